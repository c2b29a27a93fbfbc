import CellGraphics

/// Lines of equal value, with labels set into them.
package struct ContourLayer<Field: ScalarField>: Layer {
  private let field: Field
  private let levels: Levels
  private let colors: ValueColors?

  /// Grid steps per column and per row: square in the picture, since a cell is twice as high as wide.
  private static var stepsPerColumn: Int { 2 }
  private static var stepsPerRow: Int { 4 }

  /// - Parameter colors: The colours of lines on bare paper; over painted cells they are black or white.
  package init(_ field: Field, levels: Levels, colors: ValueColors? = nil) {
    self.field = field
    self.levels = levels
    self.colors = colors
  }

  package var legend: String? { levels.values.isEmpty ? nil : "contours \(levels.summary)" }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let size = area.rect.size
    let samples = FieldSamples(
      field, x: area.x, y: area.y, columns: size.columns * Self.stepsPerColumn + 1,
      rows: size.rows * Self.stepsPerRow + 1)
    let lines = MarchingSquares(samples, levels: levels.values).lines(on: field).map { inCells($0, rows: size.rows) }
    var placer = ContourLabelPlacer(lines: lines, size: size, occupied: occupied)
    placer.place(on: lines, texts: levels.labels)

    var canvas = area.style.glyphs.lineCanvas(size: size)
    let inks = levels.values.map { level in colors?.ink(of: level) }
    for line in lines {
      canvas.stroke(line.points, color: inks[line.level])
      for point in line.points { occupied.take(column: Int(point.x), row: Int(point.y), for: .line) }
    }
    for label in placer.labels {
      for column in label.box.column..<label.box.endColumn { canvas.erase(column: column, row: label.row) }
    }
    canvas.settleStraddlingStrokes()
    canvas.render(into: &buffer, column: area.rect.column, row: area.rect.row)
    for label in placer.labels {
      for column in label.box.column..<label.box.endColumn {
        buffer.clear(column: area.rect.column + column, row: area.rect.row + label.row)
      }
      occupied.take(label.box, for: .text)
      let ink = levels.labels.firstIndex(of: label.text).flatMap { inks[$0] }
      buffer.write(
        label.text, column: area.rect.column + label.column, row: area.rect.row + label.row,
        style: Style(foreground: ink, attributes: area.style.style(.mark).attributes))
    }
  }

  /// Grid coordinates, which grow upwards with y, as cells, which grow downwards.
  private func inCells(_ line: ContourLine, rows: Int) -> ContourLine {
    let points = line.points.map { point in
      Point(
        x: point.x / Double(Self.stepsPerColumn), y: Double(rows) - point.y / Double(Self.stepsPerRow))
    }
    return ContourLine(level: line.level, points: points, isClosed: line.isClosed)
  }
}
