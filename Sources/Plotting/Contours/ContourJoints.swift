import CellGraphics

/// Decides which crossings of a level may be joined: those between which the function is continuous.
///
/// Where that is not proven for a whole cell, the straight way between the two crossings is followed to its breaks.
struct ContourJoints {
  /// The segments to draw, each between two different crossings that are real.
  private(set) var joined: [ContourSegment] = []
  /// The segments left out because more happens between their crossings than could be followed.
  private(set) var unresolved: [ContourSegment] = []
  /// Whether all that is joined was looked into.
  private(set) var isChecked = true
  private let doubtful: Set<Int>
  private let stride: Int

  /// Steps of the grid, in either direction, within which a line is a speck.
  private static let speck = 2.0

  /// - Complexity: O(segments) for a function proven continuous as a whole, some hundred evaluations for each on a break.
  init(
    _ segments: [ContourSegment], between crossings: [Crossing], on samples: FieldSamples, field: some ScalarField,
    meter: inout WorkMeter
  ) {
    let real = segments.filter { $0.from != $0.to && crossings[$0.from].isReal && crossings[$0.to].isReal }
    let map = ContinuityMap(field, on: samples, cells: real.map(\.cell), meter: &meter)
    doubtful = map.doubtful
    stride = samples.xs.count
    isChecked = map.unchecked.isEmpty
    guard !doubtful.isEmpty else {
      joined = real
      return
    }
    for segment in real {
      guard doubtful.contains(segment.cell) else {
        joined.append(segment)
        continue
      }
      let ends = [segment.from, segment.to].map { samples.position(of: crossings[$0]) }
      let line = FieldLine(field, from: ends[0], to: ends[1])
      let isAffordable = meter.pay(questions: type(of: line).questions)
      if !isAffordable { isChecked = false }
      switch isAffordable ? line.joint : .unbroken {
      case .unbroken: joined.append(segment)
      case .broken: break
      case .unresolved: unresolved.append(segment)
      }
    }
  }

  /// Whether a line is no more than what a sample close to a narrow pole leaves: tiny, and around or beside a
  /// place where continuity is not proven.
  func isSpeck(_ line: ContourLine) -> Bool {
    guard !doubtful.isEmpty else { return false }
    let (xs, ys) = (line.points.map(\.x), line.points.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max(),
      right - left <= Self.speck, high - low <= Self.speck
    else { return false }
    return zip(line.points, line.points.dropFirst()).contains { point, next in
      let (x, y) = ((point.x + next.x) / 2, (point.y + next.y) / 2)
      return doubtful.contains(Int(y) * stride + Int(x))
    }
  }
}

extension FieldSamples {
  /// Where a crossing lies in the plane.
  func position(of crossing: Crossing) -> (x: Double, y: Double) {
    let (column, row) = (crossing.column, crossing.row)
    let (x, y) = (xs[column], ys[row])
    return crossing.isHorizontal
      ? (x + crossing.fraction * (xs[column + 1] - x), y) : (x, y + crossing.fraction * (ys[row + 1] - y))
  }
}
