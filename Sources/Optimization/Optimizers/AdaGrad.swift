/// AdaGrad: G ← G + g², x ← x − η g/(√G + ε), coordinate by coordinate.
///
/// Duchi, Hazan & Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12, 2011;
/// ε stands outside the root.
package struct AdaGrad: RootScaledOptimizer, Equatable {
  package let schedule: RateSchedule
  package let epsilon: Double
  var squares: [Double] = []

  package init(_ schedule: RateSchedule, epsilon: Double = 1e-8) {
    (self.schedule, self.epsilon) = (schedule, epsilon)
  }

  package var updateRule: String { "G ← G + g²\nx ← x - η g/(√G + ε)" }
  package var parameters: [Parameter] { StepSize.fixed(schedule).parameters + [Parameter("epsilon", "ε", epsilon)] }
  package var memory: [Memory] { [Memory(symbol: "G", values: squares)] }

  func gathered(_ square: Double, _ slope: Double) -> Double { square + slope * slope }
}
