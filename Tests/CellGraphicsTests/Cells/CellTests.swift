import Testing

@testable import CellGraphics

@Suite struct CellTests {
  private let red = Color(0xCC0000)
  private let blue = Color(0x0000CC)

  @Test(arguments: ["\u{1B}", "\n", "\u{202E}", "\u{301}", "漢", "👩"] as [Unicode.Scalar])
  func aGlyphThatCouldBreakARowIsReplaced(glyph: Unicode.Scalar) {
    let shown = Cell(glyph).glyph
    #expect(shown != glyph)
    #expect(shown == CellText.visible(glyph))
  }

  @Test func aBlankShowsItsBackgroundOnly() {
    let style = Style(foreground: red, background: blue, attributes: .bold)
    #expect(Cell(" ", style: style).visibleStyle == Style(background: blue))
    #expect(Cell("x", style: style).visibleStyle == style)
    let underlined = Style(foreground: red, attributes: .underline)
    #expect(Cell(" ", style: underlined).visibleStyle == underlined)
  }

  @Test func theToneOfACellIsTheColourThatFillsMostOfIt() {
    let both = Style(foreground: red, background: blue)
    #expect(Cell("x", style: both).tone == blue)
    #expect(Cell("▀", style: both).tone == blue)
    #expect(Cell("▛", style: both).tone == red)
    #expect(Cell("▘", style: both).tone == blue)
    #expect(Cell("▀", style: Style(foreground: red)).tone == red)
    #expect(Cell("▘", style: Style(foreground: red)).tone == nil)
    #expect(Cell.blank.tone == nil)
  }

  @Test func whatIsDrawnOverACellKeepsItsToneAndCanBeRead() {
    let painted = Cell("▛", style: Style(foreground: blue, background: red))
    #expect(painted.covered(by: "a", style: .plain) == Cell("a", style: Style(foreground: .white, background: blue)))
    #expect(
      painted.covered(by: "a", style: Style(foreground: red, background: .white))
        == Cell("a", style: Style(foreground: red, background: .white)))
    #expect(Cell("x").covered(by: "a", style: .bold) == Cell("a", style: .bold))
  }
}
