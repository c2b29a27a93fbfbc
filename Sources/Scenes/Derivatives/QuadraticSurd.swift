import Autodiff

/// A number k √m with a fraction k and a whole m without square factors.
struct QuadraticSurd {
  private let factor: Rational
  private let radicand: Int64
  /// Rounded once for the root and once for the quotient.
  let value: Double

  /// The square root of a fraction, or `nil` for a negative one or one too large to take apart.
  init?(rootOf value: Rational) {
    guard !value.isNegative else { return nil }
    // √(p/q) = √(pq) / q
    let (product, overflow) = value.numerator.multipliedReportingOverflow(by: value.denominator)
    guard !overflow, product < 1_000_000_000_000 else { return nil }
    var rest = product
    var outside: Int64 = 1
    var divisor: Int64 = 2
    while divisor * divisor <= rest {
      while rest % (divisor * divisor) == 0 {
        rest /= divisor * divisor
        outside *= divisor
      }
      divisor += 1
    }
    guard let factor = Rational(outside, value.denominator) else { return nil }
    self.value = Double(product).squareRoot() / Double(value.denominator)
    self.factor = rest == 0 ? .zero : factor
    radicand = rest
  }

  /// The value, if the root is rational.
  var rational: Rational? { radicand == 1 ? factor : factor.isZero ? .zero : nil }

  var text: String {
    let numerator = (factor.numerator == 1 ? "" : String(factor.numerator)) + "sqrt(\(radicand))"
    return factor.denominator == 1 ? numerator : "\(numerator)/\(factor.denominator)"
  }

  /// The number as a report shows it, with the sign of `factor`.
  func quantity(signedLike factor: Rational) -> Quantity {
    let sign = factor.isNegative ? -1.0 : 1.0
    if let rational { return Quantity(value: sign * rational.value, exact: nil) }
    return Quantity(value: sign * value, exact: (factor.isNegative ? "-" : "") + text)
  }
}

extension Rational {
  /// `3` or `-1/2`.
  var text: String { isInteger ? String(numerator) : "\(numerator)/\(denominator)" }
}
