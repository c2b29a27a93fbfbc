import TestSupport
import Testing

@testable import CellGraphics

/// The rows that a canvas of some size shows after drawing.
func drawn(columns: Int, rows: Int, _ draw: (inout StrokeCanvas) -> Void) -> [String] {
  var canvas = StrokeCanvas(size: Size(columns: columns, rows: rows))
  draw(&canvas)
  var buffer = CellBuffer(size: canvas.size)
  canvas.render(into: &buffer, column: 0, row: 0)
  expectWellFormed(buffer, size: canvas.size)
  return buffer.lines
}

@Suite struct StrokeCanvasTests {
  private static let blank = ["    ", "    ", "    "]

  @Test func anUprightLineShowsInItsColumnOnly() {
    let rows = drawn(columns: 4, rows: 3) { $0.stroke(from: Point(x: 2.5, y: 0), to: Point(x: 2.5, y: 3)) }
    #expect(rows == ["  | ", "  | ", "  | "])
  }

  @Test func aLevelLineShowsInItsRowOnly() {
    let rows = drawn(columns: 4, rows: 3) { $0.stroke(from: Point(x: 0, y: 1.53), to: Point(x: 4, y: 1.53)) }
    #expect(rows == ["    ", "----", "    "] || rows == ["    ", "~~~~", "    "])
  }

  @Test func diagonalsRunThroughTheCellsOnTheDiagonal() {
    let falling = drawn(columns: 3, rows: 3) { $0.stroke(from: Point(x: 0, y: 0), to: Point(x: 3, y: 3)) }
    #expect(falling == ["\\  ", " \\ ", "  \\"])
    let rising = drawn(columns: 3, rows: 3) { $0.stroke(from: Point(x: 0, y: 3), to: Point(x: 3, y: 0)) }
    #expect(rising == ["  /", " / ", "/  "])
  }

  @Test func pointsAreJoinedInOrder() {
    let corner = [Point(x: 0.5, y: 0), Point(x: 0.5, y: 2.53), Point(x: 4, y: 2.53)]
    let rows = drawn(columns: 4, rows: 3) { $0.stroke(corner) }
    #expect(rows[0] == "|   ")
    #expect(rows[1] == "|   ")
    #expect(rows[2].hasSuffix("---") || rows[2].hasSuffix("~~~"))
  }

  @Test(arguments: [0.0, 1e3, 1e6])
  func whatLiesOutsideIsCutOff(beyond: Double) {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: 1.5, y: -beyond), to: Point(x: 1.5, y: 3 + beyond))
    }
    #expect(rows == [" |  ", " |  ", " |  "])
  }

  @Test func aLineOutsideLeavesNoInk() {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: -5, y: 1), to: Point(x: -1, y: 2))
      $0.stroke(from: Point(x: 5, y: -8), to: Point(x: 5, y: 9))
      $0.stroke(from: Point(x: -10, y: 1), to: Point(x: 1, y: -100))
    }
    #expect(rows == Self.blank)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func pointsThatAreNotFiniteAreIgnored(value: Double) {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: value, y: 1), to: Point(x: 2, y: 2))
      $0.stroke(from: Point(x: 1, y: 1), to: Point(x: 2, y: value))
      $0.stroke([Point(x: 0.5, y: 0), Point(x: 0.5, y: value), Point(x: 0.5, y: 3)])
    }
    #expect(rows == Self.blank)
  }

  /// Such points are finite, yet their distance is not.
  @Test(arguments: [1e160, 1e200, 1e307, .greatestFiniteMagnitude])
  func pointsImmenselyFarAwayDoNoHarm(value: Double) {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: -value, y: -value), to: Point(x: value, y: value))
      $0.stroke(from: Point(x: -value, y: 1), to: Point(x: value, y: 2))
    }
    #expect(rows.count == 3)
  }

  @Test func anErasedCellIsBlankAndOnlyNewInkShowsInIt() {
    let erased = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: 2.5, y: 0), to: Point(x: 2.5, y: 3))
      $0.erase(column: 2, row: 1)
    }
    #expect(erased == ["  | ", "    ", "  | "])
    let redrawn = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: 2.5, y: 0), to: Point(x: 2.5, y: 3))
      $0.erase(column: 2, row: 1)
      $0.stroke(from: Point(x: 2, y: 1.53), to: Point(x: 3, y: 1.53))
    }
    #expect(redrawn == ["  | ", "  - ", "  | "] || redrawn == ["  | ", "  ~ ", "  | "])
  }

  @Test(arguments: [(-1, 0), (4, 0), (0, -1), (0, 3)])
  func erasingOutsideDoesNothing(column: Int, row: Int) {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: 0.5, y: 0), to: Point(x: 0.5, y: 3))
      $0.stroke(from: Point(x: 3.5, y: 0), to: Point(x: 3.5, y: 3))
      $0.erase(column: column, row: row)
    }
    #expect(rows == ["|  |", "|  |", "|  |"])
  }

  @Test func aCanvasIsRenderedAtAPlaceOfThePictureAndLeavesTheRestAlone() {
    var canvas = StrokeCanvas(size: Size(columns: 2, rows: 2))
    canvas.stroke(from: Point(x: 0.5, y: 0), to: Point(x: 0.5, y: 2))
    var buffer = CellBuffer(size: Size(columns: 4, rows: 3))
    for row in 0..<3 { buffer.write("....", column: 0, row: row) }
    canvas.render(into: &buffer, column: 3, row: 1)
    #expect(buffer.lines == ["....", "...|", "...|"])
  }

  @Test func aCanvasWithoutCellsDrawsNothing() {
    #expect(drawn(columns: 0, rows: 0) { $0.stroke(from: Point(x: -1, y: -1), to: Point(x: 1, y: 1)) }.isEmpty)
  }

  @Test func strokesMeetAtTheEdgesOfCells() {
    // Five slopes through 12 × 6 cells: every column that the line crosses shows a glyph.
    for rise in [-6.0, -2, 0.3, 2, 6] {
      let rows = drawn(columns: 12, rows: 6) {
        $0.stroke(from: Point(x: 0, y: 3 - rise / 2), to: Point(x: 12, y: 3 + rise / 2))
      }
      for column in 0..<12 {
        #expect(rows.contains { Array($0)[column] != " " }, "column \(column), rise \(rise)")
      }
    }
  }
}
