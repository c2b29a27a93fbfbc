/// A picture made of character cells: a value that layers draw into and exporters read.
package struct CellBuffer: Equatable, Sendable {
  package let size: Size
  private var cells: [Cell]

  /// A blank picture; a negative number of columns or rows counts as none.
  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = [Cell](repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; outside the picture reading gives a blank and writing does nothing.
  package subscript(column: Int, row: Int) -> Cell {
    get { contains(column, row) ? cells[row * size.columns + column] : .blank }
    set { if contains(column, row) { cells[row * size.columns + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < size.columns && row >= 0 && row < size.rows
  }

  /// Draws a glyph over a cell, which shows through where the style leaves it open.
  package mutating func draw(_ glyph: Unicode.Scalar, style: Style = .plain, column: Int, row: Int) {
    self[column, row] = self[column, row].covered(by: glyph, style: style)
  }

  /// Writes one line of text over what is there; what does not fit is cut off.
  ///
  /// Every scalar takes one cell: one that could break the row is replaced by a visible symbol, see `CellText`.
  package mutating func write(_ text: String, column: Int, row: Int, style: Style = .plain) {
    for (offset, glyph) in text.unicodeScalars.enumerated() {
      draw(glyph, style: style, column: column + offset, row: row)
    }
  }

  /// The cells of one row from left to right; none outside the picture.
  package func cells(inRow row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// The glyphs of every row, all of them `size.columns` wide.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line: [UInt8] = []
      line.reserveCapacity(size.columns)
      for cell in cells(inRow: row) { line += cell.glyph.utf8 }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
