import Autodiff
import Formulas

/// Everything that is to be said about the derivatives of a formula, in general and at a point.
package struct DerivativeReport: Sendable {
  package let formula: Formula
  /// n × d formulas of the partial derivatives, row by row; `nil` where one is too long to print.
  package let jacobianFormulas: [[String?]]
  /// d × d formulas of the second derivatives; absent for vectors.
  package let hessianFormulas: [[String?]]?
  /// n × d lists of what must hold besides each formula of `jacobianFormulas`, where the original has a smaller domain.
  package let jacobianConditions: [[[String]]]
  /// The same for all second derivatives together.
  package let hessianConditions: [String]
  package let notation: FormulaNotation
  /// Whether the function is a linear map, or one plus a constant.
  package let linearity: Linearity?
  package let atPoint: PointReport?

  /// A report of more variables would have tens of thousands of entries.
  package static let mostVariables = 200

  /// - Parameters:
  ///   - point: d coordinates, or `nil` for the formulas alone.
  ///   - direction: d components of a direction, of any length, for the directional derivative.
  ///   - notation: The signs that the formulas are written with.
  package init(
    _ formula: Formula, at point: [ConstantExpression]?, along direction: [ConstantExpression]? = nil,
    notation: FormulaNotation = .ascii
  ) {
    self.formula = formula
    self.notation = notation
    var graph = formula.graph
    let variables = formula.variableNodes
    let jacobian = graph.jacobian(of: formula.components, by: variables)
    let hessian = formula.isVector ? nil : graph.hessian(of: formula.components[0], by: variables)
    linearity = Linearity(graph, of: formula, jacobian: jacobian)
    var printer = FormulaPrinter(graph, notation: notation)
    func print(_ rows: [[NodeID]]) -> [[String?]] {
      rows.map { $0.map { printer.text(of: $0, order: .fallingDegree) } }
    }
    jacobianFormulas = print(jacobian)
    hessianFormulas = hessian.map(print)
    var domain = DomainConditions(graph, of: formula.components, notation: notation)
    jacobianConditions = jacobian.map { $0.map { domain.conditions(on: $0) } }
    let second = (hessian ?? []).flatMap { $0 }.flatMap { domain.conditions(on: $0) }
    hessianConditions = second.enumerated().filter { second.firstIndex(of: $1) == $0 }.map(\.element)
    atPoint = point.map {
      PointReport(graph, values: formula.components, jacobian: jacobian, hessian: hessian, at: $0, along: direction)
    }
  }
}
