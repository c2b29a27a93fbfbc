import Formulas
import LeastSquares
import LinearAlgebra
import NumberText

/// Least squares by calculus in five steps, with the numbers of the user's data.
struct CalculusText {
  private let derivation: CalculusDerivation
  private let names: [String]

  init(_ fit: LeastSquaresFit) {
    derivation = CalculusDerivation(fit)
    names = fit.model.coefficientNames
  }

  var lines: [String] {
    let steps = derivation.steps.enumerated().flatMap { number, step -> [String] in
      let body = [plain(step.identity)] + numbers(for: step) + ["because: \(plain(step.reason))"]
      return ["", "\(number + 1)  \(step.title)"] + body.map { "     " + $0 }
    }
    return ["the derivation by calculus, f(w) = ||Xw - y||^2"] + steps
  }

  /// Seven-bit notation: a prime for the transpose, as in the formula language.
  private func plain(_ text: String) -> String {
    let spellings: [(String, String)] = [
      ("∇²f(w)", "Hessian"), ("∇f(w)", "gradient"), ("ᵀ", "'"), ("‖", "||"), ("²", "^2"), ("≥", ">="),
    ]
    return spellings.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private func numbers(for step: CalculusDerivation.Step) -> [String] {
    var printer = FormulaPrinter(derivation.graph)
    let formulas = step.formulas.map { printer.text(of: $0, order: .fallingDegree) ?? "(too long to print)" }
    let equations = derivation.equations
    switch step.kind {
    case .expand: return formulas.map { "f(\(names.joined(separator: ", "))) = \($0)" }
    case .quadraticForm: return equation("X'X", matrix(equations.gramMatrix))
    case .gradient:
      return formulas.count == 1 ? formulas.map { "f' = \($0)" } : ["gradient = (\(formulas.joined(separator: ", ")))"]
    case .normalEquations: return normalEquations
    case .hessian:
      let values = derivation.hessian.values.map { $0.text(significant: 8) }.joined(separator: ", ")
      return equation("Hessian", matrix(equations.hessian))
        + ["eigenvalues (\(values)): \(derivation.definiteness.rawValue)"]
    }
  }

  private func matrix(_ matrix: Matrix) -> [String] {
    TextMatrix(matrix.nested.map { $0.map { $0.text(significant: 8) } }).lines
  }

  private func equation(_ name: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { ($0 == 0 ? "\(name) = " : String(repeating: " ", count: name.count + 3)) + $1 }
  }

  /// XᵀX w = Xᵀy row by row, and what solves it.
  private var normalEquations: [String] {
    let equations = derivation.equations
    let rows = zip(matrix(equations.gramMatrix), zip(names, equations.moments)).map { left, right in
      "\(left) [ \(right.0) ] = [ \(right.1.high.text(significant: 8)) ]"
    }
    let solution = derivation.fit.coefficients.map { $0.text(significant: 8) }.joined(separator: ", ")
    return rows + ["w = \(derivation.fit.coefficients.count == 1 ? solution : "(\(solution))")"]
  }
}
