import Plotting

/// Chooses the part of the plane around a point whose derivatives are shown, when none is given: wide enough to see the
/// function bend, narrow enough to see it as nearly straight beside the point.
struct StudyWindow {
  private let model: LocalModel

  init(_ model: LocalModel) { self.model = model }

  /// Half the extent of a window around a point where nothing says how fast the function bends.
  private static let usual = 2.0
  /// How far the window reaches, in distances at which the gradient has changed by its own length.
  private static let bends = 2.0
  /// The farthest it reaches.
  private static let farthest = 5.0
  /// The least reach as a share of the point's coordinates: less could not be told apart on the axes.
  private static let leastShare = 1e-6

  /// The ranges asked for, completed by ones around the point.
  func window(x: AxisRange?, y: AxisRange?) -> (x: AxisRange, y: AxisRange) {
    let given = (x ?? y).map { $0.span / 2 }
    let reach = given ?? self.reach
    return (x ?? range(around: model.place.x, reach), y ?? range(around: model.place.y, reach))
  }

  private var reach: Double {
    let least = Self.leastShare * max(model.place.x.magnitude, model.place.y.magnitude)
    guard model.isSmooth, model.norm > 0 else { return max(Self.usual, least) }
    let bending = model.hessian.values.map(\.magnitude).max() ?? 0
    let reach = Self.bends * model.norm / bending
    // Also where the function does not bend, or has no second derivatives.
    guard reach.isFinite else { return max(Self.usual, least) }
    return max(min(reach, Self.farthest), least)
  }

  /// A range with round ends that reaches at least so far to either side.
  private func range(around place: Double, _ reach: Double) -> AxisRange {
    DescentWindow.rounded(place - reach, place + reach)
  }
}
