import Autodiff
import Formulas

/// Everything that is to be said about the derivatives of a formula, in general and at a point.
package struct DerivativeReport: Sendable {
  package let formula: Formula
  /// n × d formulas of the partial derivatives, row by row; `nil` where one is too long to print.
  package let jacobianFormulas: [[String?]]
  /// d × d formulas of the second derivatives; absent for vectors.
  package let hessianFormulas: [[String?]]?
  package let atPoint: PointReport?

  /// A report of more variables would have tens of thousands of entries.
  package static let mostVariables = 200

  /// - Parameters:
  ///   - point: d coordinates, or `nil` for the formulas alone.
  ///   - direction: d components of a direction, of any length, for the directional derivative.
  package init(_ formula: Formula, at point: [ConstantExpression]?, along direction: [ConstantExpression]? = nil) {
    self.formula = formula
    var graph = formula.graph
    let variables = formula.variableNodes
    let jacobian = graph.jacobian(of: formula.components, by: variables)
    let hessian = formula.isVector ? nil : graph.hessian(of: formula.components[0], by: variables)
    var printer = FormulaPrinter(graph)
    func print(_ rows: [[NodeID]]) -> [[String?]] {
      rows.map { $0.map { printer.text(of: $0, order: .fallingDegree) } }
    }
    jacobianFormulas = print(jacobian)
    hessianFormulas = hessian.map(print)
    atPoint = point.map {
      PointReport(graph, values: formula.components, jacobian: jacobian, hessian: hessian, at: $0, along: direction)
    }
  }
}
