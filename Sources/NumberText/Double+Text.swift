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

  /// How many significant digits two numbers need, four at least, for their texts to be apart by what the numbers are, to a
  /// hundredth of it, and to be written alike, with a power of ten or without.
  package static func digits(telling low: Double, from high: Double) -> Int {
    let enough =
      (4...17).first { digits in
        let (lowText, highText) = (low.text(significant: digits), high.text(significant: digits))
        let (shownLow, shownHigh) = (Double(lowText) ?? low, Double(highText) ?? high)
        // Halves, because the difference of two doubles may not be one.
        return ((shownHigh / 2 - shownLow / 2) / (high / 2 - low / 2) - 1).magnitude < 0.01
      } ?? 17
    func isScientific(_ number: Double) -> Bool { number.text(significant: enough).contains("e") }
    guard isScientific(low) != isScientific(high) else { return enough }
    let exponent = Swift.max(DecimalDigits(low).exponent, DecimalDigits(high).exponent)
    return exponent > enough && exponent < 16 ? exponent : enough
  }

  private var nonFiniteText: String { isNaN ? "nan" : self > 0 ? "inf" : "-inf" }
}
