import CellGraphics

/// Lines of equal value, with labels set into them.
package struct ContourLayer<Field: ScalarField>: Layer {
  private let field: Field
  private let levels: Levels
  private let colors: ValueColors?

  /// Grid steps per column and per row, the finest first: square in the picture where they can be, since a cell is twice as
  /// high as wide.
  private static var resolutions: [Resolution] {
    [Resolution(perColumn: 2, perRow: 4), Resolution(perColumn: 1, perRow: 2), Resolution(perColumn: 1, perRow: 1)]
  }

  private struct Resolution {
    let perColumn: Int
    let perRow: Int

    func nodes(_ size: Size) -> (columns: Int, rows: Int) {
      (size.columns * perColumn + 1, size.rows * perRow + 1)
    }
  }

  /// The finest resolution that is worth its work.
  private static func resolution(_ size: Size, _ meter: WorkMeter) -> Resolution {
    resolutions.first { resolution in
      let nodes = resolution.nodes(size)
      // As much again is for what the samples lead to.
      return meter.affords(values: 2 * nodes.columns * nodes.rows)
    } ?? Resolution(perColumn: 1, perRow: 1)
  }

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
    var meter = WorkMeter(field)
    let resolution = Self.resolution(size, meter)
    let nodes = resolution.nodes(size)
    _ = meter.pay(values: nodes.columns * nodes.rows)
    let samples = FieldSamples(field, x: area.x, y: area.y, columns: nodes.columns, rows: nodes.rows)
    let trace = MarchingSquares(samples, levels: levels.values).trace(on: field, meter: &meter)
    func inCells(_ point: Point) -> Point {
      // Grid coordinates grow upwards with y, cells downwards.
      Point(
        x: point.x / Double(resolution.perColumn), y: Double(size.rows) - point.y / Double(resolution.perRow))
    }
    let lines = trace.lines.map { line in
      ContourLine(level: line.level, points: line.points.map(inCells), isClosed: line.isClosed)
    }
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
    markDoubts(
      trace.unresolved.map(inCells), isChecked: trace.isChecked, into: &buffer, area: area, occupied: &occupied)
  }

  /// Marks the cells in which lines were left open without a reason being known, and says what is not proven.
  private func markDoubts(
    _ unresolved: [Point], isChecked: Bool, into buffer: inout CellBuffer, area: PlotArea,
    occupied: inout OccupiedCells
  ) {
    for point in unresolved {
      let (column, row) = (Int(point.x), Int(point.y))
      guard occupied[column, row] == .free else { continue }
      buffer.draw(
        area.glyph(.doubt), .absence, in: area.style, column: area.rect.column + column, row: area.rect.row + row)
    }
    if !unresolved.isEmpty { occupied.remark("\(area.glyph(.doubt)) lines not resolved") }
    if !isChecked { occupied.remark("lines joined without proof: the formula is too long") }
  }
}
