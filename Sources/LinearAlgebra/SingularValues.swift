/// The singular values of a small matrix, in descending order, by one-sided Jacobi rotations in double-double arithmetic.
///
/// Pairs of columns are rotated until all are orthogonal; their lengths are the singular values, the small ones with high
/// relative accuracy (Hestenes, "Inversion of matrices by biorthogonalization and related results", J. SIAM 6, 1958;
/// Demmel & Veselić, "Jacobi's method is more accurate than QR", SIAM J. Matrix Anal. Appl. 13, 1992).
///
/// - Parameter matrix: d columns of equally many finite numbers.
/// - Complexity: O(d² · rows) per sweep, about log d sweeps.
package func singularValues(columns matrix: [[DoubleDouble]]) -> [Double] {
  let largest = matrix.lazy.flatMap { $0 }.map(\.high.magnitude).max() ?? 0
  guard largest > 0, largest.isFinite else { return matrix.map { _ in largest == 0 ? 0 : .nan } }
  let scale = Double(sign: .plus, exponent: largest.exponent, significand: 1)
  // Short columns last: rotations then move large entries only once (de Rijk's ordering).
  var columns = matrix.map { $0.map { $0.scaled(by: 1 / scale) } }
    .sorted { dotProduct($0, $0) > dotProduct($1, $1) }
  for _ in 0..<60 {
    var rotated = false
    for p in columns.indices {
      for q in (p + 1)..<max(columns.count, p + 1) where rotate(&columns, p, q) { rotated = true }
    }
    if !rotated { break }
  }
  return columns.map { dotProduct($0, $0).squareRoot().high * scale }.sorted(by: >)
}

/// Makes two columns orthogonal; answers whether that took a rotation.
private func rotate(_ columns: inout [[DoubleDouble]], _ p: Int, _ q: Int) -> Bool {
  let (first, second) = (dotProduct(columns[p], columns[p]), dotProduct(columns[q], columns[q]))
  let product = dotProduct(columns[p], columns[q])
  guard product.high != 0, product.high.magnitude > 1e-29 * (first.high.squareRoot() * second.high.squareRoot())
  else { return false }
  let theta = (second - first) / (product * 2)
  // The angle is below all doubles.
  guard theta.isFinite else { return false }
  let root = theta.high.magnitude > 1e100 ? theta.magnitude : (theta * theta + .one).squareRoot()
  let magnitude = DoubleDouble.one / (theta.magnitude + root)
  let tangent = theta.high < 0 ? -magnitude : magnitude
  let cosine = DoubleDouble.one / (tangent * tangent + .one).squareRoot()
  let sine = tangent * cosine
  for row in columns[p].indices {
    let (a, b) = (columns[p][row], columns[q][row])
    columns[p][row] = cosine * a - sine * b
    columns[q][row] = sine * a + cosine * b
  }
  return true
}
