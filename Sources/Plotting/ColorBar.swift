import CellGraphics

/// The key to the shades of a heat map.
package struct ColorBar: Sendable {
  package let scale: ValueScale
  private let ramp: DensityRamp

  package init(scale: ValueScale, ramp: DensityRamp) {
    self.scale = scale
    self.ramp = ramp
  }

  /// Draws the shades into `bar`, its ends above and below it, and the ticks to the right.
  func draw(into buffer: inout CellBuffer, bar: Rect, ticks: Ticks) {
    let edge = "+" + String(repeating: "-", count: bar.columns - 2) + "+"
    buffer.write(edge, column: bar.column, row: bar.row - 1)
    buffer.write(edge, column: bar.column, row: bar.endRow)
    for row in bar.row..<bar.endRow {
      let fraction = 1 - (Double(row - bar.row) + 0.5) / Double(bar.rows)
      for column in bar.column..<bar.endColumn {
        buffer[column, row] = Cell(ramp.glyph(density: fraction, column: column, row: row))
      }
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let row = bar.row + FigureLayout.cell(at: 1 - scale.fraction(of: value), of: bar.rows)
      buffer.write(" " + label, column: bar.endColumn, row: row)
    }
  }
}
