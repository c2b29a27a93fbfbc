import NumberText

extension Verdict {
  /// The verdict in plain sentences, the most important first.
  package var sentences: [String] {
    [whatStopped] + [whereItIs, whyItLeft, cycle, limits].compactMap { $0 }
  }

  private var whatStopped: String {
    let count = steps == 1 ? "1 step" : "\(steps) steps"
    return switch stop {
    case .gradient: "Stopped after \(count): the gradient is within its tolerance."
    case .step: "Stopped after \(count): the last step is within its tolerance."
    case .change: "Stopped after \(count): the value hardly changes any more."
    case .iterations: "Stopped after \(count): the allowance is used up."
    case .diverged: "Diverged at step \(steps)."
    case .nonFinite: "Stopped at step \(steps): a number is no longer finite."
    case .leftDomain:
      startsOutsideDomain
        ? "The function is not defined at the start." : "Left the domain of the function at step \(steps)."
    }
  }

  private var whereItIs: String? {
    guard divergence == nil, !isTwoCycle else { return nil }
    let place = text(endPoint.criticalPoint ?? endPoint.point)
    let held =
      endPoint.heldVariables.isEmpty
      ? "" : " within the box, with \(endPoint.heldVariables.joined(separator: ", ")) at a bound"
    switch endPoint.kind {
    case .minimum:
      let kink = endPoint.status == .smooth ? "" : " at a kink, where the function is not differentiable"
      return "\(closeness) a minimum\(kink)\(held), \(place)."
    case .maximum: return "\(closeness) a maximum, \(place): not a minimum, the gradient just vanishes there."
    case .saddle:
      return "\(closeness) a saddle point, \(place): not a minimum, an eigenvalue of the Hessian is negative."
    case .degenerate where !endPoint.hasHessian:
      return
        "\(place) is a critical point; of what kind is not known, for the Hessian of \(names.count) variables is not "
        + "computed."
    case .degenerate: return "\(closeness) a degenerate critical point, \(place)\(neighbourhoodText)"
    case .notCritical where stop.isTolerance:
      return "\(place) is not a critical point: the tolerance is met, but no point close by has a zero gradient."
    case .notCritical:
      return "\(place) is not a critical point: the gradient still has length \(number(endPoint.gradientLength))."
    }
  }

  private var closeness: String {
    guard let distance = endPoint.distance, distance > 1e-6 else { return "This is" }
    return "The end is \(number(distance)) away from"
  }

  private var neighbourhoodText: String {
    switch endPoint.neighbourhood {
    case .lower(let point, let value)?:
      ", that is not a minimum: f is lower nearby, at \(text(point)) by "
        + "\(number(endPointValue - value))."
    case .flat?: ": f does not change along the flat direction, so it is one of many minimisers."
    case .higher?: ": f is higher all around as far as tried, but the second derivatives do not prove a minimum."
    case nil: "."
    }
  }

  /// f at the critical point, as nearly as the last iterate knows it.
  private var endPointValue: Double { endPoint.criticalValue ?? endPoint.value }

  private var whyItLeft: String? {
    switch divergence {
    case .overshoot(let overshoot)?:
      "Overshoot: at step \(overshoot.step) the largest eigenvalue of the Hessian is \(number(overshoot.eigenvalue)), so a "
        + "step with rate \(number(overshoot.rate)) multiplies the error by "
        + "\(overshoot.isPlain ? "|1 - ηλ| = " : "")\(number(overshoot.factor)); "
        + "the limit there is \(number(overshoot.rateLimit))."
    case .unboundedBelow(let value)?:
      "The function is unbounded below along the path: f has fallen to \(number(value))."
    case .runsOff(let value)?:
      "The iterates run off to infinity while f falls, to \(number(value)) so far: there is no minimum on this way."
    case .leftDomain(let from, let to)?:
      startsOutsideDomain ? nil : "The step from \(text(from)) to \(text(to)) leaves the domain of the function."
    case .nonFinite?:
      endPoint.point.contains { $0.isNaN }
        ? "A coordinate is not a number." : "A value or a derivative is too large for a double."
    case .wildSteps?: "The steps grow without bound: the Hessian is nearly singular or not positive on the way."
    case nil: nil
    }
  }

  private var cycle: String? {
    guard isTwoCycle else { return nil }
    var isAtLimit = false
    if let rate = endStability?.rate, let limit = endStability?.rateLimit {
      isAtLimit = (rate / limit - 1).magnitude < 1e-6
    }
    return "The iterates go back and forth between two points for ever"
      + (isAtLimit ? ": the rate is exactly at its limit." : ": no step is shorter than the way between them.")
  }

  private var limits: String? {
    guard let start = startStability?.rateLimit else { return nil }
    let rate = startStability?.rate.map { ", the rate is \(number($0))" } ?? ""
    guard let end = endStability?.rateLimit, end != start, divergence == nil else {
      return "The limit of the rate is \(number(start))\(divergence == nil ? "" : " at the start")\(rate)."
    }
    return "The limit of the rate is \(number(start)) at the start and \(number(end)) at the end\(rate)."
  }

  private func number(_ value: Double) -> String { value.text(significant: 4) }

  private func text(_ point: [Double]) -> String {
    let shown = point.prefix(6).map { $0.text(significant: 6) } + (point.count > 6 ? ["…"] : [])
    return point.count == 1 ? "\(names[0]) = \(shown[0])" : "(\(shown.joined(separator: ", ")))"
  }
}
