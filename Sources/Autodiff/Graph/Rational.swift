/// An exact fraction in lowest terms with a positive denominator.
///
/// Numerator and denominator stay within ±2⁵³, so that `value` is correctly rounded; an operation whose result would
/// leave that range answers `nil` and the caller keeps the unevaluated expression.
package struct Rational: Hashable, Sendable, Comparable {
  package let numerator: Int64
  package let denominator: Int64

  private static let limit: Int64 = 1 << 53

  /// `numerator / denominator` in lowest terms; `nil` for a zero denominator or parts beyond ±2⁵³.
  package init?(_ numerator: Int64, _ denominator: Int64 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Rational.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign: Int64 = denominator < 0 ? -1 : 1
    let reducedNumerator = sign * numerator / divisor
    let reducedDenominator = sign * denominator / divisor
    guard abs(reducedNumerator) <= Rational.limit, reducedDenominator <= Rational.limit else { return nil }
    self.numerator = reducedNumerator
    self.denominator = reducedDenominator
  }

  private init(uncheckedInteger numerator: Int64) {
    self.numerator = numerator
    self.denominator = 1
  }

  package static let zero = Rational(uncheckedInteger: 0)
  package static let one = Rational(uncheckedInteger: 1)
  package static let minusOne = Rational(uncheckedInteger: -1)
  package static let two = Rational(uncheckedInteger: 2)

  /// The nearest double, correctly rounded.
  package var value: Double { Double(numerator) / Double(denominator) }
  package var isInteger: Bool { denominator == 1 }
  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }
  package var magnitude: Rational { isNegative ? negated : self }
  package var negated: Rational { Rational(-numerator, denominator) ?? self }
  /// The integer value, when there is one.
  package var integer: Int64? { isInteger ? numerator : nil }

  /// Whether the decimal expansion ends.
  package var hasFiniteDecimal: Bool {
    var rest = denominator
    while rest % 2 == 0 { rest /= 2 }
    while rest % 5 == 0 { rest /= 5 }
    return rest == 1
  }

  /// The sum; `nil` where it does not fit.
  package func adding(_ other: Rational) -> Rational? {
    combine(numerator, other.denominator, other.numerator, denominator)
  }

  /// The difference; `nil` where it does not fit.
  package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  /// The product; `nil` where it does not fit.
  package func multiplied(by other: Rational) -> Rational? {
    // Cross-reduce first, so that only results out of range overflow.
    let first = Rational.greatestCommonDivisor(abs(numerator), other.denominator)
    let second = Rational.greatestCommonDivisor(abs(other.numerator), denominator)
    let (top, topOverflow) = (numerator / first).multipliedReportingOverflow(by: other.numerator / second)
    let (bottom, bottomOverflow) = (denominator / second).multipliedReportingOverflow(by: other.denominator / first)
    return topOverflow || bottomOverflow ? nil : Rational(top, bottom)
  }

  /// The quotient; `nil` where it does not fit, and for a division by zero.
  package func divided(by other: Rational) -> Rational? {
    guard let reciprocal = Rational(other.denominator, other.numerator) else { return nil }
    return multiplied(by: reciprocal)
  }

  /// `self` to an integer power; `nil` for 0 to a negative power.
  package func raised(to exponent: Int64) -> Rational? {
    guard abs(exponent) <= 64 || self == .one || self == .zero || self == .minusOne else { return nil }
    if exponent < 0 {
      guard let reciprocal = Rational(denominator, numerator) else { return nil }
      return reciprocal.raised(to: -exponent)
    }
    if self == .one || (self == .zero && exponent > 0) { return self }
    if self == .minusOne { return exponent % 2 == 0 ? .one : self }
    var result = Rational.one
    for _ in 0..<exponent {
      guard let next = result.multiplied(by: self) else { return nil }
      result = next
    }
    return result
  }

  /// The exact square root, when it is rational.
  package var squareRoot: Rational? {
    guard let top = Rational.integerSquareRoot(numerator), let bottom = Rational.integerSquareRoot(denominator)
    else { return nil }
    return Rational(top, bottom)
  }

  /// The greatest integer not above the value.
  package var floor: Rational {
    let quotient = numerator / denominator
    let down = numerator < 0 && numerator % denominator != 0 ? quotient - 1 : quotient
    return Rational(down) ?? self
  }

  package static func < (left: Rational, right: Rational) -> Bool {
    // 2⁵³ · 2⁵³ needs 107 bits.
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }

  private func combine(_ a: Int64, _ b: Int64, _ c: Int64, _ d: Int64) -> Rational? {
    let (first, firstOverflow) = a.multipliedReportingOverflow(by: b)
    let (second, secondOverflow) = c.multipliedReportingOverflow(by: d)
    let (top, topOverflow) = first.addingReportingOverflow(second)
    let (bottom, bottomOverflow) = b.multipliedReportingOverflow(by: d)
    return firstOverflow || secondOverflow || topOverflow || bottomOverflow ? nil : Rational(top, bottom)
  }

  private static func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func integerSquareRoot(_ value: Int64) -> Int64? {
    guard value >= 0 else { return nil }
    let root = Int64(Double(value).squareRoot())
    return [root - 1, root, root + 1].first { $0 >= 0 && $0 * $0 == value }
  }
}

extension Rational {
  /// The exact value of a decimal literal of up to 15 digits, or `nil` beyond.
  package init?(decimalDigits: String, exponent: Int) {
    guard decimalDigits.utf8.count <= 15, let digits = Int64(decimalDigits), abs(exponent) <= 15 else { return nil }
    var power: Int64 = 1
    for _ in 0..<abs(exponent) { power *= 10 }
    if exponent < 0 {
      self.init(digits, power)
    } else {
      let (product, overflow) = digits.multipliedReportingOverflow(by: power)
      guard !overflow else { return nil }
      self.init(product)
    }
  }
}

private func < (left: (high: Int64, low: UInt64), right: (high: Int64, low: UInt64)) -> Bool {
  left.high != right.high ? left.high < right.high : left.low < right.low
}
