import LeastSquares
import NumberText

/// The fitted model as an equation: `y = 0.5 + 2 x - 0.1 x^2`.
struct FittedEquation {
  private let fit: LeastSquaresFit

  private static let digits = 4

  init(_ fit: LeastSquaresFit) { self.fit = fit }

  /// The equation with its numbers, or only with the names of its terms where that would be too long.
  func text(fitting columns: Int) -> String {
    let full = "\(fit.model.response) = \(sum)"
    if full.count <= columns { return full }
    let terms = fit.model.terms.map { $0.feature == nil ? "1" : $0.name }.joined(separator: " + ")
    return "\(fit.model.response) ~ \(terms)"
  }

  private var sum: String {
    var text = ""
    for (term, coefficient) in zip(fit.model.terms, fit.coefficients) where coefficient != 0 {
      let sign = coefficient < 0 ? "-" : text.isEmpty ? "" : "+"
      let magnitude = coefficient.magnitude.text(significant: Self.digits)
      let product = term.feature == nil ? magnitude : magnitude == "1" ? term.name : "\(magnitude) \(term.name)"
      text += text.isEmpty ? sign + product : " \(sign) \(product)"
    }
    return text.isEmpty ? "0" : text
  }
}
