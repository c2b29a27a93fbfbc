/// Gradient descent with momentum (the heavy ball): v ← βv − ηg, x ← x + v.
///
/// Polyak, "Some methods of speeding up the convergence of iteration methods", 1964. On a quadratic it converges exactly
/// for 0 < ηλ < 2 + 2β.
package struct Momentum: Optimizer, Equatable {
  package let schedule: RateSchedule
  package let momentum: Double
  private var velocity: [Double] = []

  package init(_ schedule: RateSchedule, momentum: Double) { (self.schedule, self.momentum) = (schedule, momentum) }

  package var updateRule: String { "v ← βv - ηg\nx ← x + v" }
  package var parameters: [Parameter] {
    StepSize.fixed(schedule).parameters + [Parameter("momentum", "β", momentum)]
  }
  package var memory: [Memory] { [Memory(symbol: "v", values: velocity)] }

  package mutating func reset(dimension: Int) { velocity = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    for place in velocity.indices {
      velocity[place] = momentum * velocity[place] - rate * iterate.gradient[place]
      iterate.point[place] += velocity[place]
    }
    objective.project(&iterate.point)
    objective.evaluate(&iterate)
  }

  package func rate(at step: Int) -> Double? { schedule.rate(at: step) }

  package func errorRecurrence(_ curvature: Double) -> ErrorRecurrence? {
    ErrorRecurrence(trace: 1 + momentum - curvature, determinant: momentum)
  }

  package var stabilityBound: Double? { 2 + 2 * momentum }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    let old = memory.first?.values[place] ?? 0
    let rate = schedule.rate(at: after.step)
    return "\(number(before.point[place])) + \(number(momentum)) · \(factor(old))"
      + " - \(number(rate)) · \(factor(before.gradient[place]))"
  }
}
