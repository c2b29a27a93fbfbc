import Foundation
import TestSupport
import Testing

/// The pictures of the README are what its commands draw.
@Suite struct GalleryTests {
  private static let folder = "Assets/Gallery/"

  /// The commands of the gallery, each with the name of its picture.
  private static func commands() throws -> [(line: String, name: String)] {
    try Repository.text("README.md").split(separator: "\n").compactMap { line in
      guard line.hasPrefix("nabla "), let start = line.firstRange(of: " --output " + folder) else { return nil }
      return (String(line[..<start.lowerBound]), String(line[start.upperBound...]))
    }
  }

  @Test func `there are pictures of both themes, all of them small`() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 5 && commands.contains { $0.line.contains("--theme light") })
    for (line, name) in commands {
      // What moves holds many pictures.
      let most = line.contains("--animate") ? 300_000 : 200_000
      #expect(try Repository.text(Self.folder + name).utf8.count < most, "\(name)")
    }
  }

  @Test func `every picture is the one that its command draws`() throws {
    try withTemporaryFolder { folder in
      for (line, name) in try Self.commands() {
        let path = folder + "/" + name
        let outcome = try Nabla.runShell("\(line) --output \(path)")
        #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
        #expect(try TextFile(path).read() == (try Repository.text(Self.folder + name)), "\(name)")
      }
    }
  }

  @Test func `every picture shown is drawn by a command`() throws {
    let names = try Self.commands().map(\.name)
    let shown = try Repository.text("README.md").split(separator: "\"").filter { $0.hasPrefix(Self.folder) }
    #expect(shown.count >= 2)
    for picture in shown { #expect(names.contains(String(picture.dropFirst(Self.folder.count)))) }
  }
}
