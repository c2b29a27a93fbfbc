/// RMSProp: s ← ρs + (1 − ρ)g², x ← x − η g/(√s + ε), coordinate by coordinate.
///
/// Tieleman & Hinton, "Lecture 6.5: RMSProp", Neural Networks for Machine Learning, 2012; s starts at 0 and is not
/// corrected, ε stands outside the root.
package struct RMSProp: Optimizer, Equatable {
  package let schedule: RateSchedule
  package let decay: Double
  package let epsilon: Double
  private var squares: [Double] = []

  package init(_ schedule: RateSchedule, decay: Double = 0.9, epsilon: Double = 1e-8) {
    (self.schedule, self.decay, self.epsilon) = (schedule, decay, epsilon)
  }

  package var updateRule: String { "s ← ρs + (1 - ρ)g²\nx ← x - η g/(√s + ε)" }
  package var parameters: [Parameter] {
    StepSize.fixed(schedule).parameters + [Parameter("decay", "ρ", decay), Parameter("epsilon", "ε", epsilon)]
  }
  package var memory: [Memory] { [Memory(symbol: "s", values: squares)] }

  package mutating func reset(dimension: Int) { squares = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    for place in squares.indices {
      let slope = iterate.gradient[place]
      squares[place] = decay * squares[place] + (1 - decay) * slope * slope
      iterate.point[place] -= rate * slope / (squares[place].squareRoot() + epsilon)
    }
    objective.project(&iterate.point)
    objective.evaluate(&iterate)
  }

  package func rate(at step: Int) -> Double? { schedule.rate(at: step) }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    "\(number(before.point[place])) - \(number(schedule.rate(at: after.step))) · \(factor(before.gradient[place]))"
      + "/(√\(number(squares[place])) + \(number(epsilon)))"
  }
}
