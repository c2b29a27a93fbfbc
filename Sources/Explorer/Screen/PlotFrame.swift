import CellGraphics
import NumberText
import Plotting

/// The frame around the picture with the labels of its axes, and the key to its colours.
struct PlotFrame {
  let plot: Rect
  let x: AxisRange
  let y: AxisRange

  func draw(into buffer: inout CellBuffer) {
    buffer.drawFrame(around: plot, glyphs: .blocks, style: Ink.frame)
    drawVerticalAxis(into: &buffer)
    drawHorizontalAxis(into: &buffer)
  }

  private func drawVerticalAxis(into buffer: inout CellBuffer) {
    let ticks = Ticks.nice(in: y, target: max(plot.rows / 5, 2)) { values, labels in
      values.count <= 1
        || (plot.rows / max(values.count - 1, 1) >= 2
          && labels.allSatisfy { $0.count <= ScreenLayout.labelWidth })
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let row = plot.row + min(Int((1 - y.fraction(of: value)) * Double(plot.rows)), plot.rows - 1)
      buffer.draw(BoxLines(left: .light), glyphs: .blocks, style: Ink.frame, column: plot.column - 1, row: row)
      let text = String(label.prefix(ScreenLayout.labelWidth))
      buffer.write(text, column: plot.column - 2 - text.count, row: row, style: Ink.label)
    }
  }

  private func drawHorizontalAxis(into buffer: inout CellBuffer) {
    let ticks = Ticks.nice(in: x, target: max(plot.columns / 14, 2)) { values, labels in
      let widest = labels.map(\.count).max() ?? 0
      return values.count <= 1 || plot.columns / max(values.count - 1, 1) >= widest + 2
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      let column = plot.column + min(Int(x.fraction(of: value) * Double(plot.columns)), plot.columns - 1)
      buffer.draw(BoxLines(down: .light), glyphs: .blocks, style: Ink.frame, column: column, row: plot.endRow)
      let start = min(column - label.count / 2, plot.endColumn + 1 - label.count)
      buffer.write(label, column: max(start, 0), row: plot.endRow + 1, style: Ink.label)
    }
  }
}
