import CellGraphics

/// A line that goes up and down many times within a column fills it, and is drawn as that.
enum Oscillation {
  /// Turns in a column from which on it is full.
  private static let mostTurns = 4

  /// The line with every full column crossed once, from its highest to its lowest point. O(points).
  static func condensed(_ points: [Point]) -> [Point] {
    var result: [Point] = []
    var start = points.startIndex
    while start < points.endIndex {
      let column = points[start].x.rounded(.down)
      let end = points[start...].firstIndex { $0.x.rounded(.down) != column } ?? points.endIndex
      let run = points[start..<end]
      if turns(run) > mostTurns, let top = run.map(\.y).min(), let bottom = run.map(\.y).max() {
        result += [Point(x: column + 0.5, y: top), Point(x: column + 0.5, y: bottom)]
      } else {
        result += run
      }
      start = end
    }
    return result
  }

  private static func turns(_ points: ArraySlice<Point>) -> Int {
    let steps = zip(points, points.dropFirst()).map { $1.y - $0.y }.filter { $0 != 0 }
    return zip(steps, steps.dropFirst()).count { ($0 > 0) != ($1 > 0) }
  }
}
