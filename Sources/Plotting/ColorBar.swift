import CellGraphics

/// The key to the colours or shades of a map.
package struct ColorBar: Sendable {
  package let scale: ValueScale
  private let ramp: DensityRamp
  package let colors: ValueColors?
  /// Whether there are values beyond the ends of the scale, which are shown in the colours of the ends.
  private let exceeds: (below: Bool, above: Bool)

  /// - Parameter values: What the map shows, if it may lie beyond the scale.
  package init(scale: ValueScale, ramp: DensityRamp, colors: ValueColors? = nil, values: ValueRange? = nil) {
    self.scale = scale
    self.ramp = ramp
    self.colors = colors
    // On a logarithmic scale all that is small beside the rest is left out, and nobody misses it.
    let isLinear = scale.kind == .linear
    exceeds = (
      isLinear && values.map { $0.minimum < scale.range.lower } ?? false,
      values.map { $0.maximum > scale.range.upper } ?? false
    )
  }

  /// What the legend says of values beyond the ends.
  package func legend(in glyphs: GlyphSet) -> String? {
    let marks = [(Mark.upward, exceeds.above), (.downward, exceeds.below)].filter(\.1)
      .map { String($0.0.glyph(in: glyphs)) }
    return marks.isEmpty ? nil : "\(marks.joined(separator: " ")) values beyond the colours"
  }

  /// Draws the shades into `bar`, its ends above and below it, and the ticks to the right.
  func draw(into buffer: inout CellBuffer, bar: Rect, ticks: Ticks, style: PictureStyle = .plain) {
    drawEdges(into: &buffer, bar: bar, style: style)
    if let colors, style.paintsBlocks {
      paint(colors, into: &buffer, bar: bar)
    } else {
      drawCells(into: &buffer, bar: bar)
    }
    let middle = bar.column + bar.columns / 2
    if exceeds.above { buffer.draw(Mark.upward.glyph(in: style.glyphs), column: middle, row: bar.row - 1) }
    if exceeds.below { buffer.draw(Mark.downward.glyph(in: style.glyphs), column: middle, row: bar.endRow) }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let row = bar.row + FigureLayout.cell(at: 1 - scale.fraction(of: value), of: bar.rows)
      buffer.write(" " + label, column: bar.endColumn, row: row)
    }
  }

  /// One colour or shade for each row.
  private func drawCells(into buffer: inout CellBuffer, bar: Rect) {
    for row in bar.row..<bar.endRow {
      let middle = 1 - (Double(row - bar.row) + 0.5) / Double(bar.rows)
      for column in bar.column..<bar.endColumn {
        buffer[column, row] =
          colors.map { Cell(" ", style: Style(background: $0.color(of: scale.value(at: middle)))) }
          ?? Cell(ramp.glyph(density: middle, column: column, row: row))
      }
    }
  }

  private func drawEdges(into buffer: inout CellBuffer, bar: Rect, style: PictureStyle) {
    if style.paintsBlocks { return buffer.drawEdges(around: bar, style: style.style(.frame)) }
    let line = BoxLines.horizontal(.light).glyph(in: style.glyphs)
    for row in [bar.row - 1, bar.endRow] {
      for column in bar.column..<bar.endColumn {
        let isCorner = style.glyphs == .ascii && (column == bar.column || column == bar.endColumn - 1)
        buffer.draw(isCorner ? "+" : line, style: style.style(.frame), column: column, row: row)
      }
    }
  }

  /// Halves of cells, which show twice as many colours.
  private func paint(_ colors: ValueColors, into buffer: inout CellBuffer, bar: Rect) {
    var canvas = BlockCanvas(size: bar.size, resolution: .halves)
    let count = 2 * bar.rows
    for half in 0..<count {
      let color = colors.color(of: scale.value(at: 1 - (Double(half) + 0.5) / Double(count)))
      for column in 0..<bar.columns { canvas[column, half] = color }
    }
    canvas.render(into: &buffer, column: bar.column, row: bar.row)
  }
}
