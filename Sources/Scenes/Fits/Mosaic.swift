import CellGraphics

/// Pictures in rows: beside one another where each stays wide enough to be read, else one under another.
struct Mosaic {
  private let count: Int
  private let perRow: Int
  private let size: Size

  /// The least width of a picture beside another.
  private static let leastColumns = 49
  /// Blank columns and rows between pictures.
  private static let gap = (columns: 2, rows: 1)

  /// - Parameters:
  ///   - count: The number of pictures, at least 1.
  ///   - size: The columns of a whole row of pictures and the rows of each of them.
  init(count: Int, size: Size) {
    let most = max((size.columns + Self.gap.columns) / (Self.leastColumns + Self.gap.columns), 1)
    let rows = (count + most - 1) / most
    self.count = count
    // As many in every row, but for the last.
    perRow = (count + rows - 1) / rows
    self.size = size
  }

  /// The size of a picture; the last of each row takes the columns that are left over.
  func size(at place: Int) -> Size {
    let isAlone = perRow == 1
    let width = isAlone ? size.columns : (size.columns - (perRow - 1) * Self.gap.columns) / perRow
    let isLast = place % perRow == perRow - 1
    return Size(columns: isLast ? size.columns - (place % perRow) * (width + Self.gap.columns) : width, rows: size.rows)
  }

  /// All pictures in one; of the sizes that `size(at:)` says.
  func assemble(_ parts: [CellBuffer]) -> CellBuffer {
    let rows = (count + perRow - 1) / perRow
    var whole = CellBuffer(size: Size(columns: size.columns, rows: rows * (size.rows + Self.gap.rows) - Self.gap.rows))
    for (place, part) in parts.enumerated() {
      let left = (place % perRow) * (size(at: 0).columns + Self.gap.columns)
      let top = (place / perRow) * (size.rows + Self.gap.rows)
      for row in 0..<part.size.rows {
        for (column, cell) in part.cells(inRow: row).enumerated() { whole[left + column, top + row] = cell }
      }
    }
    return whole
  }
}
