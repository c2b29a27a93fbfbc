import TestSupport
import Testing

@testable import CellGraphics

@Suite struct GlyphSetTests {
  @Test func textIsSpelledInCharactersOfTheSet() {
    #expect(GlyphSet.ascii.text("x² ≤ π\u{1B}漢") == "x^2 <= pi??")
    for glyphs in [GlyphSet.blocks, .braille] { #expect(glyphs.text("x² ≤ π\u{1B}漢") == "x² ≤ π␛\u{FFFD}") }
  }

  @Test(arguments: GlyphSet.allCases)
  func linesAreDrawnInCharactersOfTheSetOnly(glyphs: GlyphSet) {
    let size = Size(columns: 30, rows: 10)
    var canvas = glyphs.lineCanvas(size: size)
    canvas.stroke((0...60).map { Point(x: Double($0) / 2, y: 5 + Double($0 * $0 % 37) / 8) }, color: nil)
    var buffer = CellBuffer(size: size)
    canvas.render(into: &buffer, column: 0, row: 0)
    let inked = buffer.lines.joined().unicodeScalars.filter { $0 != " " }
    #expect(inked.count > 20)
    switch glyphs {
    case .ascii: expectWellFormed(buffer, size: size)
    case .blocks: #expect(inked.allSatisfy { DotMatrix.quadrants.mask(of: $0) != nil })
    case .braille: #expect(inked.allSatisfy { DotMatrix.braille.mask(of: $0) != nil })
    }
  }
}
