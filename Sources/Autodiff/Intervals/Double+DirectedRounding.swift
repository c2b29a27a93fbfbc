// Basic operations rounded towards −∞ or +∞ without touching the processor's rounding mode: the rounding error of the
// nearest result is itself a double (Dekker 1971; Boldo & Daumas 2003), and its sign says whether to move by one ulp.
// Exact results stay exact, so that √(1 − x²) is known to be defined up to x = 1.

extension Double {
  /// Below this size the error of a product may itself be rounded.
  private static let underflow = 0x1p-960

  /// The greatest double that is not above a + b.
  static func sumDown(_ a: Double, _ b: Double) -> Double {
    let sum = a + b
    guard sum.isFinite else { return a.isFinite && b.isFinite ? overflowDown(sum) : sum.isNaN ? -.infinity : sum }
    return sumError(a, b, sum) < 0 ? sum.nextDown : sum
  }

  /// The least double that is not below a + b.
  static func sumUp(_ a: Double, _ b: Double) -> Double { -sumDown(-a, -b) }

  /// a + b − sum, exactly (Knuth's TwoSum).
  private static func sumError(_ a: Double, _ b: Double, _ sum: Double) -> Double {
    let part = sum - a
    return (a - (sum - part)) + (b - part)
  }

  /// The greatest double that is not above a · b, with 0 · ∞ = 0 as bounds have it.
  static func productDown(_ a: Double, _ b: Double) -> Double {
    if a == 0 || b == 0 { return 0 }
    let product = a * b
    guard product.isFinite else { return a.isFinite && b.isFinite ? overflowDown(product) : product }
    if product.magnitude < underflow { return (a < 0) == (b < 0) ? Swift.max(product.nextDown, 0) : product.nextDown }
    return (-product).addingProduct(a, b) < 0 ? product.nextDown : product
  }

  /// The least double that is not below a · b.
  static func productUp(_ a: Double, _ b: Double) -> Double { -productDown(-a, b) }

  /// The greatest double that is not above a / b, for b ≠ 0.
  static func quotientDown(_ a: Double, _ b: Double) -> Double {
    if a == 0 || b.isInfinite { return 0 }
    let quotient = a / b
    guard quotient.isFinite else { return a.isFinite ? overflowDown(quotient) : quotient }
    if Swift.min(quotient.magnitude, a.magnitude) < underflow {
      return (a < 0) == (b < 0) ? Swift.max(quotient.nextDown, 0) : quotient.nextDown
    }
    let remainder = a.addingProduct(-quotient, b)
    return remainder != 0 && (remainder < 0) != (b < 0) ? quotient.nextDown : quotient
  }

  /// The least double that is not below a / b, for b ≠ 0.
  static func quotientUp(_ a: Double, _ b: Double) -> Double { -quotientDown(-a, b) }

  /// The greatest double that is not above √a, for a ≥ 0.
  static func squareRootDown(_ a: Double) -> Double {
    let root = a.squareRoot()
    return a < underflow && a > 0 ? root.nextDown : a.addingProduct(-root, root) < 0 ? root.nextDown : root
  }

  /// The least double that is not below √a, for a ≥ 0.
  static func squareRootUp(_ a: Double) -> Double {
    let root = a.squareRoot()
    return a < underflow && a > 0 ? root.nextUp : a.addingProduct(-root, root) > 0 ? root.nextUp : root
  }

  /// The largest double below an infinite result that stands for a finite one.
  private static func overflowDown(_ result: Double) -> Double { result > 0 ? .greatestFiniteMagnitude : result }

  /// A bound below a number that a function computed to within some units in the last place.
  func lowered(by ulps: Double) -> Double {
    self == .infinity ? .greatestFiniteMagnitude : isFinite ? self - ulps * ulp : self
  }

  /// A bound above a number that a function computed to within some units in the last place.
  func raised(by ulps: Double) -> Double { -(-self).lowered(by: ulps) }
}
