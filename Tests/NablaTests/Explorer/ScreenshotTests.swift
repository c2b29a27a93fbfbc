import Explorer
import TestSupport
import Testing

extension ExplorerInTerminal {
  @Suite("The screenshot of the README") struct ScreenshotTests {
    /// The characters of a picture, a line for each row.
    private static func rows(ofPicture svg: String) -> [String] {
      let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      return svg.split(separator: "\n").filter { $0.hasPrefix("<text ") }.map { line in
        var (text, isTag) = ("", false)
        for character in line {
          if character == "<" { isTag = true }
          if !isTag { text.append(character) }
          if character == ">" { isTag = false }
        }
        return entities.reduce(text) { $0.replacing($1.0, with: $1.1) }
      }
    }

    private static func withoutTrailingBlanks(_ row: String) -> String {
      String(row.reversed().drop { $0 == " " }.reversed())
    }

    @Test("It is what a terminal shows after the same keys") func screenshot() throws {
      let name = "Assets/Gallery/explorer.svg"
      let lines = try Repository.text("README.md").split(separator: "\n")
      let line = try #require(lines.first { $0.hasPrefix("nabla explore ") && $0.contains(name) })
      let keys = try #require(line.firstRange(of: " --keys '"))
      let script = KeyScript(String(line[keys.upperBound...].prefix { $0 != "'" }))
      let wanted = Self.rows(ofPicture: try Repository.text(name)).map(Self.withoutTrailingBlanks)
      try withEmulator(columns: 110, rows: 32) { terminal in
        try terminal.start("COLORTERM=truecolor \(line[..<keys.lowerBound])")
        try terminal.expect("q leave")
        for step in script.steps { if case .press(let key) = step { try terminal.press(key) } }
        try terminal.wait(for: "the screen is not that of the picture") {
          try terminal.rows.prefix(wanted.count).map(Self.withoutTrailingBlanks) == wanted
        }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
