import CellGraphics
import Testing

@testable import TextExport

@Suite struct ANSITextTests {
  private func row(_ cells: [Cell], depth: ColorDepth = .truecolor) -> String {
    var buffer = CellBuffer(size: Size(columns: cells.count, rows: 1))
    for (column, cell) in cells.enumerated() { buffer[column, 0] = cell }
    return ANSIText.export(buffer, depth: depth)
  }

  private let red = Style(foreground: Color(0xFF0000))

  @Test func cellsOfOneStyleShareOneSequenceAndTheRowEndsReset() {
    #expect(row([Cell("a"), Cell("b")]) == "ab\n")
    #expect(row([Cell("a", style: red), Cell("b", style: red)]) == "\u{1B}[38;2;255;0;0mab\u{1B}[0m\n")
    #expect(row([Cell("a", style: red), Cell("b")]) == "\u{1B}[38;2;255;0;0ma\u{1B}[0mb\n")
  }

  @Test func theInkOfABlankIsNotWritten() {
    #expect(row([Cell("a", style: red), Cell(" "), Cell("b", style: red)]) == "\u{1B}[38;2;255;0;0ma b\u{1B}[0m\n")
    #expect(row([Cell(" ", style: red)]) == " \n")
    let underlined = Style(attributes: .underline)
    #expect(row([Cell("a", style: underlined), Cell(" ")]) == "\u{1B}[4ma\u{1B}[0m \n")
  }

  @Test func onlyWhatChangesIsWritten() {
    let first = Style(foreground: Color(0x0A0B0C), background: .white, attributes: .bold)
    var second = first
    second.background = .black
    var third = second
    third.foreground = nil
    #expect(
      row([Cell("a", style: first), Cell("b", style: second), Cell("c", style: third)])
        == "\u{1B}[1;38;2;10;11;12;48;2;255;255;255ma\u{1B}[48;2;0;0;0mb\u{1B}[39mc\u{1B}[0m\n")
  }

  @Test(
    arguments: [
      (.none, "x\n"), (.ansi16, "\u{1B}[91;44mx\u{1B}[0m\n"), (.indexed256, "\u{1B}[38;5;196;48;5;20mx\u{1B}[0m\n"),
      (.truecolor, "\u{1B}[38;2;255;0;0;48;2;0;0;215mx\u{1B}[0m\n"),
    ] as [(ColorDepth, String)])
  func coloursAreThoseOfTheDepth(depth: ColorDepth, text: String) {
    let style = Style(foreground: Color(0xFF0000), background: Color(0x0000D7))
    #expect(row([Cell("x", style: style)], depth: depth) == text)
  }

  @Test func textStaysLegibleWhereTwoColoursBecomeOne() {
    let style = Style(foreground: Color(0xFAFAFA), background: .white)
    #expect(row([Cell("x", style: style)], depth: .ansi16) == "\u{1B}[30;107mx\u{1B}[0m\n")
    #expect(row([Cell("▀", style: style)], depth: .ansi16) == "\u{1B}[97;107m▀\u{1B}[0m\n")
    let same = Style(foreground: .white, background: .white)
    #expect(row([Cell("x", style: same)], depth: .ansi16) == "\u{1B}[97;107mx\u{1B}[0m\n")
  }

  @Test func withoutColourAttributesRemain() {
    #expect(row([Cell("x", style: .bold)], depth: .none) == "\u{1B}[1mx\u{1B}[0m\n")
  }

  @Test(arguments: GlyphSet.allCases)
  func aTerminalShowsWhatCanBeSeenOfThePicture(glyphs: GlyphSet) throws {
    let buffer = SamplePicture(glyphs: glyphs).buffer
    var screen = TerminalScreen(size: buffer.size)
    try screen.write(ANSIText.export(buffer, depth: .truecolor))
    #expect(screen.style == .plain)
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns {
        let (shown, drawn) = (screen.buffer[column, row], buffer[column, row])
        #expect(shown.glyph == drawn.glyph && shown.visibleStyle == drawn.visibleStyle, "(\(column), \(row))")
      }
    }
  }

  @Test(arguments: [ColorDepth.ansi16, .indexed256])
  func aQuantisedPictureComesThroughUnchanged(depth: ColorDepth) throws {
    let buffer = SamplePicture(depth: depth).buffer
    var screen = TerminalScreen(size: buffer.size)
    try screen.write(ANSIText.export(buffer, depth: depth))
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns {
        #expect(screen.buffer[column, row].style.background == buffer[column, row].style.background)
      }
    }
  }

  /// A writer that sets both colours for every cell.
  private func naive(_ buffer: CellBuffer) -> String {
    func parameters(_ kind: Int, _ color: Color) -> String { "\(kind);2;\(color.red);\(color.green);\(color.blue)" }
    return (0..<buffer.size.rows).map { row in
      buffer.cells(inRow: row).map { cell in
        let (ink, paper) = Theme.dark.resolve(cell.style)
        return "\u{1B}[\(parameters(38, ink));\(parameters(48, paper ?? .black))m\(cell.glyph)"
      }.joined() + "\u{1B}[0m\n"
    }.joined()
  }

  @Test(arguments: ["viridis", "magma", "diverging"], [Size(columns: 84, rows: 28), Size(columns: 200, rows: 50)])
  func aHeatMapTakesAtMostHalfTheBytesOfANaiveWriter(name: String, size: Size) throws {
    let picture = SamplePicture(size: size, colormap: try #require(Colormap.named(name)))
    let buffer = picture.buffer
    #expect(ANSIText.export(buffer, depth: .truecolor).utf8.count * 2 <= naive(buffer).utf8.count)
  }
}
