import CellGraphics

/// The key to the colours or shades of a map.
package struct ColorBar: Sendable {
  package let scale: ValueScale
  private let ramp: DensityRamp
  package let colors: ValueColors?

  package init(scale: ValueScale, ramp: DensityRamp, colors: ValueColors? = nil) {
    self.scale = scale
    self.ramp = ramp
    self.colors = colors
  }

  /// Draws the shades into `bar`, its ends above and below it, and the ticks to the right.
  func draw(into buffer: inout CellBuffer, bar: Rect, ticks: Ticks, style: PictureStyle = .plain) {
    if let colors, style.paintsBlocks {
      paint(colors, into: &buffer, bar: bar)
    } else {
      drawEdges(into: &buffer, bar: bar, style: style)
      for row in bar.row..<bar.endRow {
        let fraction = 1 - (Double(row - bar.row) + 0.5) / Double(bar.rows)
        for column in bar.column..<bar.endColumn {
          buffer[column, row] =
            colors.map { Cell(" ", style: Style(background: $0.color(of: scale.value(at: fraction)))) }
            ?? Cell(ramp.glyph(density: fraction, column: column, row: row))
        }
      }
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let row = bar.row + FigureLayout.cell(at: 1 - scale.fraction(of: value), of: bar.rows)
      buffer.write(" " + label, column: bar.endColumn, row: row)
    }
  }

  private func drawEdges(into buffer: inout CellBuffer, bar: Rect, style: PictureStyle) {
    let line = BoxLines.horizontal(.light).glyph(in: style.glyphs)
    for row in [bar.row - 1, bar.endRow] {
      for column in bar.column..<bar.endColumn {
        let isCorner = style.glyphs == .ascii && (column == bar.column || column == bar.endColumn - 1)
        buffer.draw(isCorner ? "+" : line, style: style.style(.frame), column: column, row: row)
      }
    }
  }

  /// Halves of cells from the middle of the row above the bar, where the frame beside it runs, to that of the row below.
  private func paint(_ colors: ValueColors, into buffer: inout CellBuffer, bar: Rect) {
    var canvas = BlockCanvas(size: Size(columns: bar.columns, rows: bar.rows + 2), resolution: .halves)
    let count = 2 * bar.rows + 2
    for half in 0..<count {
      let color = colors.color(of: scale.value(at: 1 - (Double(half) + 0.5) / Double(count)))
      for column in 0..<bar.columns { canvas[column, half + 1] = color }
    }
    canvas.render(into: &buffer, column: bar.column, row: bar.row - 1)
  }
}
