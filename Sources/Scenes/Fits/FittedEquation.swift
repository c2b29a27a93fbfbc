import LeastSquares
import NumberText

/// A model with its coefficients as an equation: `y = 0.5 + 2 x - 0.1 x^2`.
package struct FittedEquation {
  private let model: LinearModel
  private let coefficients: [Double]

  private static let digits = 4

  /// - Parameter coefficients: One for each term.
  package init(_ model: LinearModel, coefficients: [Double]) {
    (self.model, self.coefficients) = (model, coefficients)
  }

  /// The equation with its numbers, or only with the names of its terms where that would be too long.
  package func text(fitting columns: Int) -> String {
    let full = "\(model.response) = \(sum)"
    if full.count <= columns { return full }
    let terms = model.terms.map { $0.feature == nil ? "1" : $0.name }.joined(separator: " + ")
    return "\(model.response) ~ \(terms)"
  }

  private var sum: String {
    var text = ""
    for (term, coefficient) in zip(model.terms, coefficients) where coefficient != 0 {
      let sign = coefficient < 0 ? "-" : text.isEmpty ? "" : "+"
      let magnitude = coefficient.magnitude.text(significant: Self.digits)
      let product = term.feature == nil ? magnitude : magnitude == "1" ? term.name : "\(magnitude) \(term.name)"
      text += text.isEmpty ? sign + product : " \(sign) \(product)"
    }
    return text.isEmpty ? "0" : text
  }
}
