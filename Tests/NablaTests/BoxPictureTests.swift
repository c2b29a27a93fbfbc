import TestSupport
import Testing

/// The box of a descent in its pictures.
@Suite struct BoxPictureTests {
  private func picture(_ words: String...) throws -> [Substring] {
    let outcome = try Nabla.run(["descend"] + words + ["--size", "60x20"])
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(20).map { $0 }
  }

  @Test func `a map shows all of a box near the path`() throws {
    let lines = try picture("(x-3)^2 + y^2", "--from", "0,1", "--rate", "0.1", "--box", "0:1,-1:1")
    let level = lines.filter { $0.contains("%%%%%%%%%%%%%") }
    #expect(level.count == 2)
    #expect(lines.contains { $0.contains("% the box") })
  }

  @Test func `a curve shows the bounds as vertical lines`() throws {
    let lines = try picture("(x-3)^2", "--from", "0", "--rate", "0.1", "--box", "0:1")
    #expect(lines.filter { $0.filter { $0 == "%" }.count == 2 }.count >= 10)
  }

  @Test func `a box is laid on a surface`() throws {
    let lines = try picture("(x-3)^2 + y^2", "--from", "0,1", "--rate", "0.1", "--box", "0:1,-1:1", "--surface")
    #expect(lines.contains { $0.contains("% the box") } && lines.filter { $0.contains("%") }.count > 4)
  }

  @Test func `without a box there is none`() throws {
    #expect(try !picture("(x-3)^2 + y^2", "--from", "0,1", "--rate", "0.1").joined().contains("%"))
  }
}
