import Testing

@testable import CellGraphics

@Suite struct ASCIIGlyphTests {
  @Test func `printable ASCII stays as it is`() {
    for value in 0x20..<0x7F {
      let glyph = Unicode.Scalar(UInt8(value))
      #expect(ASCIIGlyph.likeness(of: glyph) == glyph)
    }
  }

  @Test func `every glyph becomes one printable ASCII character`() {
    for value in 0x80..<0x1_F000 {
      guard let glyph = Unicode.Scalar(UInt32(value)) else { continue }
      #expect((0x20..<0x7F).contains(ASCIIGlyph.likeness(of: glyph).value))
    }
  }

  @Test(
    arguments: [
      ("─", "-"), ("│", "|"), ("┼", "+"), ("╮", "+"), ("┤", "+"), ("█", "#"), ("▘", ":"), ("\u{2800}", " "), ("⠁", "."),
      ("⣿", "#"), ("∇", "V"), ("⎡", "["), ("你", "?"), ("\u{7F}", "?"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func `lines stay lines, blocks keep their share of ink, and what nothing is like shows as a question mark`(
    glyph: Unicode.Scalar, likeness: Unicode.Scalar
  ) {
    #expect(ASCIIGlyph.likeness(of: glyph) == likeness)
  }
}
