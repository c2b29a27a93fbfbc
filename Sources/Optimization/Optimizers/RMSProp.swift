/// RMSProp: s ← ρs + (1 − ρ)g², x ← x − η g/(√s + ε), coordinate by coordinate.
///
/// Tieleman & Hinton, "Lecture 6.5: RMSProp", Neural Networks for Machine Learning, 2012; s starts at 0 and is not
/// corrected, ε stands outside the root.
package struct RMSProp: RootScaledOptimizer, Equatable {
  package let schedule: RateSchedule
  package let decay: Double
  package let epsilon: Double
  var squares: [Double] = []

  package init(_ schedule: RateSchedule, decay: Double = 0.9, epsilon: Double = 1e-8) {
    (self.schedule, self.decay, self.epsilon) = (schedule, decay, epsilon)
  }

  package var updateRule: String { "s ← ρs + (1 - ρ)g²\nx ← x - η g/(√s + ε)" }
  package var parameters: [Parameter] {
    StepSize.fixed(schedule).parameters + [Parameter("decay", "ρ", decay), Parameter("epsilon", "ε", epsilon)]
  }
  package var memory: [Memory] { [Memory(symbol: "s", values: squares)] }

  func gathered(_ square: Double, _ slope: Double) -> Double { decay * square + (1 - decay) * slope * slope }
}
