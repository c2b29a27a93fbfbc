import CellGraphics

/// Sets short texts beside points, on cells that nothing else needs.
struct TextPlacer {
  let area: PlotArea

  /// Writes a text beside a cell: at its right, at its left, above or below, wherever there is room first.
  func write(_ text: String, beside cell: (column: Int, row: Int), into buffer: inout CellBuffer) {
    let text = area.style.glyphs.text(text)
    let width = text.unicodeScalars.count
    let places = [
      (cell.column + 2, cell.row), (cell.column - width - 1, cell.row), (cell.column + 1, cell.row - 1),
      (cell.column - width, cell.row - 1), (cell.column + 1, cell.row + 1), (cell.column - width, cell.row + 1),
      (cell.column + 2, cell.row - 1), (cell.column + 2, cell.row + 1),
    ]
    guard let (column, row) = places.first(where: { isFree($0.0..<($0.0 + width), row: $0.1, in: buffer) }) else {
      return
    }
    buffer.write(text, column: column, row: row)
  }

  private func isFree(_ columns: Range<Int>, row: Int, in buffer: CellBuffer) -> Bool {
    let rect = area.rect
    guard row >= rect.row, row < rect.endRow, columns.lowerBound >= rect.column, columns.upperBound <= rect.endColumn
    else { return false }
    return columns.allSatisfy { buffer[$0, row] == .blank }
  }
}
