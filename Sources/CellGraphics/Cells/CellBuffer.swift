/// One character cell of a picture.
package struct Cell: Equatable, Sendable {
  /// A scalar that is one column wide.
  package var glyph: Unicode.Scalar

  package init(_ glyph: Unicode.Scalar) { self.glyph = glyph }

  package static let blank = Cell(" ")
}

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

  /// Writes one line of text; what does not fit is cut off.
  package mutating func write(_ text: String, column: Int, row: Int) {
    for (offset, glyph) in text.unicodeScalars.enumerated() { self[column + offset, row] = Cell(glyph) }
  }

  /// The glyphs of every row, all of them `size.columns` wide.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for column in 0..<size.columns { line.append(self[column, row].glyph) }
      return String(line)
    }
  }
}
