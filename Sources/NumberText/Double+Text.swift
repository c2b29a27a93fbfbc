extension Double {
  /// The number rounded to at most `digits` significant digits, without trailing zeros: `1.5`, `3`, `1e-7`, `nan`, `inf`.
  package func text(significant digits: Int) -> String {
    guard isFinite else { return nonFiniteText }
    let rounded = DecimalDigits(self).rounded(toDigits: digits)
    if rounded.digits.isEmpty { return "0" }
    return rounded.exponent < -3 || rounded.exponent > Swift.max(digits, 7)
      ? rounded.scientific : rounded.positional(decimals: nil)
  }

  /// The number with exactly `decimals` digits after the point; a value that rounds to zero has no sign.
  package func text(decimals: Int) -> String {
    guard isFinite else { return nonFiniteText }
    let digits = DecimalDigits(self)
    return digits.rounded(toDigits: digits.exponent + decimals).positional(decimals: decimals)
  }

  /// The shortest text that reads back as this number, without a superfluous `.0`.
  package var shortestText: String { text(significant: 17) }

  private var nonFiniteText: String { isNaN ? "nan" : self > 0 ? "inf" : "-inf" }
}
