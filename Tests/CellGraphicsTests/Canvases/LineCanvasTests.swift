import TestSupport
import Testing

@testable import CellGraphics

/// The laws of every canvas for lines; being a glyph set means being tested.
@Suite struct LineCanvasTests {
  private static let size = Size(columns: 13, rows: 7)

  private func drawn(_ glyphs: GlyphSet, _ draw: (inout any LineCanvas) -> Void) -> CellBuffer {
    var canvas = glyphs.lineCanvas(size: Self.size)
    draw(&canvas)
    var buffer = CellBuffer(size: Self.size)
    canvas.render(into: &buffer, column: 0, row: 0)
    return buffer
  }

  /// Curves whose places are on no boundary of cells or dots.
  private static let curves: [[Point]] = [
    [Point(x: 0.13, y: 0.21), Point(x: 12.7, y: 6.63)], [Point(x: 1.37, y: 6.9), Point(x: 3.11, y: 0.07)],
    (0...40).map { Point(x: 0.31 * Double($0) + 0.017, y: 3.531 + 2.9 * Double(($0 * 7) % 13 - 6) / 6) },
    (0...12).map { Point(x: Double($0) + 0.471, y: 0.053 * Double($0 * $0) - 0.29) },
  ]

  @Test(arguments: GlyphSet.allCases)
  func anEmptyCanvasDrawsNothing(glyphs: GlyphSet) {
    #expect(drawn(glyphs) { _ in } == CellBuffer(size: Self.size))
    #expect(drawn(glyphs) { $0.stroke([], color: nil) } == CellBuffer(size: Self.size))
    for size in [Size(columns: 0, rows: 0), Size(columns: -3, rows: 4)] {
      var canvas = glyphs.lineCanvas(size: size)
      canvas.stroke([Point(x: 0, y: 0), Point(x: 5, y: 5)], color: nil)
      canvas.dot(Point(x: 0, y: 0), color: nil)
      canvas.erase(column: 0, row: 0)
      canvas.settleStraddlingStrokes()
      var buffer = CellBuffer(size: Self.size)
      canvas.render(into: &buffer, column: 0, row: 0)
      #expect(buffer == CellBuffer(size: Self.size))
    }
  }

  @Test(arguments: [GlyphSet.blocks, .braille], curves)
  func aMirroredLineIsTheMirroredPicture(glyphs: GlyphSet, curve: [Point]) {
    let matrix: DotMatrix = glyphs == .braille ? .braille : .quadrants
    func dots(_ points: [Point]) -> Set<[Int]> {
      let buffer = drawn(glyphs) { $0.stroke(points, color: nil) }
      return Set(inkedDots(of: buffer, matrix: matrix))
    }
    let (columns, rows) = (Self.size.columns * matrix.columns, Self.size.rows * matrix.rows)
    let original = dots(curve)
    let sideways = dots(curve.map { Point(x: Double(Self.size.columns) - $0.x, y: $0.y) })
    let upsideDown = dots(curve.map { Point(x: $0.x, y: Double(Self.size.rows) - $0.y) })
    #expect(!original.isEmpty)
    #expect(sideways == Set(original.map { [columns - 1 - $0[0], $0[1]] }))
    #expect(upsideDown == Set(original.map { [$0[0], rows - 1 - $0[1]] }))
  }

  @Test(arguments: GlyphSet.allCases)
  func whatLiesOutsideIsCutOff(glyphs: GlyphSet) {
    let inside = drawn(glyphs) { $0.stroke([Point(x: 3.3, y: 0), Point(x: 3.3, y: 7)], color: nil) }
    for beyond in [1.0, 1e3, 1e6] {
      let cut = drawn(glyphs) { $0.stroke([Point(x: 3.3, y: -beyond), Point(x: 3.3, y: 7 + beyond)], color: nil) }
      #expect(cut == inside)
    }
    let outside = drawn(glyphs) {
      $0.stroke([Point(x: -5, y: 1), Point(x: -1, y: 9), Point(x: 4, y: 12), Point(x: 40, y: 8)], color: nil)
      $0.dot(Point(x: -1, y: 3), color: nil)
      $0.dot(Point(x: 3, y: 9), color: nil)
    }
    #expect(outside == CellBuffer(size: Self.size))
  }

  @Test(arguments: GlyphSet.allCases, [Double.nan, .infinity, -.infinity])
  func placesThatAreNotFiniteAreLeftOut(glyphs: GlyphSet, value: Double) {
    let buffer = drawn(glyphs) {
      $0.stroke([Point(x: 0.5, y: 1), Point(x: value, y: 1), Point(x: 0.5, y: value)], color: nil)
      $0.dot(Point(x: value, y: 1), color: nil)
      $0.dot(Point(x: 1, y: value), color: nil)
    }
    #expect(buffer == CellBuffer(size: Self.size))
  }

  @Test(arguments: GlyphSet.allCases, [1e9, 1e160, 1e300, Double.greatestFiniteMagnitude])
  func placesImmenselyFarAwayDoNoHarm(glyphs: GlyphSet, far: Double) {
    let buffer = drawn(glyphs) {
      $0.stroke(
        [Point(x: -far, y: -far), Point(x: far, y: far), Point(x: far, y: 1), Point(x: 1, y: -far)], color: nil)
      $0.dot(Point(x: far, y: -far), color: nil)
    }
    #expect(buffer.lines.count == Self.size.rows)
  }

  @Test(arguments: GlyphSet.allCases)
  func aPointShowsInItsCellWhereverItIs(glyphs: GlyphSet) {
    for x in stride(from: 4.01, to: 5, by: 0.07) {
      for y in stride(from: 3.01, to: 4, by: 0.07) {
        let buffer = drawn(glyphs) { $0.dot(Point(x: x, y: y), color: Color(0xFF0000)) }
        var expected = CellBuffer(size: Self.size)
        expected[4, 3] = buffer[4, 3]
        #expect(buffer == expected, "nothing elsewhere for (\(x), \(y))")
        #expect(buffer[4, 3].glyph != " " && buffer[4, 3].style == Style(foreground: Color(0xFF0000)))
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func pointsOnTheEdgesShow(glyphs: GlyphSet) {
    for (x, column) in [(0.0, 0), (13, 12)] {
      for (y, row) in [(0.0, 0), (7, 6)] {
        let buffer = drawn(glyphs) { $0.dot(Point(x: x, y: y), color: nil) }
        #expect(buffer[column, row].glyph != " ")
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func theColourOfWhatWasDrawnLastShows(glyphs: GlyphSet) {
    let (red, blue) = (Color(0xFF0000), Color(0x0000FF))
    let buffer = drawn(glyphs) {
      $0.stroke([Point(x: 0, y: 3.4), Point(x: 13, y: 3.4)], color: red)
      $0.stroke([Point(x: 6.4, y: 0), Point(x: 6.4, y: 7)], color: blue)
    }
    #expect(buffer[2, 3].style.foreground == red)
    #expect(buffer[6, 1].style.foreground == blue)
    #expect(buffer[6, 3].style.foreground == blue)
  }

  @Test(arguments: GlyphSet.allCases)
  func anErasedCellShowsOnlyWhatIsDrawnLater(glyphs: GlyphSet) {
    let line = [Point(x: 0, y: 3.4), Point(x: 13, y: 3.4)]
    let whole = drawn(glyphs) { $0.stroke(line, color: nil) }
    let erased = drawn(glyphs) {
      $0.stroke(line, color: nil)
      for place in [(5, 3), (-1, 0), (13, 0), (0, 7), (0, -1)] { $0.erase(column: place.0, row: place.1) }
    }
    var expected = whole
    expected[5, 3] = .blank
    #expect(erased == expected)
  }

  @Test(arguments: GlyphSet.allCases)
  func linesKeepTheBackgroundOfThePictureBelow(glyphs: GlyphSet) {
    var buffer = CellBuffer(size: Self.size)
    for column in 0..<Self.size.columns { buffer[column, 3] = Cell(" ", style: Style(background: .white)) }
    var canvas = glyphs.lineCanvas(size: Self.size)
    canvas.stroke([Point(x: 0, y: 3.4), Point(x: 13, y: 3.4)], color: nil)
    canvas.render(into: &buffer, column: 0, row: 0)
    #expect(buffer[6, 3].glyph != " ")
    #expect(buffer[6, 3].style == Style(foreground: .black, background: .white))
  }
}

/// The columns and rows of the inked dots of a picture.
func inkedDots(of buffer: CellBuffer, matrix: DotMatrix) -> [[Int]] {
  var dots: [[Int]] = []
  for row in 0..<buffer.size.rows {
    for (column, cell) in buffer.cells(inRow: row).enumerated() {
      let mask = matrix.mask(of: cell.glyph) ?? 0
      for place in 0..<(matrix.columns * matrix.rows) where mask >> place & 1 == 1 {
        let (across, down) = (place % matrix.columns, place / matrix.columns)
        dots.append([column * matrix.columns + across, row * matrix.rows + down])
      }
    }
  }
  return dots
}
