import CellGraphics

/// What the cells of a plot area hold besides shading, so that layers keep out of each other's way.
///
/// Places are counted from the top left corner of the plot area; places outside it count as taken by text.
package struct OccupiedCells: Sendable {
  package enum Use: UInt8, Comparable, Sendable {
    case free
    /// A line runs through: something may break it.
    case line
    /// Text or a mark that must stay whole.
    case text

    package static func < (left: Use, right: Use) -> Bool { left.rawValue < right.rawValue }
  }

  private let size: Size
  private var uses: [Use]

  package init(size: Size) {
    self.size = Size(columns: max(size.columns, 0), rows: max(size.rows, 0))
    uses = [Use](repeating: .free, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Use {
    contains(column, row) ? uses[row * size.columns + column] : .text
  }

  /// Takes a cell; a stronger use stays.
  package mutating func take(column: Int, row: Int, for use: Use) {
    guard contains(column, row) else { return }
    let place = row * size.columns + column
    uses[place] = max(uses[place], use)
  }

  /// Takes the cells of a rectangle.
  package mutating func take(_ rect: Rect, for use: Use) {
    for row in rect.row..<max(rect.endRow, rect.row) {
      for column in rect.column..<max(rect.endColumn, rect.column) { take(column: column, row: row, for: use) }
    }
  }

  /// Whether no cell of a rectangle, which lies in the plot area, holds text.
  package func isFreeOfText(_ rect: Rect) -> Bool {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn where self[column, row] == .text { return false }
    }
    return true
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }
}
