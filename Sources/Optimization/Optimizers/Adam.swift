/// Adam: m ← β₁m + (1 − β₁)g, s ← β₂s + (1 − β₂)g², x ← x − η m̂/(√ŝ + ε) with m̂ = m/(1 − β₁ᵗ), ŝ = s/(1 − β₂ᵗ).
///
/// Kingma & Ba, "Adam: a method for stochastic optimization", ICLR 2015. Without the correction (for comparison only) m and
/// s stand in the place of m̂ and ŝ, and the first steps are too long.
package struct Adam: Optimizer, Equatable {
  package let schedule: RateSchedule
  package let firstDecay: Double
  package let secondDecay: Double
  package let epsilon: Double
  package let isCorrected: Bool
  private var means: [Double] = []
  private var squares: [Double] = []
  /// β₁ᵗ and β₂ᵗ.
  private var powers = (first: 1.0, second: 1.0)

  package init(
    _ schedule: RateSchedule, firstDecay: Double = 0.9, secondDecay: Double = 0.999, epsilon: Double = 1e-8,
    isCorrected: Bool = true
  ) {
    (self.schedule, self.firstDecay, self.secondDecay) = (schedule, firstDecay, secondDecay)
    (self.epsilon, self.isCorrected) = (epsilon, isCorrected)
  }

  package var updateRule: String {
    "m ← β₁m + (1 - β₁)g\ns ← β₂s + (1 - β₂)g²\n"
      + (isCorrected ? "x ← x - η (m/(1 - β₁ᵗ))/(√(s/(1 - β₂ᵗ)) + ε)" : "x ← x - η m/(√s + ε)")
  }
  package var parameters: [Parameter] {
    StepSize.fixed(schedule).parameters + [
      Parameter("first decay", "β₁", firstDecay), Parameter("second decay", "β₂", secondDecay),
      Parameter("epsilon", "ε", epsilon),
    ]
  }
  package var memory: [Memory] { [Memory(symbol: "m", values: means), Memory(symbol: "s", values: squares)] }

  package mutating func reset(dimension: Int) {
    means = [Double](repeating: 0, count: dimension)
    squares = means
    powers = (1, 1)
  }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let rate = schedule.rate(at: iterate.step + 1)
    powers = (powers.first * firstDecay, powers.second * secondDecay)
    for place in means.indices {
      let slope = iterate.gradient[place]
      means[place] = firstDecay * means[place] + (1 - firstDecay) * slope
      squares[place] = secondDecay * squares[place] + (1 - secondDecay) * slope * slope
      let (mean, square) = corrected(place)
      iterate.point[place] -= rate * mean / (square.squareRoot() + epsilon)
    }
    objective.project(&iterate.point)
    objective.evaluate(&iterate)
  }

  private func corrected(_ place: Int) -> (mean: Double, square: Double) {
    isCorrected
      ? (means[place] / (1 - powers.first), squares[place] / (1 - powers.second)) : (means[place], squares[place])
  }

  package func rate(at step: Int) -> Double? { schedule.rate(at: step) }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    let (mean, square) = corrected(place)
    return "\(number(before.point[place])) - \(number(schedule.rate(at: after.step))) · \(factor(mean))"
      + "/(√\(number(square)) + \(number(epsilon)))"
  }

  package static func == (a: Adam, b: Adam) -> Bool {
    a.parameters == b.parameters && a.isCorrected == b.isCorrected && a.memory == b.memory && a.powers == b.powers
  }
}
