import LinearAlgebra

/// Chooses how far to go along a direction, and goes there.
package struct LineSearch: Equatable, Sendable {
  /// c₁: f must fall by this share of what the slope promises (Nocedal & Wright, Numerical Optimization, 2nd ed., §3.1).
  package static let sufficientDecrease = 1e-4
  /// c₂: the slope must shrink to this share; 0.9 suits Newton-like directions, 0.1 conjugate gradients.
  package var curvature = 0.9

  /// Halvings before the search gives up: 2⁻⁶⁰ of the first length is below the last digit of any coordinate.
  private static let mostHalvings = 60
  private static let mostTrials = 40

  /// Goes along `direction` by a step size.
  ///
  /// With a box every trial is projected, and the Wolfe search, which has no meaning on a bent path, is replaced by
  /// backtracking. Where no length brings a decrease the iterate stays where it is.
  ///
  /// - Returns: The length taken; 0 if none was found.
  package func advance(
    _ iterate: inout Iterate, along direction: [Double], by size: StepSize, on objective: inout Objective
  ) -> Double {
    switch size {
    case .fixed(let schedule):
      let rate = schedule.rate(at: iterate.step + 1)
      for place in direction.indices { iterate.point[place] += rate * direction[place] }
      objective.project(&iterate.point)
      objective.evaluate(&iterate)
      return rate
    case .backtracking(let initial):
      return backtrack(&iterate, direction, initial, &objective)
    case .wolfe(let initial):
      return objective.box == nil
        ? strongWolfe(&iterate, direction, initial, &objective) : backtrack(&iterate, direction, initial, &objective)
    }
  }

  private func backtrack(
    _ iterate: inout Iterate, _ direction: [Double], _ initial: Double, _ objective: inout Objective
  ) -> Double {
    var length = initial
    for _ in 0..<Self.mostHalvings {
      var trial = iterate.point
      for place in trial.indices { trial[place] += length * direction[place] }
      objective.project(&trial)
      let promise = trial.indices.reduce(0.0) { $0 + iterate.gradient[$1] * (trial[$1] - iterate.point[$1]) }
      let value = objective.value(at: trial)
      if promise < 0, value <= iterate.value + Self.sufficientDecrease * promise {
        iterate.point = trial
        objective.evaluate(&iterate)
        return length
      }
      length /= 2
    }
    return 0
  }

  // MARK: Strong Wolfe conditions (Nocedal & Wright, algorithms 3.5 and 3.6)

  private struct Trial {
    var length: Double
    var iterate: Iterate
    var slope: Double
  }

  private func strongWolfe(
    _ iterate: inout Iterate, _ direction: [Double], _ initial: Double, _ objective: inout Objective
  ) -> Double {
    let start = Trial(length: 0, iterate: iterate, slope: dotProduct(iterate.gradient, direction))
    guard start.slope < 0 else { return 0 }
    var previous = start
    var length = initial
    for number in 0..<Self.mostTrials {
      let trial = evaluate(start, direction, length, &objective)
      let isTooHigh = !isLow(trial, start) || (number > 0 && trial.iterate.value >= previous.iterate.value)
      if isTooHigh { return zoom(&iterate, start, previous, trial, direction, &objective) }
      if isFlat(trial, start) { return accept(trial, &iterate) }
      if trial.slope >= 0 { return zoom(&iterate, start, trial, previous, direction, &objective) }
      previous = trial
      length *= 2
    }
    // The function falls as far as the search can see.
    return accept(previous, &iterate)
  }

  /// Narrows an interval whose `low` end is the best length so far until a length in it satisfies both conditions.
  private func zoom(
    _ iterate: inout Iterate, _ start: Trial, _ low: Trial, _ high: Trial, _ direction: [Double],
    _ objective: inout Objective
  ) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<Self.mostTrials {
      let trial = evaluate(start, direction, interpolate(low, high), &objective)
      if !isLow(trial, start) || trial.iterate.value >= low.iterate.value {
        high = trial
      } else {
        if isFlat(trial, start) { return accept(trial, &iterate) }
        if trial.slope * (high.length - low.length) >= 0 { high = low }
        low = trial
      }
      if (high.length - low.length).magnitude <= 1e-16 * high.length.magnitude { break }
    }
    return low.length > 0 ? accept(low, &iterate) : 0
  }

  private func evaluate(
    _ start: Trial, _ direction: [Double], _ length: Double, _ objective: inout Objective
  ) -> Trial {
    var iterate = start.iterate
    for place in direction.indices { iterate.point[place] += length * direction[place] }
    objective.evaluate(&iterate)
    return Trial(length: length, iterate: iterate, slope: dotProduct(iterate.gradient, direction))
  }

  private func accept(_ trial: Trial, _ iterate: inout Iterate) -> Double {
    iterate = trial.iterate
    return trial.length
  }

  /// The Armijo condition; false for NaN.
  private func isLow(_ trial: Trial, _ start: Trial) -> Bool {
    trial.iterate.value <= start.iterate.value + Self.sufficientDecrease * trial.length * start.slope
  }

  private func isFlat(_ trial: Trial, _ start: Trial) -> Bool {
    trial.slope.magnitude <= -curvature * start.slope
  }

  /// The minimum of the cubic through both ends, kept off the ends; the middle if there is none.
  private func interpolate(_ low: Trial, _ high: Trial) -> Double {
    let (a, b) = (low.length, high.length)
    let middle = (a + b) / 2
    let d1 = low.slope + high.slope - 3 * (low.iterate.value - high.iterate.value) / (a - b)
    let radicand = d1 * d1 - low.slope * high.slope
    guard radicand.isFinite, radicand >= 0 else { return middle }
    let d2 = (b < a ? -1 : 1) * radicand.squareRoot()
    let length = b - (b - a) * (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2)
    let margin = 0.1 * (b - a).magnitude
    return length > min(a, b) + margin && length < max(a, b) - margin ? length : middle
  }
}
