import Testing

@testable import CellGraphics

@Suite struct GeometryTests {
  private let rect = Rect(column: 2, row: 3, columns: 4, rows: 5)

  @Test func aRectangleEndsAfterItsLastCell() {
    #expect(rect.endColumn == 6)
    #expect(rect.endRow == 8)
    #expect(rect.size == Size(columns: 4, rows: 5))
  }

  @Test func aRectangleContainsAsManyCellsAsItsSizeSays() {
    let contained = (0..<20).reduce(0) { count, row in
      count + (0..<20).count { rect.contains(column: $0, row: row) }
    }
    #expect(contained == 4 * 5)
    #expect(rect.contains(column: 2, row: 3))
    #expect(rect.contains(column: 5, row: 7))
  }

  @Test func rectanglesIntersectExactlyWhenTheyShareACell() {
    for column in -2...8 {
      for row in -2...10 {
        for (columns, rows) in [(1, 1), (3, 2), (9, 1), (0, 4), (4, 0)] {
          let other = Rect(column: column, row: row, columns: columns, rows: rows)
          let sharesACell = (row..<(row + rows)).contains { row in
            (column..<(column + columns)).contains { rect.contains(column: $0, row: row) }
          }
          #expect(rect.intersects(other) == sharesACell, "\(other)")
          #expect(other.intersects(rect) == sharesACell, "\(other)")
        }
      }
    }
  }

  @Test func anInsetShrinksEverySideAndANegativeOneGrowsIt() {
    #expect(rect.inset(columns: 1, rows: 2) == Rect(column: 3, row: 5, columns: 2, rows: 1))
    #expect(rect.inset(columns: -3, rows: -1) == Rect(column: -1, row: 2, columns: 10, rows: 7))
    #expect(rect.inset(columns: 1, rows: 2).inset(columns: -1, rows: -2) == rect)
  }
}
