import Testing

@testable import CellGraphics

@Suite struct ShapeMatcherTests {
  /// A straight stroke in a cell, in cells from its top left corner.
  struct Stroke: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let from: Point
    let to: Point
    /// The glyphs that a person would choose.
    let glyphs: String

    init(_ name: String, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ glyphs: String) {
      testDescription = name
      from = Point(x: x0, y: y0)
      to = Point(x: x1, y: y1)
      self.glyphs = glyphs
    }

    static let all: [Stroke] = [
      Stroke("upright in the middle", 0.5, 0, 0.5, 1, "|"),
      Stroke("upright at the left", 0.15, 0, 0.15, 1, "|"),
      Stroke("upright at the right", 0.85, 0, 0.85, 1, "|"),
      Stroke("nearly upright", 0.4, 0, 0.6, 1, "|"),
      Stroke("level in the middle", 0, 0.53, 1, 0.53, "-~"),
      Stroke("level near the bottom", 0, 0.95, 1, 0.95, "_"),
      Stroke("level near the top", 0, 0.15, 1, 0.15, "'`"),
      Stroke("rising through the whole cell", 0, 1, 1, 0, "/"),
      Stroke("falling through the whole cell", 0, 0, 1, 1, "\\"),
      Stroke("short at the bottom", 0.5, 0.75, 0.5, 0.85, ".,"),
      Stroke("upright in the upper third", 0.5, 0, 0.5, 0.35, "'`"),
      Stroke("upright in the lower third", 0.5, 0.7, 0.5, 1, ",."),
    ]
  }

  private func glyph(for strokes: [(Point, Point)]) -> Unicode.Scalar {
    var canvas = StrokeCanvas(size: Size(columns: 1, rows: 1))
    for (from, to) in strokes { canvas.stroke(from: from, to: to) }
    var buffer = CellBuffer(size: canvas.size)
    canvas.render(into: &buffer, column: 0, row: 0)
    return buffer[0, 0].glyph
  }

  @Test(arguments: Stroke.all)
  func aStrokeBecomesTheGlyphThatLooksLikeIt(stroke: Stroke) {
    let glyph = glyph(for: [(stroke.from, stroke.to)])
    #expect(stroke.glyphs.unicodeScalars.contains(glyph), "\(glyph)")
  }

  @Test func theDirectionOfAStrokeDoesNotMatter() {
    for stroke in Stroke.all {
      #expect(glyph(for: [(stroke.from, stroke.to)]) == glyph(for: [(stroke.to, stroke.from)]))
    }
  }

  @Test func hardlyAnyInkLeavesTheCellBlank() {
    #expect(glyph(for: []) == " ")
    #expect(glyph(for: [(Point(x: 0.5, y: 0.5), Point(x: 0.5, y: 0.5))]) == " ")
  }

  @Test func everyGlyphOfTheAlphabetIsMatchedByItsOwnShape() {
    let alphabet = ".,'`-_~/\\|"
    let matcher = ShapeMatcher(alphabet: alphabet, leastInk: 0)
    for coverage in GlyphCoverage.measured(alphabet.unicodeScalars) {
      let ink = coverage.ink.map { UInt8(($0 * 255).rounded()) }
      #expect(matcher.match(ink) == coverage.glyph)
    }
  }

  @Test func onlyGlyphsOfTheAlphabetAreUsed() {
    let matcher = ShapeMatcher(alphabet: "#", leastInk: 1)
    #expect(matcher.match([UInt8](repeating: 200, count: GlyphCoverage.count)) == "#")
    #expect(matcher.match([UInt8](repeating: 0, count: GlyphCoverage.count)) == nil)
  }
}
