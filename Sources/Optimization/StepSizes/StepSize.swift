import NumberText

/// How a method that goes along a direction p decides how far.
package enum StepSize: Equatable, Sendable {
  /// The rate of a schedule, whatever the function does.
  case fixed(RateSchedule)
  /// Halves a first length until the Armijo condition holds.
  case backtracking(initial: Double)
  /// Searches a length with the strong Wolfe conditions.
  case wolfe(initial: Double)

  /// The fixed rate of a step.
  package func rate(at step: Int) -> Double? {
    if case .fixed(let schedule) = self { schedule.rate(at: step) } else { nil }
  }

  /// The settings as they are printed.
  package var parameters: [Parameter] {
    switch self {
    case .fixed(let schedule):
      [Parameter("rate", "η", schedule.initial, text: schedule.text)]
    case .backtracking(let initial):
      [
        Parameter("line search", "α", nil, text: "backtracking (Armijo)"), Parameter("first length", "α₀", initial),
        Parameter("sufficient decrease", "c₁", LineSearch.sufficientDecrease), Parameter("shrinking", "ρ", 0.5),
      ]
    case .wolfe(let initial):
      [
        Parameter("line search", "α", nil, text: "strong Wolfe"), Parameter("first length", "α₀", initial),
        Parameter("sufficient decrease", "c₁", LineSearch.sufficientDecrease),
      ]
    }
  }

  /// The symbol for the length in an update rule.
  var symbol: String { if case .fixed = self { "η" } else { "α" } }
}

/// A setting of a method, to be printed.
package struct Parameter: Equatable, Sendable {
  /// Such as `momentum`.
  package let name: String
  /// The letter in the update rule, such as `β`.
  package let symbol: String
  /// The value, unless the setting is a word.
  package let value: Double?
  /// The value as printed.
  package let text: String

  init(_ name: String, _ symbol: String, _ value: Double?, text: String? = nil) {
    (self.name, self.symbol, self.value) = (name, symbol, value)
    self.text = text ?? value.map { $0.text(significant: 6) } ?? ""
  }
}
