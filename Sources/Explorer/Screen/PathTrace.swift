import CellGraphics
import Plotting

/// The descent over the picture: a thread of dots, the steps as beads, the start and the iterate that is shown.
struct PathTrace {
  let run: DescentRun
  let isCurve: Bool
  let area: PlotArea

  private static let thread: Unicode.Scalar = "·"
  private static let bead: Unicode.Scalar = "•"
  private static let start: Unicode.Scalar = "○"
  private static let current: Unicode.Scalar = "●"

  func draw(into buffer: inout CellBuffer) {
    let places = run.shownRecords.map { record in
      (x: record.point[0], y: isCurve ? record.value : record.point[1])
    }
    for (from, to) in zip(places, places.dropFirst()) { drawThread(from: from, to: to, into: &buffer) }
    for place in places.dropLast() { mark(Self.bead, at: place, into: &buffer) }
    if let first = places.first { mark(Self.start, at: first, into: &buffer) }
    if let last = places.last { mark(Self.current, at: last, into: &buffer, style: Ink.bad) }
  }

  private func mark(
    _ glyph: Unicode.Scalar, at place: (x: Double, y: Double), into buffer: inout CellBuffer, style: Style = .bold
  ) {
    guard let cell = area.cell(x: place.x, y: place.y) else {
      return markExit(towards: place, into: &buffer)
    }
    buffer.draw(glyph, style: style, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
  }

  /// An arrow at the frame where a place lies beyond it.
  private func markExit(towards place: (x: Double, y: Double), into buffer: inout CellBuffer) {
    guard place.x.isFinite, place.y.isFinite else { return }
    let x = min(max(place.x, area.x.lower), area.x.upper)
    let y = min(max(place.y, area.y.lower), area.y.upper)
    guard let cell = area.cell(x: x, y: y) else { return }
    let glyph: Unicode.Scalar = place.y > area.y.upper ? "↑" : place.y < area.y.lower ? "↓" : place.x < x ? "←" : "→"
    buffer.draw(glyph, style: Ink.bad, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
  }

  private func drawThread(
    from: (x: Double, y: Double), to: (x: Double, y: Double), into buffer: inout CellBuffer
  ) {
    guard from.x.isFinite, from.y.isFinite, to.x.isFinite, to.y.isFinite else { return }
    // More dots than the longest side of a screen say nothing more, however long the step is.
    let span = max((to.x - from.x).magnitude / area.x.span, (to.y - from.y).magnitude / area.y.span)
    let cells = Double(max(area.rect.columns, area.rect.rows))
    let count = Int(min(max(span * cells, 1), 2 * cells))
    for step in 1..<max(count, 2) {
      let share = Double(step) / Double(max(count, 1))
      guard
        let cell = area.cell(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y))
      else { continue }
      buffer.draw(
        Self.thread, style: .bold, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
    }
  }
}
