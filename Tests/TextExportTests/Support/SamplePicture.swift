import CellGraphics

/// A heat map with contour lines, a frame, a colour bar and text: everything that exporters meet in a picture.
struct SamplePicture {
  var size = Size(columns: 84, rows: 28)
  var glyphs = GlyphSet.braille
  var colormap = Colormap.viridis
  var depth = ColorDepth.truecolor
  var showsHeat = true

  /// Two hills and a valley on the square from −3 to 3, from about −1 to 1.
  private func value(_ x: Double, _ y: Double) -> Double {
    func hill(_ dx: Double, _ dy: Double) -> Double { 1 / (1 + dx * dx + dy * dy) }
    return hill(x - 1.2, y - 0.8) + 0.7 * hill(x + 1.5, y - 1.3) - hill((x + 0.3) * 0.8, y + 1.4)
  }

  private var plot: Rect { Rect(column: 6, row: 2, columns: size.columns - 18, rows: size.rows - 5) }

  /// The value at a place of the plot, in cells from its corner.
  private func value(at point: Point) -> Double {
    value(6 * point.x / Double(plot.columns) - 3, 3 - 6 * point.y / Double(plot.rows))
  }

  var buffer: CellBuffer {
    var buffer = CellBuffer(size: size)
    if showsHeat { drawHeat(into: &buffer) }
    drawContours(into: &buffer)
    buffer.drawFrame(around: plot, glyphs: glyphs)
    for (share, label) in [(0.0, "-3"), (0.5, "0"), (0.9999, "3")] {
      let column = plot.column + Int(share * Double(plot.columns))
      let row = plot.endRow - 1 - Int(share * Double(plot.rows))
      buffer.draw(BoxLines(down: .light), glyphs: glyphs, column: column, row: plot.endRow)
      buffer.write(label, column: column - label.count + 1, row: plot.endRow + 1)
      buffer.draw(BoxLines(left: .light), glyphs: glyphs, column: plot.column - 1, row: row)
      buffer.write(label, column: plot.column - 3 - label.count + 1, row: row)
    }
    buffer.write(glyphs.text("f(x, y) = Σ ±1/(1 + ‖p − pᵢ‖²)"), column: plot.column, row: 0, style: .bold)
    buffer.write("contours -0.8 to 0.8 by 0.2", column: plot.column, row: size.rows - 1, style: .dim)
    return buffer
  }

  private func drawHeat(into buffer: inout CellBuffer) {
    let map = colormap.quantised(to: depth)
    var canvas = BlockCanvas(size: plot.size, resolution: .halves)
    for row in 0..<canvas.parts.rows {
      for column in 0..<canvas.parts.columns {
        let point = Point(x: Double(column) + 0.5, y: (Double(row) + 0.5) / 2)
        canvas[column, row] = map.color(at: (value(at: point) + 1) / 2)
      }
    }
    canvas.render(into: &buffer, column: plot.column, row: plot.row)
    let bar = Rect(column: plot.endColumn + 3, row: plot.row, columns: 3, rows: plot.rows)
    var scale = BlockCanvas(size: bar.size, resolution: .halves)
    for row in 0..<scale.parts.rows {
      for column in 0..<bar.columns {
        scale[column, row] = map.color(at: 1 - (Double(row) + 0.5) / Double(scale.parts.rows))
      }
    }
    scale.render(into: &buffer, column: bar.column, row: bar.row)
    for (place, label) in [(0, "1"), (bar.rows / 2, "0"), (bar.rows - 1, "-1")] {
      buffer.write(label, column: bar.endColumn + 1, row: bar.row + place)
    }
  }

  private func drawContours(into buffer: inout CellBuffer) {
    var canvas = glyphs.lineCanvas(size: plot.size)
    let samples = (0...(2 * plot.rows)).map { row in
      (0...(2 * plot.columns)).map { value(at: Point(x: Double($0) / 2, y: Double(row) / 2)) }
    }
    for row in 0..<(2 * plot.rows) {
      for column in 0..<(2 * plot.columns) {
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { (column + $0.0, row + $0.1) }
        // Marching over triangles needs no table.
        for triangle in [[0, 1, 2], [0, 2, 3]] {
          for (start, end) in Self.segments(triangle.map { corners[$0] }, samples) {
            canvas.stroke([start, end], color: nil)
          }
        }
      }
    }
    canvas.settleStraddlingStrokes()
    canvas.render(into: &buffer, column: plot.column, row: plot.row)
    buffer.write(" 0.4 ", column: plot.column + plot.columns * 5 / 8, row: plot.row + plot.rows / 4)
  }

  /// Pieces of all lines, at multiples of 0.2, that cross a triangle of samples, which are half a cell apart.
  private static func segments(_ corners: [(Int, Int)], _ samples: [[Double]]) -> [(Point, Point)] {
    let values = corners.map { samples[$0.1][$0.0] * 5 }
    guard let low = values.min(), let high = values.max() else { return [] }
    return stride(from: low.rounded(.up), to: high, by: 1).compactMap { level in
      let crossings = (0..<3).compactMap { side -> Point? in
        let next = (side + 1) % 3
        guard (values[side] < level) != (values[next] < level) else { return nil }
        let share = (level - values[side]) / (values[next] - values[side])
        let (start, end) = (corners[side], corners[next])
        return Point(
          x: (Double(start.0) + share * Double(end.0 - start.0)) / 2,
          y: (Double(start.1) + share * Double(end.1 - start.1)) / 2)
      }
      return crossings.count == 2 ? (crossings[0], crossings[1]) : nil
    }
  }
}
