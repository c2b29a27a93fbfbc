import CellGraphics
import Testing

@testable import TextExport

/// The laws of every format; being listed means being tested.
@Suite struct TextFormatTests {
  private static let names = TextFormat.all.map(\.name)

  /// The rows that a format shows, markup and sequences taken away.
  private func rows(_ text: String, of name: String, size: Size) throws -> [String] {
    switch name {
    case "txt": return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    case "ans":
      var screen = TerminalScreen(size: size)
      try screen.write(text)
      return screen.buffer.lines
    case "html":
      let start = try #require(text.range(of: "<pre")?.lowerBound)
      let end = try #require(text.range(of: "</pre>")?.upperBound)
      let reader = try MarkupReader(String(text[start..<end]))
      let content = try #require(reader.texts(of: "pre").first)
      return content.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
    case "svg": return try MarkupReader(String(text.dropLast())).texts(of: "text")
    case "cast":
      var screen = TerminalScreen(size: size)
      for event in try Recording(text).events where event.kind == "o" { try screen.write(event.data) }
      return screen.buffer.lines
    default:
      Issue.record("no reader for \(name)")
      return []
    }
  }

  private func picture(glyphs: GlyphSet) -> CellBuffer { SamplePicture(glyphs: glyphs).buffer }

  @Test(arguments: names, GlyphSet.allCases)
  func everyFormatShowsTheSameText(name: String, glyphs: GlyphSet) throws {
    let format = try #require(TextFormat.named(name))
    let buffer = picture(glyphs: glyphs)
    for theme in Theme.allCases {
      let text = format.export(buffer, Presentation(title: "hills", theme: theme))
      #expect(try rows(text, of: name, size: buffer.size) == buffer.lines)
    }
  }

  static let hostile = [
    "\u{1B}]0;owned\u{7}\u{1B}[2J", "a\nb\r\nc\u{85}d\u{2028}e\u{0}", "<script>alert(1)</script>", "]]>&amp;&lt;&#0;",
    "\" onload=\"x' y='`--><!-- -->", "\u{202E}gnp.exe\u{202C}\u{2067}\u{200F}", "漢字👩‍🔬e\u{301}\u{20DD}",
    "\\u001b\\\"\\n",
  ]

  @Test(arguments: names, hostile)
  func hostileTextCannotBreakARow(name: String, text: String) throws {
    let format = try #require(TextFormat.named(name))
    let size = Size(columns: 40, rows: 3)
    var buffer = CellBuffer(size: size)
    buffer.write(text, column: 1, row: 1, style: .bold)
    let exported = format.export(buffer, Presentation(title: text, description: text))
    #expect(try rows(exported, of: name, size: size) == buffer.lines)
    #expect(buffer.lines.allSatisfy { $0.unicodeScalars.count == size.columns })
    // Apart from the newline only a terminal's escape may appear.
    for scalar in exported.unicodeScalars where scalar.properties.generalCategory == .control {
      #expect(scalar == "\n" || (name == "ans" && scalar == "\u{1B}"))
    }
    #expect(!exported.unicodeScalars.contains { $0.properties.isBidiControl })
    if ["html", "svg"].contains(name) { #expect(!exported.contains("<script")) }
  }

  @Test(arguments: names)
  func exportingTwiceGivesTheSameBytes(name: String) throws {
    let format = try #require(TextFormat.named(name))
    let buffer = picture(glyphs: .braille)
    let presentation = Presentation(title: "hills", description: "Two hills and a valley.")
    #expect(format.export(buffer, presentation) == format.export(buffer, presentation))
  }

  @Test(arguments: names, [Size(columns: 0, rows: 0), Size(columns: 0, rows: 2), Size(columns: 3, rows: 0)])
  func aPictureWithoutCellsIsExportedToo(name: String, size: Size) throws {
    let format = try #require(TextFormat.named(name))
    let text = format.export(CellBuffer(size: size), Presentation())
    #expect(try rows(text, of: name, size: size) == CellBuffer(size: size).lines)
  }

  /// Twice as many cells give twice the bytes, apart from a fixed frame.
  @Test(arguments: names)
  func bytesGrowWithTheNumberOfCells(name: String) throws {
    let format = try #require(TextFormat.named(name))
    func bytes(rows: Int) -> Int {
      var buffer = CellBuffer(size: Size(columns: 60, rows: rows))
      for row in 0..<rows {
        for column in 0..<60 {
          let color = Colormap.viridis.color(at: Double((column / 3 * 7 + row * 5) % 64) / 64)
          buffer[column, row] = Cell(column % 3 == 0 ? "⠿" : " ", style: Style(foreground: .white, background: color))
        }
      }
      return format.export(buffer, Presentation()).utf8.count
    }
    let (small, large) = (bytes(rows: 20), bytes(rows: 80))
    #expect(Double(large) < 4.2 * Double(small))
  }

  @Test(arguments: [
    ("picture.svg", "svg"), ("dir.html/a b.TXT", "txt"), ("x.ANSI", "ans"), ("film.v2.cast", "cast"),
    ("page.htm", "html"),
  ])
  func theEndingOfAFileNameChoosesTheFormat(path: String, name: String) {
    #expect(TextFormat(path: path)?.name == name)
  }

  @Test(arguments: ["", "svg", "picture", "picture.png", "dir.svg/picture", "picture.", "-"])
  func otherFileNamesChooseNone(path: String) {
    #expect(TextFormat(path: path)?.name == nil)
  }

  @Test(arguments: [
    ("x.foo", true), ("a.tar.gz", true), ("x.txt", false), ("x.SVG", false), ("x", false), ("-", false), ("x.", false),
    (".hidden", false), ("dir.d/x", false), ("/dev/fd/3.x", false), ("", false),
  ])
  func `an ending that means no format is known as one`(path: String, isUnknown: Bool) {
    #expect(TextFormat.hasUnknownEnding(path) == isUnknown)
  }

  @Test func namesAndEndingsAreUnique() {
    #expect(Set(Self.names).count == Self.names.count)
    let endings = TextFormat.all.flatMap(\.fileEndings)
    #expect(Set(endings).count == endings.count)
    #expect(TextFormat.all.allSatisfy { $0.fileEndings.contains($0.name) && !$0.summary.isEmpty })
    #expect(TextFormat.named("png") == nil)
  }
}
