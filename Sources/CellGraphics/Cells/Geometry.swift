/// A place in the plane of cells: 1 is a cell wide or high, the origin is the top left corner, y grows downwards.
package struct Point: Equatable, Sendable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A number of columns and rows of cells.
package struct Size: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A rectangle of whole cells.
package struct Rect: Equatable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = columns
    self.rows = rows
  }

  package var size: Size { Size(columns: columns, rows: rows) }
  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  /// Whether the rectangles share a cell.
  package func intersects(_ other: Rect) -> Bool {
    max(column, other.column) < min(endColumn, other.endColumn) && max(row, other.row) < min(endRow, other.endRow)
  }

  /// The rectangle shrunk on every side, or grown by negative numbers.
  package func inset(columns byColumns: Int, rows byRows: Int) -> Rect {
    Rect(
      column: column + byColumns, row: row + byRows, columns: columns - 2 * byColumns, rows: rows - 2 * byRows)
  }
}
