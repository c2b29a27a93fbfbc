import Autodiff
import Formulas

/// Difference quotients (f(p + δv) − f(p)) / δ for shrinking δ of both signs, and what they tend to from either side.
package struct DifferenceQuotients: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let delta: Double
    /// f(p + δv)
    package let value: Double
    package let quotient: Double
  }

  /// The point p.
  package let point: [Double]
  /// The direction v: 1 for a function of one variable unless another is given.
  package let direction: [Double]
  package let rows: [Row]
  /// The limit for δ → 0 from above; NaN where it cannot be told.
  package let fromAbove: Double
  /// The limit for δ → 0 from below.
  package let fromBelow: Double

  /// Whether both limits exist, are finite and agree: then they are the derivative along v.
  package var hasDerivative: Bool { fromAbove == fromBelow && fromAbove.isFinite }

  /// The values of δ in the tables: positive ones first, falling in magnitude, then negative ones.
  package static let deltas = [2, 1, 0.5, 0.1, -0.1, -1, -2]

  /// - Parameters:
  ///   - node: A scalar node of the graph.
  ///   - point: d coordinates.
  ///   - direction: d components of any length.
  package init(
    of node: NodeID, in graph: ExpressionGraph, at point: [Double], along direction: [Double],
    deltas: [Double] = deltas
  ) {
    self.point = point
    self.direction = direction
    let program = Program(graph, outputs: [node])
    var evaluator = ScalarEvaluator(program)
    let start = evaluator.evaluate(at: point)[0]
    rows = deltas.map { delta in
      let value = evaluator.evaluate(at: zip(point, direction).map { $0 + delta * $1 })[0]
      return Row(delta: delta, value: value, quotient: (value - start) / delta)
    }
    var oneSided = OneSidedEvaluator(program)
    let above = oneSided.derivatives(at: point, along: direction)[0]
    let below = -oneSided.derivatives(at: point, along: direction.map { -$0 })[0]
    // Where a decision is tied to first order, as x² + y² > 0 at the origin, the rules for formulas may take the wrong side.
    guard start.isFinite, above.isNaN || below.isNaN || evaluator.status(at: point) != .smooth else {
      (fromAbove, fromBelow) = (above, below)
      return
    }
    let limits = DifferenceQuotient(of: node, in: graph, at: point, along: direction).limits
    (fromAbove, fromBelow) = (limits.above.value(orElse: above), limits.below.value(orElse: below))
  }
}

/// The two mixed second derivatives at a point as limits of difference quotients of the first: ∂/∂y of f_x, and ∂/∂x of f_y.
///
/// Formulas for the second derivatives assume that f is smooth; at a point where only the definition says what the first
/// derivatives are, the two may differ.
package struct MixedQuotients: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    package let delta: Double
    /// (f_x(a, b + δ) − f_x(a, b)) / δ
    package let first: Double
    /// (f_y(a + δ, b) − f_y(a, b)) / δ
    package let second: Double
  }

  package let rows: [Row]

  /// Whether the quotients for small δ settle on different numbers.
  package var differ: Bool {
    rows.suffix(2).allSatisfy { ($0.first - $0.second).magnitude > 0.1 * max($0.first.magnitude, $0.second.magnitude) }
  }

  /// - Parameters:
  ///   - formula: A scalar formula of two variables.
  ///   - point: Two coordinates.
  package init(_ formula: Formula, at point: [Double], deltas: [Double] = [1, 0.1, 0.01, -0.01]) {
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: gradient))
    let start = evaluator.evaluate(at: point)
    rows = deltas.map { delta in
      let above = evaluator.evaluate(at: [point[0], point[1] + delta])[0]
      let beside = evaluator.evaluate(at: [point[0] + delta, point[1]])[1]
      return Row(delta: delta, first: (above - start[0]) / delta, second: (beside - start[1]) / delta)
    }
  }
}
