import CellGraphics

extension CellBuffer {
  /// Draws lines with the canvas that pictures of curves are drawn with: the one place that chooses it.
  ///
  /// - Parameters:
  ///   - lines: Points in cells of `rect`.
  ///   - boxes: Cells of `rect` that stay free.
  mutating func stroke(_ lines: [[Point]], in rect: Rect, sparing boxes: [Rect] = []) {
    var canvas = StrokeCanvas(size: rect.size)
    for line in lines { canvas.stroke(line) }
    for box in boxes {
      for column in box.column..<box.endColumn { canvas.erase(column: column, row: box.row) }
    }
    canvas.settleStraddlingStrokes()
    canvas.render(into: &self, column: rect.column, row: rect.row)
  }
}
