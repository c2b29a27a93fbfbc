import Testing

@testable import CellGraphics

@Suite struct GlyphCoverageTests {
  private static let printable = (0x20..<0x7F as Range<UInt32>).compactMap(Unicode.Scalar.init)

  @Test func everyPrintableGlyphHasAnInkForEverySubcell() {
    let measured = GlyphCoverage.measured(Self.printable)
    #expect(measured.map(\.glyph) == Self.printable)
    for coverage in measured {
      #expect(coverage.ink.count == 8 * 16, "\(coverage.glyph)")
      #expect(coverage.ink.allSatisfy { (0...1).contains($0) }, "\(coverage.glyph)")
    }
  }

  @Test func onlyTheBlankHasNoInk() {
    for coverage in GlyphCoverage.measured(Self.printable) {
      #expect((coverage.mean == 0) == (coverage.glyph == " "), "\(coverage.glyph)")
      #expect(coverage.mean < 0.5, "no glyph fills half of its cell: \(coverage.glyph)")
    }
  }

  @Test func glyphsComeInTheOrderAskedForAndForeignOnesAreLeftOut() {
    #expect(GlyphCoverage.measured("|é-|".unicodeScalars).map(\.glyph) == ["|", "-", "|"])
    #expect(GlyphCoverage.measured("".unicodeScalars).isEmpty)
  }

  struct Place: Sendable, CustomTestStringConvertible {
    let glyph: Unicode.Scalar
    /// Where typography puts the middle of its ink, in rows of 16.
    let rows: ClosedRange<Double>
    var testDescription: String { String(glyph) }

    static let all: [Place] = [
      Place(glyph: "'", rows: 2...6), Place(glyph: "`", rows: 1...6), Place(glyph: "-", rows: 7...10),
      Place(glyph: "~", rows: 7...10), Place(glyph: ".", rows: 10...14), Place(glyph: ",", rows: 10...15),
      Place(glyph: "_", rows: 13...16), Place(glyph: "|", rows: 7...10),
    ]
  }

  @Test(arguments: Place.all)
  func inkLiesWhereTypographyPutsTheGlyph(place: Place) throws {
    let coverage = try #require(GlyphCoverage.measured([place.glyph]).first)
    let weighted = coverage.ink.enumerated().reduce(0.0) { sum, entry in
      sum + Double(entry.element) * (Double(entry.offset / GlyphCoverage.columns) + 0.5)
    }
    let middle = weighted / Double(coverage.ink.reduce(0, +))
    #expect(place.rows.contains(middle), "\(middle)")
  }
}
