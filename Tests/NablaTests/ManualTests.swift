import TestSupport
import Testing

@Suite struct ManualTests {
  @Test func `the manual page is what the program says about itself`() throws {
    let made = try Nabla.runShell("bash '\(Repository.root).ci/man' print")
    let kept = try Repository.text("Assets/Man/nabla.1")
    #expect(made.status == 0, "\(made.error)")
    #expect(made.output == kept, "run .ci/man")
  }

  @Test func `it has every command and every key`() throws {
    let page = try Repository.text("Assets/Man/nabla.1").replacing("\\-", with: "-").replacing("\\e", with: "\\")
    let commands = try Nabla.run("--help").output.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See ") }
      .compactMap { $0.split(separator: " ").first }
    #expect(commands.count >= 13)
    for command in commands { #expect(page.contains(".SS nabla \(command)"), "\(command)") }

    let keys = try Nabla.run("keys").output.split(separator: "\n").dropFirst()
    #expect(keys.count >= 20)
    for key in keys {
      let summary = key.split(separator: "  ").last.map { $0.drop { $0 == " " } } ?? ""
      #expect(page.contains("\n\(summary)\n"), "\(key)")
    }
  }
}
