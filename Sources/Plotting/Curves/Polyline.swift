import CellGraphics

/// A line of points in cells, measured in columns: a row is as high as two columns are wide.
struct Polyline {
  let points: [Point]

  /// The same line with points at most `step` columns apart. O(length / step).
  func resampled(step: Double) -> [Point] {
    guard let first = points.first else { return [] }
    var result = [first]
    for (start, end) in zip(points, points.dropFirst()) {
      let count = max(Int((Self.distance(start, end) / step).rounded(.up)), 1)
      result += (1...count).map { Self.between(start, end, Double($0) / Double(count)) }
    }
    return result
  }

  /// The line cut into dashes of `dash` columns with gaps of `gap` between them.
  func dashes(of dash: Double, gap: Double) -> [[Point]] {
    var result: [[Point]] = []
    var current: [Point] = []
    // How far into the period of one dash and one gap the line has come.
    var phase = 0.0
    for (start, end) in zip(points, points.dropFirst()) {
      let length = Self.distance(start, end)
      var position = 0.0
      while position < length {
        let isDash = phase < dash
        let step = min((isDash ? dash : dash + gap) - phase, length - position)
        if isDash {
          if current.isEmpty { current = [Self.between(start, end, position / length)] }
          current.append(Self.between(start, end, (position + step) / length))
        }
        position += step
        phase += step
        if isDash && phase >= dash - 1e-9 {
          result.append(current)
          (current, phase) = ([], dash)
        } else if !isDash && phase >= dash + gap - 1e-9 {
          phase = 0
        }
      }
    }
    return current.isEmpty ? result : result + [current]
  }

  private static func distance(_ start: Point, _ end: Point) -> Double {
    let (dx, dy) = (end.x - start.x, 2 * (end.y - start.y))
    return (dx * dx + dy * dy).squareRoot()
  }

  private static func between(_ start: Point, _ end: Point, _ fraction: Double) -> Point {
    Point(x: start.x + (end.x - start.x) * fraction, y: start.y + (end.y - start.y) * fraction)
  }
}
