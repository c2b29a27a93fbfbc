import CellGraphics
import Plotting

/// The place that the panel tells about, in a map or on a curve, with what belongs to it: the tangent of a curve, the
/// direction of the derivative panel.
struct CrossHair {
  let state: ExplorerState
  let probe: Probe?
  let area: PlotArea

  /// The lines that belong to the place: the tangent of a curve, or the direction of the derivative panel.
  func drawLines(into buffer: inout CellBuffer) {
    if state.function.isCurve {
      if state.view.layers.contains(.tangent) { drawTangent(into: &buffer) }
    } else if state.view.panel == .derivatives, let direction = state.direction(probe) {
      drawArrow(direction.steepest, name: "∇", isReal: direction.gradientLength > 0, into: &buffer)
      drawArrow(direction.vector, name: "v", isReal: true, into: &buffer)
    }
  }

  func draw(into buffer: inout CellBuffer) {
    let place = state.view.crossHair
    guard let cell = area.cell(x: place.x, y: place.y) else { return }
    let (column, row) = (area.rect.column + cell.column, area.rect.row + cell.row)
    let arms: [(Int, Int, Unicode.Scalar)] = [(-1, 0, "╶"), (1, 0, "╴"), (0, -1, "╷"), (0, 1, "╵")]
    for (dx, dy, glyph) in arms where area.rect.contains(column: column + dx, row: row + dy) {
      // A curve and its tangent are seen better without arms.
      if state.function.isCurve { break }
      buffer.draw(glyph, style: .bold, column: column + dx, row: row + dy)
    }
    buffer.draw("┼", style: Style(attributes: [.bold, .reverse]), column: column, row: row)
  }

  private func drawTangent(into buffer: inout CellBuffer) {
    guard let derivatives = probe?.derivatives, derivatives.status == .smooth, derivatives.value.isFinite,
      derivatives.partials[0].isFinite
    else { return }
    let place = state.view.crossHair.x
    let ends = [area.x.lower, area.x.upper].map { x in
      Point(x: x, y: derivatives.value + derivatives.partials[0] * (x - place))
    }
    SegmentLayer([SegmentLayer.Segment(from: ends[0], to: ends[1])]).draw(into: &buffer, area: area)
  }

  /// An arrow from the cross-hair, as long as a fourth of the plot, with its name at the tip.
  private func drawArrow(
    _ direction: (x: Double, y: Double), name: Unicode.Scalar, isReal: Bool, into buffer: inout CellBuffer
  ) {
    guard isReal else { return }
    let place = state.view.crossHair
    let unit = max(direction.x.magnitude / area.x.span, direction.y.magnitude / area.y.span)
    guard unit > 0, unit.isFinite else { return }
    let reach = 0.25 / unit
    let tip = (x: place.x + reach * direction.x, y: place.y + reach * direction.y)
    let segment = SegmentLayer.Segment(from: Point(x: place.x, y: place.y), to: Point(x: tip.x, y: tip.y))
    SegmentLayer([segment], ink: .vector).draw(into: &buffer, area: area)
    let end = area.cells(
      x: min(max(tip.x, area.x.lower), area.x.upper), y: min(max(tip.y, area.y.lower), area.y.upper))
    let (column, row) = (min(Int(end.x), area.rect.columns - 1), min(Int(end.y), area.rect.rows - 1))
    buffer.draw(
      name, style: Style(attributes: [.bold, .reverse]), column: area.rect.column + column, row: area.rect.row + row)
  }
}

extension ExplorerState {
  /// The direction of the derivative panel at the cross-hair; `nil` for anything but a number of two variables.
  func direction(_ probe: Probe?) -> Direction? {
    guard let partials = probe?.derivatives.partials, partials.count == 2 else { return nil }
    return Direction(angle: view.angle, from: partials)
  }
}
