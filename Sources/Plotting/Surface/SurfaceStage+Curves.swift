import CellGraphics

// Curves drawn over a surface: slices, tangents, planes, paths.

extension SurfaceStage {
  /// A piece of a curve on the screen, as long as it stays visible or hidden.
  private typealias Run = (points: [ScreenPoint], isVisible: Bool)

  /// Draws a curve: in ASCII character by character, else as a line with its character at both visible ends, dotted where
  /// the surface hides it.
  func draw(
    _ curve: SpaceCurve, into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells
  ) {
    let runs = runs(of: curve)
    let isPoint = curve.points.dropFirst().allSatisfy { $0 == curve.points[0] }
    if area.style.glyphs == .ascii || isPoint {
      for run in runs { drawCharacters(of: run, curve, into: &buffer, area: area, &occupied) }
    } else {
      drawLines(of: runs, curve, into: &buffer, area: area, &occupied)
    }
  }

  private func runs(of curve: SpaceCurve) -> [Run] {
    let points = curve.points.map(inBox)
    var runs: [Run] = []
    for (a, b) in zip(points, points.dropFirst()) {
      guard [a.x, a.y, b.x, b.y].allSatisfy({ $0.magnitude < Self.farAway }),
        let (start, end) = SurfaceMesh.cut(from: a, to: b)
      else { continue }
      let (from, to) = (projection.project(start), projection.project(end))
      let count = max(Int(max((to.x - from.x).magnitude, (to.y - from.y).magnitude) * 2), 1)
      for place in 0...count {
        let share = Double(place) / Double(count)
        let point = ScreenPoint(
          x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share,
          depth: from.depth + (to.depth - from.depth) * share)
        let isVisible = depths.isVisible(point)
        if let last = runs.last, last.isVisible == isVisible, let end = last.points.last,
          (end.x - point.x).magnitude + (end.y - point.y).magnitude < 2
        {
          runs[runs.count - 1].points.append(point)
        } else {
          runs.append(([point], isVisible))
        }
      }
    }
    return runs
  }

  private func drawCharacters(
    of run: Run, _ curve: SpaceCurve, into buffer: inout CellBuffer, area: PlotArea, _ occupied: inout OccupiedCells
  ) {
    for point in run.points {
      let (column, row) = (Int(point.x.rounded(.down)), Int(point.y.rounded(.down)))
      // Every other column: a dotted line lies behind the surface.
      guard run.isVisible || column % 2 == 0, column >= 0, column < area.rect.columns, row >= 0, row < area.rect.rows,
        !occupied[column, row].isFixed || run.isVisible
      else { continue }
      buffer.draw(
        run.isVisible ? curve.glyph : area.glyph(.asymptote), curve.ink, in: area.style,
        column: area.rect.column + column, row: area.rect.row + row)
      occupied.take(column: column, row: row, for: .text)
    }
  }

  private func drawLines(
    of runs: [Run], _ curve: SpaceCurve, into buffer: inout CellBuffer, area: PlotArea,
    _ occupied: inout OccupiedCells
  ) {
    var canvas = area.style.glyphs.lineCanvas(size: area.rect.size)
    for run in runs {
      let points = run.points.map(\.point)
      if run.isVisible {
        canvas.stroke(points.count == 1 ? points + points : points, color: nil)
      } else {
        for point in Polyline(points: points).resampled(step: 1) { canvas.dot(point, color: nil) }
      }
    }
    var line = CellBuffer(size: area.rect.size)
    canvas.render(into: &line, column: 0, row: 0)
    for row in 0..<area.rect.rows {
      for (column, cell) in line.cells(inRow: row).enumerated() where cell.glyph != " " {
        put(cell.glyph, curve.ink, column, row, into: &buffer, area: area)
        occupied.take(column: column, row: row, for: .text)
      }
    }
    let visible = runs.filter(\.isVisible).flatMap(\.points)
    for end in [visible.first, visible.last].compactMap({ $0 }) where curve.ink != .frame {
      put(curve.glyph, curve.ink, Int(end.x.rounded(.down)), Int(end.y.rounded(.down)), into: &buffer, area: area)
    }
  }

  /// Puts a character in place of the mesh, in its own colour where that can be told from the paint.
  private func put(
    _ glyph: Unicode.Scalar, _ ink: Ink, _ column: Int, _ row: Int, into buffer: inout CellBuffer, area: PlotArea
  ) {
    guard column >= 0, column < area.rect.columns, row >= 0, row < area.rect.rows else { return }
    let place = (column: area.rect.column + column, row: area.rect.row + row)
    var style = area.style.style(ink)
    if let paint = buffer[place.column, place.row].tone {
      style.background = paint
      let color = style.foreground ?? paint.legibleInk
      let contrast = (OKLab(color).lightness - OKLab(paint).lightness).magnitude
      style.foreground = contrast < 0.2 ? paint.legibleInk : color
      style.attributes.remove(.dim)
    }
    buffer[place.column, place.row] = Cell(glyph, style: style)
  }
}
