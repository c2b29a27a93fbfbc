/// A canvas for areas of colour: a cell shows two colours, parted by a half or quadrant block.
package struct BlockCanvas: Sendable {
  /// How a cell is divided.
  package enum Resolution: CaseIterable, Sendable {
    /// An upper and a lower half, each with its own colour: as exact as the samples.
    case halves
    /// Quarters that share two colours: sharper edges, at twice the samples.
    case quadrants

    package var columns: Int { self == .halves ? 1 : 2 }
    package var rows: Int { 2 }
  }

  /// In cells.
  package let size: Size
  package let resolution: Resolution
  /// The parts across and down the canvas.
  package let parts: Size
  /// The colours of the parts, row by row through the picture; `nil` leaves a part unpainted.
  private var colors: [Color?]

  package init(size: Size, resolution: Resolution) {
    self.init(size: size, resolution: resolution) { [Color?](repeating: nil, count: $0.columns * $0.rows) }
  }

  /// - Parameter colors: The colours of all parts, row by row, when the canvas has this many columns and rows of them.
  package init(size: Size, resolution: Resolution, colors: (_ parts: Size) -> [Color?]) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.resolution = resolution
    parts = Size(columns: self.size.columns * resolution.columns, rows: self.size.rows * resolution.rows)
    self.colors = colors(parts)
    precondition(self.colors.count == parts.columns * parts.rows)
  }

  /// The colour of a part; outside the canvas reading gives none and writing does nothing.
  package subscript(column: Int, row: Int) -> Color? {
    get { contains(column, row) ? colors[row * parts.columns + column] : nil }
    set { if contains(column, row) { colors[row * parts.columns + column] = newValue } }
  }

  private func contains(_ column: Int, _ row: Int) -> Bool {
    column >= 0 && column < parts.columns && row >= 0 && row < parts.rows
  }

  /// Replaces the cells of a picture, the canvas' top left corner at one of them; unpainted cells stay as they are.
  ///
  /// - Parameter mixesColors: Whether a cell may show the mean of colours; otherwise only colours of its parts appear,
  ///   as a quantised colormap needs.
  package func render(into buffer: inout CellBuffer, column: Int, row: Int, mixesColors: Bool = false) {
    for cellRow in 0..<size.rows {
      for cellColumn in 0..<size.columns {
        guard let cell = cell(cellColumn, cellRow, mixesColors: mixesColors) else { continue }
        buffer[column + cellColumn, row + cellRow] = cell
      }
    }
  }

  /// The cell at a place; `nil` if nothing is painted there.
  private func cell(_ column: Int, _ row: Int, mixesColors: Bool) -> Cell? {
    let upper = row * resolution.rows * parts.columns + column * resolution.columns
    let lower = upper + parts.columns
    let right = resolution.columns - 1
    let (upperLeft, upperRight) = (colors[upper], colors[upper + right])
    let (lowerLeft, lowerRight) = (colors[lower], colors[lower + right])
    if let exact = BlockCell.exact(upperLeft, upperRight, lowerLeft, lowerRight) {
      return exact == .blank ? nil : exact
    }
    return BlockCell([upperLeft, upperRight, lowerLeft, lowerRight], mixesColors: mixesColors)?.cell
  }
}
