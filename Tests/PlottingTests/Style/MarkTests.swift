import CellGraphics
import Testing

@testable import Plotting

@Suite struct MarkTests {
  @Test(arguments: Mark.allCases)
  func `every mark is a character of its set, one column wide`(mark: Mark) {
    #expect(mark.glyph(in: .ascii).isASCII && mark.glyph(in: .ascii) != " ")
    for set in [GlyphSet.blocks, .braille] {
      let glyph = mark.glyph(in: set)
      // A question mark says what it means in any set.
      #expect(CellText.visible(glyph) == glyph && !glyph.isASCII || mark == .doubt && glyph == "?")
    }
  }

  @Test func `marks of critical points and of paths differ`() {
    for set in GlyphSet.allCases {
      for group in [[Mark.minimum, .maximum, .saddle, .degenerate], [.start, .step, .end], [.open, .closed]] {
        #expect(Set(group.map { $0.glyph(in: set) }).count == group.count)
      }
    }
  }

  @Test func `arrows have a head for each direction where there are more than seven bits`() {
    let heads = Octant.allCases.map { ArrowShape.head($0, in: .blocks) }
    #expect(heads == Array("→↗↑↖←↙↓↘".unicodeScalars))
  }
}
