import CellGraphics
import Plotting
import Scenes

/// What moves over a surface: the descent, the tangent plane and the point at the cross-hair.
struct SurfaceOverlay {
  let state: ExplorerState
  let probe: Probe?
  let stage: SurfaceStage
  let area: PlotArea

  private static let thread: Unicode.Scalar = "·"
  private static let bead: Unicode.Scalar = "•"
  private static let start: Unicode.Scalar = "○"
  private static let current: Unicode.Scalar = "●"
  private static let plane: Unicode.Scalar = "+"
  /// Pieces of the way between two iterates, which follow the surface.
  private static let piecesPerStep = 12
  /// Beyond so many iterates the ways between them are short.
  private static let manySteps = 100

  func draw(into buffer: inout CellBuffer) {
    if state.view.layers.contains(.tangent) { drawPlane(into: &buffer) }
    if let run = state.run { drawPath(run, into: &buffer) }
    drawPoint(into: &buffer)
  }

  private func drawPath(_ run: DescentRun, into buffer: inout CellBuffer) {
    for (place, lane) in run.lanes.enumerated() {
      let records = lane.records(upTo: run.step)
      let places = records.map { Scene.Place(x: $0.point[0], y: $0.point[1]) }
      drawThread(places, run.isRace ? .series(place) : .path, into: &buffer)
      let points = zip(places, records).map { ($0.x, $0.y, $1.value) }
      let letter = run.isRace ? LaneLetter.glyph(place) : nil
      for point in points.dropLast() { mark(letter ?? Self.bead, at: point, into: &buffer) }
      if let first = points.first { mark(Self.start, at: first, into: &buffer) }
      if let last = points.last {
        mark(letter ?? Self.current, at: last, style: Ink.lane(place, of: run), into: &buffer)
      }
    }
  }

  /// The way between the iterates, laid on the surface.
  private func drawThread(_ places: [Scene.Place], _ ink: Plotting.Ink, into buffer: inout CellBuffer) {
    guard places.count < Self.manySteps else { return }
    let way = zip(places, places.dropFirst()).flatMap { from, to in
      (0..<Self.piecesPerStep).map { piece in
        let share = Double(piece) / Double(Self.piecesPerStep)
        return Scene.Place(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
      }
    }
    let heights = state.function.values(at: way)
    let curve = SpaceCurve(points: zip(way, heights).map { ($0.x, $0.y, $1) }, glyph: Self.thread, ink: ink)
    stage.draw(curve, into: &buffer, area: area)
  }

  /// A mark on the surface; a faint dot where the surface hides it.
  private func mark(
    _ glyph: Unicode.Scalar, at point: (x: Double, y: Double, z: Double), style: Style = .bold,
    into buffer: inout CellBuffer
  ) {
    guard let cell = stage.cell(of: point), cell.column >= 0, cell.column < area.rect.columns, cell.row >= 0,
      cell.row < area.rect.rows
    else { return }
    buffer.draw(
      cell.isVisible ? glyph : Self.thread, style: style, column: area.rect.column + cell.column,
      row: area.rect.row + cell.row)
  }

  /// The edge of a patch of the tangent plane, a fifth of the window to every side.
  private func drawPlane(into buffer: inout CellBuffer) {
    guard let derivatives = probe?.derivatives, derivatives.status == .smooth else { return }
    let (place, slopes) = (state.view.crossHair, derivatives.partials)
    let (dx, dy) = (area.x.span / 5, area.y.span / 5)
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { across, up in
      (
        x: place.x + across * dx, y: place.y + up * dy,
        z: derivatives.value + slopes[0] * across * dx + slopes[1] * up * dy
      )
    }
    stage.draw(SpaceCurve(points: corners, glyph: Self.plane, ink: .construction), into: &buffer, area: area)
  }

  private func drawPoint(into buffer: inout CellBuffer) {
    guard let value = probe?.derivatives.value else { return }
    let place = state.view.crossHair
    guard let cell = stage.cell(of: (place.x, place.y, value)) else { return }
    let (column, row) = (area.rect.column + cell.column, area.rect.row + cell.row)
    guard area.rect.contains(column: column, row: row) else { return }
    let attributes: Style.Attributes = cell.isVisible ? [.bold, .reverse] : .bold
    buffer.draw("┼", style: Style(attributes: attributes), column: column, row: row)
  }
}
