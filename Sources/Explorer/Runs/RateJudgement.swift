import CellGraphics
import Optimization

/// How a fixed rate compares with the limit beyond which a method overshoots, 2/L for gradient descent.
package enum RateJudgement: Equatable, Sendable {
  case below(limit: Double)
  case near(limit: Double)
  case above(limit: Double)
  /// No eigenvalue of the Hessian is positive, so no rate is too large.
  case unlimited

  /// Rates beyond this share of the limit are near it.
  private static let nearness = 0.8

  /// - Parameter limit: Positive.
  package init(rate: Double, limit: Double) {
    self =
      rate > limit ? .above(limit: limit) : rate > Self.nearness * limit ? .near(limit: limit) : .below(limit: limit)
  }

  /// Judges the rate of a lane by the eigenvalues of the Hessian at its iterate.
  ///
  /// - Returns: `nil` for a method without such a limit, and where the Hessian is not finite.
  package init?(_ lane: DescentLane, at probe: Probe) {
    guard let bound = lane.optimizer.stabilityBound, let rate = lane.optimizer.rate(at: 1),
      let largest = probe.eigenvalues.last
    else { return nil }
    self = largest > 0 ? RateJudgement(rate: rate, limit: bound / largest) : .unlimited
  }

  /// The judgement in words; colour only repeats it.
  ///
  /// - Parameter step: The step at which the rate is judged, if it is not the one that is shown.
  package func words(atStep step: Int? = nil) -> String {
    let place = step.map { $0 == 0 ? " at the start" : " at step \($0)" } ?? ""
    return switch self {
    case .below(let limit): "below the limit \(limit.shown)\(place)"
    case .near(let limit): "near the limit \(limit.shown)\(place)"
    case .above(let limit): "above the limit \(limit.shown)\(place): steps overshoot"
    case .unlimited: "no limit for the rate\(place): no λ is positive"
    }
  }

  /// Green, amber and red.
  var ink: Style {
    switch self {
    case .below: Ink.good
    case .near: Ink.warning
    case .above: Ink.bad
    case .unlimited: Ink.label
    }
  }
}
