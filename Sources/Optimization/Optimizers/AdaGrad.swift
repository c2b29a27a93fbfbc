/// AdaGrad: G ← G + g², x ← x − η g/(√G + ε), coordinate by coordinate.
///
/// Duchi, Hazan & Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12, 2011;
/// ε stands outside the root.
package struct AdaGrad: Optimizer, Equatable {
  package let schedule: RateSchedule
  package let epsilon: Double
  private var squares: [Double] = []

  package init(_ schedule: RateSchedule, epsilon: Double = 1e-8) {
    (self.schedule, self.epsilon) = (schedule, epsilon)
  }

  package var updateRule: String { "G ← G + g²\nx ← x - η g/(√G + ε)" }
  package var parameters: [Parameter] { StepSize.fixed(schedule).parameters + [Parameter("epsilon", "ε", epsilon)] }
  package var memory: [Memory] { [Memory(symbol: "G", values: squares)] }

  package mutating func reset(dimension: Int) { squares = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    for place in squares.indices {
      let slope = iterate.gradient[place]
      squares[place] += slope * slope
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
