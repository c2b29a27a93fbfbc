import NumberText

/// A method that goes from iterate to iterate: its settings and, as a value, its memory.
///
/// Adding a method takes one file with a type and one line in `OptimizerCatalogue`.
package protocol Optimizer: Sendable {
  /// The update rule in one line or more, with the letters of `parameters`; g is the gradient at the iterate x.
  var updateRule: String { get }
  /// All settings, in the order in which the rule needs them.
  var parameters: [Parameter] { get }
  /// The vectors that the method remembers from step to step, with their letters.
  var memory: [Memory] { get }

  /// Forgets everything and makes room for d variables.
  mutating func reset(dimension: Int)

  /// Makes one step: moves the point, evaluates the objective there and leaves value and gradient in the iterate.
  ///
  /// `iterate.step` is still the number of the iterate before.
  mutating func step(_ iterate: inout Iterate, on objective: inout Objective)

  /// The fixed rate of the step that leads to iterate t ≥ 1; `nil` if a line search or a Hessian decides.
  func rate(at step: Int) -> Double?

  /// How the error along an eigenvector of a quadratic evolves: e(t + 1) = trace · e(t) − determinant · e(t − 1).
  ///
  /// - Parameter curvature: The rate times the eigenvalue, ηλ.
  /// - Returns: `nil` for a method with another law.
  func errorRecurrence(_ curvature: Double) -> ErrorRecurrence?

  /// The bound c of 0 < ηλ < c, within which the error along every eigenvector dies out.
  var stabilityBound: Double? { get }

  /// What a step did to one coordinate, with numbers substituted, such as `1 - 0.1 · 5`.
  ///
  /// - Parameters:
  ///   - memory: What `memory` was before the step; the method itself is as it was after.
  func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String
}

/// A vector that a method remembers.
package struct Memory: Equatable, Sendable {
  /// The letter in the update rule.
  package let symbol: String
  /// d numbers.
  package let values: [Double]
}

/// The law e(t + 1) = trace · e(t) − determinant · e(t − 1).
package struct ErrorRecurrence: Equatable, Sendable {
  package let trace: Double
  package let determinant: Double
}

extension Optimizer {
  package var memory: [Memory] { [] }
  package func rate(at step: Int) -> Double? { nil }
  package func errorRecurrence(_ curvature: Double) -> ErrorRecurrence? { nil }
  package var stabilityBound: Double? { nil }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    "\(number(before.point[place])) + \(factor(after.point[place] - before.point[place]))"
  }

  /// A number in a substitution.
  func number(_ value: Double) -> String { value.text(significant: 6) }

  /// A number behind an operator: in parentheses if it is negative.
  func factor(_ value: Double) -> String { value < 0 ? "(\(number(value)))" : number(value) }
}
