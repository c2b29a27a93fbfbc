import CellGraphics

@testable import Plotting

/// A field on a square plot area, drawn the way a figure does, with nothing around it.
struct Drawing {
  var field: AnalyticField
  var levels: Levels
  var size: Size
  var x = AxisRange.from(-3, to: 3)
  var y = AxisRange.from(-3, to: 3)

  var area: PlotArea { PlotArea(rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: x, y: y) }

  var buffer: CellBuffer {
    var buffer = CellBuffer(size: size)
    ContourLayer(field, levels: levels).draw(into: &buffer, area: area)
    return buffer
  }

  /// The contour lines in cells, traced on the grid that the layer uses: two steps per column, four per row.
  var lines: [ContourLine] {
    let samples = FieldSamples(field, x: x, y: y, columns: size.columns * 2 + 1, rows: size.rows * 4 + 1)
    return MarchingSquares(samples, levels: levels.values).lines(on: field).map { line in
      let points = line.points.map { Point(x: $0.x / 2, y: Double(size.rows) - $0.y / 4) }
      return ContourLine(level: line.level, points: points, isClosed: line.isClosed)
    }
  }

  /// The labels that the layer sets into those lines.
  var labels: [ContourLabel] {
    var placer = ContourLabelPlacer(lines: lines, size: size)
    placer.place(on: lines, texts: levels.labels)
    return placer.labels
  }
}

extension Levels {
  /// Levels whose labels are too long to be placed anywhere.
  static func withoutLabels(_ values: [Double]) -> Levels {
    let text = String(repeating: "9", count: 10_000)
    return Levels(values: values, labels: values.map { _ in text }, summary: "")
  }
}
