import CellGraphics

/// Joins segments between crossings into lines: open ones first, then closed ones.
struct LineTracer {
  private let crossings: [Crossing]
  /// The one or two crossings that each crossing is joined to; −1 for none.
  private var neighbours: [(Int, Int)]
  private var isUsed: [Bool]

  init(crossings: [Crossing], segments: [ContourSegment]) {
    self.crossings = crossings
    neighbours = [(Int, Int)](repeating: (-1, -1), count: crossings.count)
    isUsed = [Bool](repeating: false, count: crossings.count)
    for segment in segments {
      connect(segment.from, segment.to)
      connect(segment.to, segment.from)
    }
  }

  private mutating func connect(_ from: Int, _ to: Int) {
    if neighbours[from].0 < 0 { neighbours[from].0 = to } else { neighbours[from].1 = to }
  }

  /// All lines of at least two points. O(crossings).
  mutating func lines() -> [ContourLine] {
    var result: [ContourLine] = []
    for start in crossings.indices where !isUsed[start] && neighbours[start].0 >= 0 && neighbours[start].1 < 0 {
      result.append(follow(from: start, isClosed: false))
    }
    for start in crossings.indices where !isUsed[start] && neighbours[start].1 >= 0 {
      result.append(follow(from: start, isClosed: true))
    }
    return result
  }

  private mutating func follow(from start: Int, isClosed: Bool) -> ContourLine {
    var points: [Point] = []
    var current = start
    while current >= 0, !isUsed[current] {
      isUsed[current] = true
      points.append(crossings[current].point)
      let (first, second) = neighbours[current]
      current = first >= 0 && !isUsed[first] ? first : second
    }
    if isClosed { points.append(points[0]) }
    return ContourLine(level: crossings[start].level, points: points, isClosed: isClosed)
  }
}
