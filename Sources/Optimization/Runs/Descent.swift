import Autodiff
import LinearAlgebra

/// A run under way: an optimiser, an objective and the iterate they have reached.
///
/// Advancing allocates nothing for methods of first order. `Trajectory` records a descent; experiments that need only the
/// end use it as it is.
package struct Descent: Sendable {
  package private(set) var objective: Objective
  package private(set) var optimizer: any Optimizer
  package let rules: StoppingRules
  package private(set) var iterate: Iterate
  /// The rule that ended the run, once one has.
  package private(set) var stop: StopReason?
  /// The two points before the iterate; equal to it in the beginning.
  package private(set) var previous: (point: [Double], value: Double)
  package private(set) var pointBeforePrevious: [Double]

  private let divergenceRadius: Double

  /// Starts at a point of d coordinates, which is moved into the box if there is one.
  package init(_ objective: Objective, by optimizer: any Optimizer, from start: [Double], rules: StoppingRules) {
    precondition(start.count == objective.dimension, "the start has \(start.count) coordinates")
    self.objective = objective
    self.optimizer = optimizer
    self.rules = rules
    var start = start
    objective.project(&start)
    iterate = Iterate(point: start)
    previous = (start, .nan)
    pointBeforePrevious = start
    divergenceRadius = rules.divergenceFactor * max(1, start.lazy.map(\.magnitude).max() ?? 0)
    self.optimizer.reset(dimension: start.count)
    self.objective.evaluate(&iterate)
    previous.value = iterate.value
    stop = lossOfFiniteness ?? (isGradientShort ? .gradient : nil)
    if stop == nil && rules.mostSteps <= 0 { stop = .iterations }
  }

  /// Makes one step, unless the run has ended.
  package mutating func advance() {
    guard stop == nil else { return }
    for place in previous.point.indices {
      pointBeforePrevious[place] = previous.point[place]
      previous.point[place] = iterate.point[place]
    }
    previous.value = iterate.value
    optimizer.step(&iterate, on: &objective)
    iterate.step += 1
    stop = reasonToStop
  }

  /// Runs to the end.
  package mutating func run() { while stop == nil { advance() } }

  /// The length of the last step.
  package var stepLength: Double {
    var square = 0.0
    for place in iterate.point.indices {
      let difference = iterate.point[place] - previous.point[place]
      square += difference * difference
    }
    return square.squareRoot()
  }

  /// Whether the iterate is, to rounding, the one two steps before, and not the one before.
  package var isInTwoCycle: Bool {
    guard iterate.step >= 2, stepLength > 0 else { return false }
    var square = 0.0
    for place in iterate.point.indices {
      let difference = iterate.point[place] - pointBeforePrevious[place]
      square += difference * difference
    }
    return square.squareRoot() <= 1e-12 * stepLength
  }

  private var reasonToStop: StopReason? {
    for coordinate in iterate.point where coordinate.magnitude > divergenceRadius { return .diverged }
    if let loss = lossOfFiniteness { return loss }
    if isGradientShort { return .gradient }
    if stepLength <= rules.stepTolerance { return .step }
    if let tolerance = rules.changeTolerance, (iterate.value - previous.value).magnitude <= tolerance { return .change }
    if iterate.step >= rules.mostSteps { return .iterations }
    if let budget = rules.gradientBudget, objective.evaluations.gradients >= budget { return .iterations }
    return nil
  }

  /// Left the domain where f is undefined, non-finite where a number is merely infinite or too large.
  private var lossOfFiniteness: StopReason? {
    var isFinite = iterate.value.isFinite
    for place in iterate.point.indices {
      isFinite = isFinite && iterate.point[place].isFinite && iterate.gradient[place].isFinite
    }
    if isFinite { return nil }
    guard iterate.point.allSatisfy(\.isFinite) else { return .nonFinite }
    var evaluator = objective
    return evaluator.status(at: iterate.point) == .undefined ? .leftDomain : .nonFinite
  }

  private var isGradientShort: Bool {
    var square = 0.0
    for place in iterate.point.indices where !isHeld(place) {
      square += iterate.gradient[place] * iterate.gradient[place]
    }
    return square.squareRoot() <= rules.gradientTolerance
  }

  /// Whether the box keeps a coordinate from following the negative gradient.
  private func isHeld(_ place: Int) -> Bool {
    objective.box?.holds(iterate.point[place], at: place, against: iterate.gradient[place]) ?? false
  }
}
