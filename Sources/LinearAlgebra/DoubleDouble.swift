/// A number carried as the unevaluated sum of two doubles: about 32 significant digits.
///
/// Sums and products of doubles are split without error into the rounded result and what rounding took away (Dekker,
/// "A floating-point technique for extending the available precision", Numerische Mathematik 18, 1971; the product with
/// one fused multiply-add). The arithmetic on pairs is that of Hida, Li and Bailey, "Algorithms for quad-double precision
/// floating point arithmetic", ARITH 15, 2001: a sum or product has a relative error below 2⁻¹⁰⁴, a quotient or a root
/// below 2⁻¹⁰⁰. The range is that of `Double`; an overflow gives a high part that is not finite.
package struct DoubleDouble: Hashable, Sendable {
  /// The nearest double.
  package let high: Double
  /// What is missing, at most half a unit in the last place of `high`.
  package let low: Double

  /// A double, exactly.
  package init(_ value: Double) { (high, low) = (value, 0) }

  /// The exact sum of two doubles (Knuth's TwoSum; the operands in any order).
  package init(sumOf a: Double, _ b: Double) {
    let sum = a + b
    let shadow = sum - a
    (high, low) = (sum, (a - (sum - shadow)) + (b - shadow))
  }

  /// The exact product of two doubles (TwoProduct).
  package init(productOf a: Double, _ b: Double) {
    let product = a * b
    (high, low) = (product, (-product).addingProduct(a, b))
  }

  /// The exact sum of two doubles of which the first is larger in magnitude, or 0 (Dekker's FastTwoSum).
  private init(ordered large: Double, _ small: Double) {
    let sum = large + small
    (high, low) = (sum, small - (sum - large))
  }

  package static let zero = DoubleDouble(0)
  package static let one = DoubleDouble(1)

  /// The nearest double.
  package var value: Double { high }
  package var isFinite: Bool { high.isFinite && low.isFinite }
  package var magnitude: DoubleDouble { high < 0 ? -self : self }

  /// The product with a power of two, exactly unless it leaves the range of `Double`.
  package func scaled(by power: Double) -> DoubleDouble { DoubleDouble(ordered: high * power, low * power) }

  /// The square root; 0 for 0, NaN for a negative number. One step of Newton's method from the double (Karp).
  package func squareRoot() -> DoubleDouble {
    guard high > 0, high.isFinite else { return DoubleDouble(high.squareRoot()) }
    let reciprocal = 1 / high.squareRoot()
    let root = high * reciprocal
    let rest = self - DoubleDouble(productOf: root, root)
    return DoubleDouble(sumOf: root, rest.high * (reciprocal * 0.5))
  }
}

extension DoubleDouble: Comparable {
  package static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high < b.high || (a.high == b.high && a.low < b.low)
  }
}

extension DoubleDouble {
  package static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let large = DoubleDouble(sumOf: a.high, b.high)
    let small = DoubleDouble(sumOf: a.low, b.low)
    let partial = DoubleDouble(ordered: large.high, large.low + small.high)
    return DoubleDouble(ordered: partial.high, partial.low + small.low)
  }

  package static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + -b }

  package static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(ordered: -a.high, -a.low) }

  package static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = DoubleDouble(productOf: a.high, b.high)
    return DoubleDouble(ordered: product.high, product.low + (a.high * b.low + a.low * b.high))
  }

  package static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let product = DoubleDouble(productOf: a.high, b)
    return DoubleDouble(ordered: product.high, product.low + a.low * b)
  }

  /// Long division with three digits, each a double.
  package static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    guard first.isFinite else { return DoubleDouble(first) }
    var rest = a - b * first
    let second = rest.high / b.high
    rest = rest - b * second
    return DoubleDouble(ordered: first, second) + DoubleDouble(rest.high / b.high)
  }

  package static func += (a: inout DoubleDouble, b: DoubleDouble) { a = a + b }
  package static func -= (a: inout DoubleDouble, b: DoubleDouble) { a = a - b }
}
