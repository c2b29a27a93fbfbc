import CellGraphics

/// Cuts lines at the edge of a plot area and remembers where they left it.
struct LineClipper {
  let size: Size

  /// A line that goes at least this far beyond the edge, in rows, has left the picture and did not merely touch it.
  private static let excess = 0.75

  /// The parts of a line inside the area, and where it goes on above or below.
  func clip(_ points: [Point]) -> (lines: [[Point]], exits: [CurveTracer.Exit]) {
    var lines: [[Point]] = []
    var current: [Point] = []
    for (start, end) in zip(points, points.dropFirst()) {
      guard let part = inside(start, end) else {
        if !current.isEmpty { lines.append(current) }
        current = []
        continue
      }
      if current.last != part.start {
        if !current.isEmpty { lines.append(current) }
        current = [part.start]
      }
      current.append(part.end)
      if part.end != end {
        lines.append(current)
        current = []
      }
    }
    if !current.isEmpty { lines.append(current) }
    return (lines, exits(of: points))
  }

  /// The part of a segment between the top and the bottom and the sides (Liang & Barsky, 1984).
  private func inside(_ start: Point, _ end: Point) -> (start: Point, end: Point)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-dx, start.x), (dx, Double(size.columns) - start.x), (-dy, start.y), (dy, Double(size.rows) - start.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    guard enter <= leave else { return nil }
    func point(_ fraction: Double) -> Point {
      fraction == 0 ? start : fraction == 1 ? end : Point(x: start.x + dx * fraction, y: start.y + dy * fraction)
    }
    return (point(enter), point(leave))
  }

  /// −1 for a point above the area, 1 for one below, 0 for one at its height.
  private func side(_ point: Point) -> Int { point.y < 0 ? -1 : point.y > Double(size.rows) ? 1 : 0 }

  private func exits(of points: [Point]) -> [CurveTracer.Exit] {
    var exits: [CurveTracer.Exit] = []
    func add(_ inside: Point, _ outside: Point) {
      let edge = outside.y < 0 ? 0 : Double(size.rows)
      let fraction = outside.y == inside.y ? 0 : (edge - inside.y) / (outside.y - inside.y)
      let column = Int((inside.x + (outside.x - inside.x) * fraction).rounded(.down))
      let exit = CurveTracer.Exit(column: min(max(column, 0), size.columns - 1), isUpward: outside.y < 0)
      if !exits.contains(exit) { exits.append(exit) }
    }
    // Runs of points beyond one edge, with the crossings at either end.
    var index = points.startIndex
    while index < points.endIndex {
      let start = index
      let side = self.side(points[start])
      while index < points.endIndex, self.side(points[index]) == side { index += 1 }
      guard side != 0 else { continue }
      let run = points[start..<index]
      let beyond = run.map { side < 0 ? -$0.y : $0.y - Double(size.rows) }.max() ?? 0
      guard beyond > Self.excess else { continue }
      if start > points.startIndex { add(points[start - 1], points[start]) }
      if index < points.endIndex { add(points[index], points[index - 1]) }
    }
    return exits
  }
}
