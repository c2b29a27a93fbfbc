/// Why a run ended; the raw values are those of the JSON reports.
package enum StopReason: String, Sendable, CaseIterable {
  /// The gradient, as far as the box lets it act, is short enough.
  case gradient
  /// A step was short enough.
  case step
  /// The value changed little enough.
  case change
  /// The steps, or the gradient evaluations, are used up.
  case iterations
  /// The iterates ran away.
  case diverged
  /// A value or a derivative became infinite.
  case nonFinite = "non-finite"
  /// The function is not defined at the iterate.
  case leftDomain = "left domain"

  /// Whether the rule is one that takes the end point for a solution.
  package var isTolerance: Bool { [.gradient, .step, .change].contains(self) }
}

/// When a run ends. A rule holds as soon as its quantity is not above the tolerance.
package struct StoppingRules: Equatable, Sendable {
  /// For the length of the gradient.
  package var gradientTolerance = 1e-8
  /// For the length of a step; 0 stops only where nothing moves any more.
  package var stepTolerance = 0.0
  /// For the change of the value in a step; off if absent.
  package var changeTolerance: Double?
  package var mostSteps = 1000
  /// The gradient evaluations that the method may use, the first included; unlimited if absent.
  package var gradientBudget: Int?
  /// A run diverges when a coordinate exceeds this many times the largest of the start, or of 1.
  package var divergenceFactor = 1e6

  package init() {}

  package init(mostSteps: Int) { self.mostSteps = mostSteps }
}
