import CellGraphics

/// What the cells of a plot area hold besides shading, so that layers keep out of each other's way.
///
/// Places are counted from the top left corner of the plot area; places outside it count as taken by text. What a layer finds
/// out while it draws, and the legend has to say, is kept here too.
package struct OccupiedCells: Sendable {
  package enum Use: UInt8, Comparable, Sendable {
    case free
    /// A line runs through: something may break it.
    case line
    /// A place that a text stands beside: marked, unless it turns out to be a mark's own.
    case anchor
    /// Text or a mark that must stay whole.
    case text

    /// Whether nothing else may be drawn there.
    package var isFixed: Bool { self >= .anchor }

    package static func < (left: Use, right: Use) -> Bool { left.rawValue < right.rawValue }
  }

  private let size: Size
  private var uses: [Use]
  /// What the legend has to say about the picture as it was drawn.
  package private(set) var remarks: [String] = []

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

  /// Gives a cell back.
  mutating func release(column: Int, row: Int) {
    guard contains(column, row) else { return }
    uses[row * size.columns + column] = .free
  }

  /// Takes the cells of a rectangle.
  package mutating func take(_ rect: Rect, for use: Use) {
    for row in rect.row..<max(rect.endRow, rect.row) {
      for column in rect.column..<max(rect.endColumn, rect.column) { take(column: column, row: row, for: use) }
    }
  }

  /// Takes the cells of the plot area in which something is drawn already, for lines.
  package mutating func takeDrawn(in buffer: CellBuffer, area: PlotArea) {
    for row in 0..<size.rows {
      for column in 0..<size.columns where buffer[area.rect.column + column, area.rect.row + row] != .blank {
        take(column: column, row: row, for: .line)
      }
    }
  }

  /// Whether no cell of a rectangle, which lies in the plot area, holds text or a mark.
  package func isFreeOfText(_ rect: Rect) -> Bool { holds(rect) { !$0.isFixed } }

  /// Whether no cell of a rectangle is used.
  package func isFree(_ rect: Rect) -> Bool { holds(rect) { $0 == .free } }

  private func holds(_ rect: Rect, _ condition: (Use) -> Bool) -> Bool {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn where !condition(self[column, row]) { return false }
    }
    return true
  }

  /// Adds to what the legend says, each remark once.
  package mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }
}
