/// Nesterov's accelerated gradient: v ← βv − η∇f(x + βv), x ← x + v.
///
/// The gradient is taken where the velocity leads, in the form of Sutskever, Martens, Dahl and Hinton, "On the importance
/// of initialization and momentum in deep learning", ICML 2013. On a quadratic it converges exactly for
/// 0 < ηλ < (2 + 2β)/(1 + 2β). The gradient at the iterate itself is only shown and does not count.
package struct NesterovMomentum: Optimizer, Equatable {
  package let schedule: RateSchedule
  package let momentum: Double
  private var velocity: [Double] = []
  private var ahead = Iterate(point: [])

  package init(_ schedule: RateSchedule, momentum: Double) { (self.schedule, self.momentum) = (schedule, momentum) }

  package var updateRule: String { "v ← βv - η∇f(x + βv)\nx ← x + v" }
  package var parameters: [Parameter] {
    StepSize.fixed(schedule).parameters + [Parameter("momentum", "β", momentum)]
  }
  package var memory: [Memory] { [Memory(symbol: "v", values: velocity)] }

  package mutating func reset(dimension: Int) {
    velocity = [Double](repeating: 0, count: dimension)
    ahead = Iterate(point: velocity)
  }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    for place in velocity.indices { ahead.point[place] = iterate.point[place] + momentum * velocity[place] }
    objective.project(&ahead.point)
    objective.evaluate(&ahead)
    for place in velocity.indices {
      velocity[place] = momentum * velocity[place] - rate * ahead.gradient[place]
      iterate.point[place] += velocity[place]
    }
    objective.project(&iterate.point)
    objective.evaluate(&iterate, isCharged: false)
  }

  package func rate(at step: Int) -> Double? { schedule.rate(at: step) }

  package func errorRecurrence(_ curvature: Double) -> ErrorRecurrence? {
    ErrorRecurrence(trace: (1 + momentum) * (1 - curvature), determinant: momentum * (1 - curvature))
  }

  package var stabilityBound: Double? { (2 + 2 * momentum) / (1 + 2 * momentum) }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    let old = memory.first?.values[place] ?? 0
    let rate = schedule.rate(at: after.step)
    return "\(number(before.point[place])) + \(number(momentum)) · \(factor(old))"
      + " - \(number(rate)) · \(factor(ahead.gradient[place]))"
  }
}
