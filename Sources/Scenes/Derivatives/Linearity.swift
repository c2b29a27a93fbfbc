import Autodiff
import Formulas

/// Whether a function is a linear map, f(a + b) = f(a) + f(b) and f(ca) = c f(a), or one plus a constant.
package enum Linearity: Equatable, Sendable {
  case linear
  /// Its derivative is the same everywhere, but f(0) is not 0.
  case affine

  /// - Parameter jacobian: n × d nodes of the graph.
  /// - Returns: `nil` where a derivative depends on the point.
  init?(_ graph: ExpressionGraph, of formula: Formula, jacobian: [[NodeID]]) {
    let depends = graph.dependents(on: formula.variableNodes)
    guard !formula.variables.isEmpty, !jacobian.joined().contains(where: { depends[Int($0.index)] }) else { return nil }
    var evaluator = ScalarEvaluator(Program(graph, outputs: formula.components))
    let atOrigin = evaluator.evaluate(at: formula.variables.map { _ in 0 })
    // A constant function has the derivative 0 and is linear only if it is 0; a step has it almost everywhere.
    guard atOrigin.allSatisfy(\.isFinite), evaluator.isDefined(at: formula.variables.map { _ in 0 }) else { return nil }
    let zero = jacobian.joined().allSatisfy { graph.rational($0) == .zero }
    if zero && formula.components.contains(where: { depends[Int($0.index)] }) { return nil }
    self = atOrigin.allSatisfy { $0 == 0 } ? .linear : .affine
  }
}
