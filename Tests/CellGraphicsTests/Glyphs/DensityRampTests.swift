import Testing

@testable import CellGraphics

@Suite struct DensityRampTests {
  struct Ramp: Sendable, CustomTestStringConvertible {
    let glyphs: String
    let ramp: DensityRamp
    var testDescription: String { glyphs }

    static let all: [Ramp] = [
      Ramp(glyphs: " .:;+xo#8@", ramp: .full), Ramp(glyphs: " .:;", ramp: .light),
    ]

    var inks: [Float] { GlyphCoverage.measured(glyphs.unicodeScalars).map(\.mean) }
  }

  private func ink(of glyph: Unicode.Scalar) throws -> Float {
    try #require(GlyphCoverage.measured([glyph]).first).mean
  }

  @Test(arguments: Ramp.all)
  func theGlyphsGrowInInk(ramp: Ramp) {
    #expect(ramp.inks.count == ramp.glyphs.count)
    for (lighter, darker) in zip(ramp.inks, ramp.inks.dropFirst()) { #expect(lighter < darker) }
  }

  @Test(arguments: Ramp.all)
  func inkNeverFallsWhileDensityRises(ramp: Ramp) throws {
    for column in 0..<4 {
      for row in 0..<4 {
        let inks = try (0...200).map {
          try ink(of: ramp.ramp.glyph(density: Double($0) / 200, column: column, row: row))
        }
        for (lighter, darker) in zip(inks, inks.dropFirst()) { #expect(lighter <= darker) }
      }
    }
  }

  @Test(arguments: Ramp.all)
  func theEndsAreBlankAndDarkestInEveryCell(ramp: Ramp) {
    for (density, glyph) in [
      (0.0, ramp.glyphs.unicodeScalars.first), (-3, ramp.glyphs.unicodeScalars.first),
      (-.infinity, ramp.glyphs.unicodeScalars.first), (1, ramp.glyphs.unicodeScalars.last),
      (7, ramp.glyphs.unicodeScalars.last), (.infinity, ramp.glyphs.unicodeScalars.last),
    ] {
      for column in -4..<4 {
        for row in -4..<4 {
          #expect(ramp.ramp.glyph(density: density, column: column, row: row) == glyph, "\(density)")
        }
      }
    }
  }

  /// Sixteen thresholds divide the step between two glyphs evenly, so a tile is off by half of a sixteenth at most.
  @Test(arguments: Ramp.all)
  func aTileOfFourByFourHasTheInkThatTheDensityAsksFor(ramp: Ramp) throws {
    let inks = ramp.inks
    let darkest = try #require(inks.last)
    let widestStep = try #require(zip(inks.dropFirst(), inks).map { $0 - $1 }.max())
    for step in 0...128 {
      let density = Double(step) / 128
      var total: Float = 0
      for column in 8..<12 {
        for row in 20..<24 { total += try ink(of: ramp.ramp.glyph(density: density, column: column, row: row)) }
      }
      #expect((total / 16 - Float(density) * darkest).magnitude <= widestStep / 32 + 1e-5, "\(density)")
    }
  }

  @Test func halfwayBetweenTwoGlyphsTheyAlternate() {
    let ramp = DensityRamp(" @")
    let dark = (0..<16).filter { ramp.glyph(density: 0.5, column: $0 % 4, row: $0 / 4) == "@" }
    #expect(dark.map { ($0 % 4 + $0 / 4) % 2 } == [Int](repeating: 0, count: 8), "a chessboard")
  }

  @Test func aRampWithoutGlyphsIsBlank() {
    #expect(DensityRamp("").glyph(density: 0.7, column: 0, row: 0) == " ")
  }
}
