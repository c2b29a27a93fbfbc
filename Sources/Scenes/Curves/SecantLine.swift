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

  /// What the legend says of several secants, numbered from 1 as far as they exist: those at one place together.
  static func captions(_ secants: [SecantLine]) -> [String] {
    var captions: [String] = []
    var (number, index) = (0, 0)
    while index < secants.count {
      let first = secants[index]
      let fan = secants[index...].prefix { $0.x == first.x && $0.exists }
      if fan.count < 2 {
        if first.exists { number += 1 }
        captions.append(first.caption(name: "\(number)"))
        index += 1
        continue
      }
      let parts = fan.enumerated().map { place, secant in
        "\(number + 1 + place) delta \(secant.delta.text(significant: 6)), slope \(secant.slope.text(significant: 6))"
      }
      captions.append("secants at x = \(first.x.text(significant: 6)): " + parts[0])
      captions += parts.dropFirst()
      if fan.allSatisfy({ ($0.slope - first.slope).magnitude <= 1e-12 * first.slope.magnitude }) {
        captions.append("all slopes are equal: one line")
      }
      number += fan.count
      index += fan.count
    }
    return captions
  }

  /// What the legend says.
  func caption(name: String) -> String {
    let place = "secant at x = \(x.text(significant: 6)), delta \(delta.text(significant: 6))"
    return exists ? "\(name): \(place), slope \(slope.text(significant: 6))" : "no \(place): no value at one end"
  }
}
