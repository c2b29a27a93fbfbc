import Formulas
import Optimization
import Plotting

/// Chooses the window for the path of a descent when none is given: all of the path with room around it, or, for a path
/// that runs away, its beginning. The box that a path is kept in is shown where it is not much larger than the path.
struct DescentWindow {
  private let starts: [[Double]]
  private let points: [[Double]]
  private let runsAway: Bool
  private let box: Box?

  /// - Parameters:
  ///   - trajectories: At least one.
  ///   - box: What the iterates are kept in.
  init(_ trajectories: [Trajectory], within box: Box? = nil) {
    self.box = box
    starts = trajectories.map(\.start.point)
    runsAway = trajectories.contains { $0.verdict.divergence != nil }
    points = trajectories.flatMap { trajectory in
      trajectory.records.map(\.point) + [trajectory.verdict.endPoint.criticalPoint].compactMap { $0 }
    }
  }

  /// Iterates of a run that got away are left to an arrow at the frame when they are farther than this many times the size
  /// of the start, or of 1.
  private static let reach = 3.0
  /// Bounds farther from a path than this many times its extent are not shown.
  private static let boxReach = 3.0
  /// The room on either side, as a share of the path's extent.
  private static let margin = 0.3
  private static let leastExtent = 1e-3
  /// As a share of the size of the start: less would be lost to rounding, and no step divides nothing.
  private static let leastShare = 1e-9

  /// The range of one coordinate.
  func range(of place: Int) -> AxisRange {
    let size = starts.map { $0[place].magnitude }.max() ?? 0
    let limit = runsAway ? Self.reach * max(size, 1) : .infinity
    let shown = points.map { $0[place] }.filter { $0.isFinite && $0.magnitude <= limit }
    let all = shown + starts.map { $0[place] }
    var (lowest, highest) = (all.min() ?? -1, all.max() ?? 1)
    if let box {
      let reach = Self.boxReach * max(highest - lowest, otherExtent(than: place, within: limit))
      if lowest - box.lower[place] <= reach { lowest = min(lowest, box.lower[place]) }
      if box.upper[place] - highest <= reach { highest = max(highest, box.upper[place]) }
    }
    // A path along the other axis alone still needs some width.
    let extent = max(
      highest - lowest, Self.leastExtent, Self.leastShare * size, 0.25 * otherExtent(than: place, within: limit))
    let reach = Self.margin * extent
    return Self.rounded(lowest - reach, highest + reach)
  }

  private func otherExtent(than place: Int, within limit: Double) -> Double {
    let extents = (starts.first?.indices ?? 0..<0).filter { $0 != place }.map { other -> Double in
      let values = points.map { $0[other] }.filter { $0.isFinite && $0.magnitude <= limit }
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
    return extents.max() ?? 1
  }

  /// The range with its ends moved outwards to round numbers.
  static func rounded(_ lower: Double, _ upper: Double) -> AxisRange {
    let most = (upper - lower) / 8
    // Ends that cannot be told apart, or not be computed with, have no round numbers between them.
    guard most.isFinite, most >= .leastNormalMagnitude else {
      return AxisRange(lower: lower - 1, upper: upper + 1) ?? .unit
    }
    var step = 1.0
    while step > most { step /= 10 }
    while step * 10 <= most { step *= 10 }
    if step * 5 <= most { step *= 5 }
    return AxisRange(lower: (lower / step).rounded(.down) * step, upper: (upper / step).rounded(.up) * step)
      ?? AxisRange(lower: lower - 1, upper: upper + 1) ?? .unit
  }
}
