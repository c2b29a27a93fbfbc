import Autodiff

/// The eigenvalues of a symmetric 2 × 2 matrix of fractions, exactly: (a + c)/2 ∓ √((a − c)² + 4b²)/2.
///
/// - Returns: Two quantities in ascending order, or `nil` if the matrix is another or its numbers are too large.
func exactEigenvalues(_ matrix: [[Rational?]]) -> [Quantity]? {
  guard matrix.count == 2, let a = matrix[0][0], let b = matrix[0][1], let c = matrix[1][1], b == matrix[1][0],
    let half = Rational(1, 2), let center = a.adding(c)?.multiplied(by: half),
    let radius = a.subtracting(c)?.multiplied(by: half),
    let radicand = radius.raised(to: 2)?.adding(b.multiplied(by: b) ?? .zero), b.multiplied(by: b) != nil,
    let root = QuadraticSurd(rootOf: radicand)
  else { return nil }
  return [-1.0, 1.0].map { sign in
    if let rational = root.rational {
      let value = sign < 0 ? center.subtracting(rational) : center.adding(rational)
      return Quantity(value: value?.value ?? center.value + sign * rational.value, exact: nil)
    }
    let value = stableSum(center: center, signedRoot: sign * root.value, determinant: (a, b, c))
    let tail = root.text
    let exact = center.isZero ? (sign < 0 ? "-" : "") + tail : "\(center.text) \(sign < 0 ? "-" : "+") \(tail)"
    return Quantity(value: value, exact: exact)
  }
}

/// center + signedRoot without cancellation: the smaller eigenvalue is the determinant over the larger.
private func stableSum(
  center: Rational, signedRoot: Double, determinant entries: (a: Rational, b: Rational, c: Rational)
) -> Double {
  let sum = center.value + signedRoot
  guard (center.value < 0) != (signedRoot < 0), !center.isZero,
    let product = entries.a.multiplied(by: entries.c), let square = entries.b.multiplied(by: entries.b),
    let determinant = product.subtracting(square)
  else { return sum }
  return determinant.value / (center.value - signedRoot)
}
