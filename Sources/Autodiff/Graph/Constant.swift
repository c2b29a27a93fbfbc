/// A constant of an expression graph, exact where it can be.
package enum Constant: Hashable, Sendable {
  /// An exact fraction; `isDecimal` remembers that it was typed as `0.5` and not as `1/2`, for printing only.
  case rational(Rational, isDecimal: Bool)
  /// A floating-point number with no short exact form, infinities and NaN included.
  case real(bitPattern: UInt64)
  case pi
  case e

  package init(_ value: Double) { self = .real(bitPattern: value.bitPattern) }

  /// The nearest double.
  package var value: Double {
    switch self {
    case .rational(let fraction, _): fraction.value
    case .real(let bitPattern): Double(bitPattern: bitPattern)
    case .pi: Double.pi
    case .e: 0x1.5bf0a8b145769p+1
    }
  }

  package var rational: Rational? {
    if case .rational(let fraction, _) = self { fraction } else { nil }
  }
}
