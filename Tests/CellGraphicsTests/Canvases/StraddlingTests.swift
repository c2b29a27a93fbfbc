import Testing

@testable import CellGraphics

@Suite struct StraddlingTests {
  @Test(arguments: Array(stride(from: 1.8, through: 2.2, by: 0.01)))
  func anUprightLineOnABoundaryOfCellsTakesOneColumn(x: Double) {
    let rows = drawn(columns: 4, rows: 3) {
      $0.stroke(from: Point(x: x, y: 0), to: Point(x: x, y: 3))
      $0.settleStraddlingStrokes()
    }
    #expect(rows == [" |  ", " |  ", " |  "] || rows == ["  | ", "  | ", "  | "])
  }

  @Test(arguments: Array(stride(from: 0.9, through: 1.1, by: 0.005)))
  func aLevelLineOnABoundaryOfCellsTakesOneRow(y: Double) {
    let rows = drawn(columns: 4, rows: 2) {
      $0.stroke(from: Point(x: 0, y: y), to: Point(x: 4, y: y))
      $0.settleStraddlingStrokes()
    }
    let inked = rows.filter { $0 != "    " }
    #expect(inked.count == 1)
    #expect(Set(inked.joined()).count == 1, "one glyph all along: \(rows)")
  }

  @Test func aLineOffTheBoundaryStaysWhereItIs() {
    for x in stride(from: 1.3, through: 1.7, by: 0.1) {
      let rows = drawn(columns: 4, rows: 3) {
        $0.stroke(from: Point(x: x, y: 0), to: Point(x: x, y: 3))
        $0.settleStraddlingStrokes()
      }
      #expect(rows == [" |  ", " |  ", " |  "])
    }
  }

  @Test func twoLinesInNeighbouringColumnsStayTwo() {
    let rows = drawn(columns: 4, rows: 2) {
      for x in [1.5, 2.5] { $0.stroke(from: Point(x: x, y: 0), to: Point(x: x, y: 2)) }
      $0.settleStraddlingStrokes()
    }
    #expect(rows == [" || ", " || "])
  }

  @Test func theEdgeOfTheCanvasNeedsNoNeighbour() {
    let rows = drawn(columns: 2, rows: 2) {
      for x in [0.0, 2.0] { $0.stroke(from: Point(x: x, y: 0), to: Point(x: x, y: 2)) }
      for y in [0.0, 2.0] { $0.stroke(from: Point(x: 0, y: y), to: Point(x: 2, y: y)) }
      $0.settleStraddlingStrokes()
    }
    #expect(rows.joined().allSatisfy { $0 != " " })
  }

  @Test func aDiagonalThroughTheCornersIsNotMoved() {
    let rows = drawn(columns: 3, rows: 3) {
      $0.stroke(from: Point(x: 0, y: 0), to: Point(x: 3, y: 3))
      $0.settleStraddlingStrokes()
    }
    #expect(rows == ["\\  ", " \\ ", "  \\"])
  }
}
