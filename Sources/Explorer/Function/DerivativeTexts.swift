import Formulas
import Scenes

/// The formulas of a function and its derivatives in the signs of print.
package struct DerivativeTexts: Sendable {
  private let source: String
  private let parameters: [ExploredFunction.Parameter]
  /// The n components of the function.
  let function: [String]
  /// n × d partial derivatives.
  let jacobian: [[String]]
  /// d × d second derivatives; absent for vectors.
  let hessian: [[String]]?
  /// What must hold besides, where a derivative as printed has a larger domain than the function.
  let conditions: [String]

  private static let tooLong = "(too long to print)"

  /// O(nodes) for the derivatives; what is printed is limited by `FormulaPrinter`.
  init(_ function: ExploredFunction) {
    let formula = function.formula
    (source, parameters) = (function.source, function.parameters)
    let report = DerivativeReport(formula, at: nil, notation: .unicode)
    func readable(_ rows: [[String?]]) -> [[String]] { rows.map { $0.map { $0 ?? Self.tooLong } } }
    jacobian = readable(report.jacobianFormulas)
    hessian = report.hessianFormulas.map(readable)
    var printer = FormulaPrinter(formula.graph, notation: .unicode)
    self.function = formula.components.map { printer.text(of: $0) ?? Self.tooLong }
    let all = report.jacobianConditions.flatMap { $0.flatMap { $0 } } + report.hessianConditions
    conditions = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// Whether these are the formulas of a function.
  func isOf(_ function: ExploredFunction) -> Bool {
    source == function.source && parameters == function.parameters
  }
}
