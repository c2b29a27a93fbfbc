import Autodiff
import Formulas
import NumberText

/// The line through two points of a curve.
package struct SecantLine: Sendable {
  /// The first point.
  package let x: Double
  package let value: Double
  /// The step to the second one, and the value there.
  package let delta: Double
  package let otherValue: Double
  /// The difference quotient (f(x + δ) − f(x)) / δ.
  package let slope: Double
  /// The line as a node of its graph.
  let graph: ExpressionGraph
  let line: NodeID

  /// - Parameter formula: A scalar formula of one variable.
  package init(_ formula: Formula, _ secant: CurveScene.Secant) {
    var graph = formula.graph
    let variable = graph.variable(0)
    let place = secant.place.node(in: &graph)
    let delta = secant.delta.node(in: &graph)
    let target = graph.apply(.add, place, delta)
    let first = graph.substitute([variable: place], in: formula.components)[0]
    let second = graph.substitute([variable: target], in: formula.components)[0]
    let quotient = graph.apply(.divide, graph.apply(.subtract, second, first), delta)
    line = graph.apply(.add, first, graph.apply(.multiply, quotient, graph.apply(.subtract, variable, place)))
    var evaluator = ScalarEvaluator(Program(graph, outputs: [place, first, delta, second, quotient]))
    let values = evaluator.evaluate(at: [.nan])
    (x, value, self.delta, otherValue, slope) = (values[0], values[1], values[2], values[3], values[4])
    self.graph = graph
  }

  /// Whether there is a line to draw.
  package var exists: Bool { slope.isFinite }

  /// What the legend says.
  func caption(name: String) -> String {
    let place = "secant at x = \(x.text(significant: 6)), delta \(delta.text(significant: 6))"
    return exists ? "\(name): \(place), slope \(slope.text(significant: 6))" : "no \(place): no value at one end"
  }
}
