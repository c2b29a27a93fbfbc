import Autodiff
import Formulas
import Optimization

/// Tells formulas apart by their values at points that a seed determines.
struct FormulaComparison {
  private let expected: Formula

  init(_ expected: Formula) { self.expected = expected }

  private static let points = 64
  private static let tolerance = 1e-8
  /// Points of several sizes, so that formulas with small domains have values at some of them.
  private static let scales = [0.5, 2, 8]

  /// Whether a formula has the same value as the expected one wherever both have one.
  ///
  /// It must have values at all points where the other has, but for a few; declared with the variables of the other.
  func agrees(with typed: Formula) -> Bool {
    guard typed.variables == expected.variables, typed.components.count == expected.components.count else {
      return false
    }
    var left = ScalarEvaluator(Program(expected.graph, outputs: expected.components))
    var right = ScalarEvaluator(Program(typed.graph, outputs: typed.components))
    var random = SplitMix64(seed: 1)
    var compared = 0
    for place in 0..<Self.points {
      let scale = Self.scales[place % Self.scales.count]
      let point = expected.variables.map { _ in random.uniform(in: -scale, scale) }
      let (wanted, got) = (left.evaluate(at: point), right.evaluate(at: point))
      if !wanted.allSatisfy(\.isFinite) { continue }
      guard got.allSatisfy(\.isFinite) else { return false }
      let size = max(wanted.map(\.magnitude).max() ?? 0, 1e-3)
      guard zip(wanted, got).allSatisfy({ ($0 - $1).magnitude <= Self.tolerance * size }) else { return false }
      compared += 1
    }
    return compared > 0
  }
}
