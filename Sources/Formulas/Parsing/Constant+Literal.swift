import Autodiff

extension Constant {
  /// A whole number.
  static func exact(_ value: Int64) -> Constant { .rational(Rational(value) ?? .zero, isDecimal: false) }

  /// The value of a number as typed, with or without a minus sign: exact up to 15 digits, the nearest
  /// double beyond; `nil` if it overflows.
  init?(literal text: String) {
    let lower = text.lowercased()
    let parts = lower.split(separator: "e", maxSplits: 1)
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var fraction = mantissa.count > 1 ? mantissa[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    let digits = String((mantissa[0] + fraction).drop { $0 == "0" })
    if let exponent, exponent.magnitude <= 1_000_000,
      let value = Rational(decimalDigits: digits.isEmpty ? "0" : digits, exponent: exponent - fraction.count)
    {
      self = .rational(value, isDecimal: mantissa.count > 1 || parts.count > 1)
      return
    }
    guard let value = Double(lower), value.isFinite else { return nil }
    self.init(value)
  }
}
