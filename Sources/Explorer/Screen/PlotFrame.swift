import CellGraphics
import NumberText
import Plotting

/// The frame around the picture with the labels of its axes, and the key to its colours.
struct PlotFrame {
  let plot: Rect
  let x: AxisRange
  let y: AxisRange
  /// The glyphs of the picture that dots run through from the ticks; without them where absent.
  var grid: GlyphSet?

  func draw(into buffer: inout CellBuffer) {
    buffer.drawFrame(around: plot, glyphs: .blocks, style: Ink.frame)
    drawVerticalAxis(into: &buffer)
    drawHorizontalAxis(into: &buffer)
  }

  /// Dots from the ticks across the plot, wherever nothing else is drawn.
  private func drawGrid(columns: [Int], rows: [Int], into buffer: inout CellBuffer) {
    guard let grid else { return }
    func dot(_ column: Int, _ row: Int) {
      let cell = buffer[column, row]
      // Where lines are drawn in blocks themselves, those of the paint cannot be told from them.
      let isFree = cell.glyph == " " || grid == .braille && DotMatrix.quadrants.mask(of: cell.glyph) != nil
      guard plot.contains(column: column, row: row), isFree else { return }
      buffer.draw("·", style: cell.tone == nil ? Ink.frame : .plain, column: column, row: row)
    }
    for column in columns { for row in plot.row..<plot.endRow { dot(column, row) } }
    // As dense as the upright lines, a cell being twice as high as wide.
    for row in rows { for column in stride(from: plot.column, to: plot.endColumn, by: 2) { dot(column, row) } }
  }

  private func drawVerticalAxis(into buffer: inout CellBuffer) {
    let ticks = Ticks.nice(in: y, target: max(plot.rows / 5, 2)) { values, labels in
      values.count <= 1
        || (plot.rows / max(values.count - 1, 1) >= 2
          && labels.allSatisfy { $0.count <= ScreenLayout.labelWidth })
    }
    drawGrid(columns: [], rows: ticks.values.map(row(of:)), into: &buffer)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let row = row(of: value)
      buffer.draw(BoxLines(left: .light), glyphs: .blocks, style: Ink.frame, column: plot.column - 1, row: row)
      let text = String(label.prefix(ScreenLayout.labelWidth))
      buffer.write(text, column: plot.column - 2 - text.count, row: row, style: Ink.label)
    }
  }

  private func row(of value: Double) -> Int {
    plot.row + min(Int((1 - y.fraction(of: value)) * Double(plot.rows)), plot.rows - 1)
  }

  private func column(of value: Double) -> Int {
    plot.column + min(Int(x.fraction(of: value) * Double(plot.columns)), plot.columns - 1)
  }

  private func drawHorizontalAxis(into buffer: inout CellBuffer) {
    let ticks = Ticks.nice(in: x, target: max(plot.columns / 14, 2)) { values, labels in
      let widest = labels.map(\.count).max() ?? 0
      return values.count <= 1 || plot.columns / max(values.count - 1, 1) >= widest + 2
    }
    drawGrid(columns: ticks.values.map(column(of:)), rows: [], into: &buffer)
    for (value, label) in zip(ticks.values, ticks.labels) {
      let column = column(of: value)
      buffer.draw(BoxLines(down: .light), glyphs: .blocks, style: Ink.frame, column: column, row: plot.endRow)
      let start = min(column - label.count / 2, plot.endColumn + 1 - label.count)
      buffer.write(label, column: max(start, 0), row: plot.endRow + 1, style: Ink.label)
    }
  }
}
