/// Eigenvalues of a symmetric matrix by cyclic Jacobi rotations.
///
/// Every rotation annihilates one pair of off-diagonal entries; sweeps repeat until nothing is left beside the diagonal.
/// Small eigenvalues keep their relative accuracy when the matrix is well scaled (Golub & Van Loan, Matrix Computations,
/// 4th ed., §8.5).
///
/// - Parameter matrix: d rows of d numbers; only the mean of each pair of opposite entries counts.
/// - Returns: d eigenvalues in ascending order; all NaN if an entry is not finite.
/// - Complexity: O(d³) per sweep, about log d sweeps.
package func symmetricEigenvalues(_ matrix: [[Double]]) -> [Double] {
  let size = matrix.count
  guard matrix.allSatisfy({ $0.allSatisfy(\.isFinite) }) else { return [Double](repeating: .nan, count: size) }
  var a = (0..<size).map { row in (0..<size).map { matrix[row][$0] / 2 + matrix[$0][row] / 2 } }
  for _ in 0..<60 {
    var rotated = false
    for p in 0..<size {
      for q in (p + 1)..<max(size, p + 1) where isSignificant(a[p][q], beside: a[p][p], a[q][q]) {
        rotate(&a, p, q)
        rotated = true
      }
    }
    if !rotated { break }
  }
  return (0..<size).map { a[$0][$0] }.sorted()
}

private func isSignificant(_ entry: Double, beside first: Double, _ second: Double) -> Bool {
  let scale = max(first.magnitude, second.magnitude)
  return entry != 0 && scale + entry.magnitude * 1e-3 != scale
}

/// Applies the rotation in the plane of p and q that makes a[p][q] vanish.
private func rotate(_ a: inout [[Double]], _ p: Int, _ q: Int) {
  let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
  let tangent =
    theta.magnitude > 1e150
    ? 0.5 / theta : (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
  let cosine = 1 / (tangent * tangent + 1).squareRoot()
  let sine = tangent * cosine
  let shift = tangent * a[p][q]
  a[p][p] -= shift
  a[q][q] += shift
  a[p][q] = 0
  a[q][p] = 0
  for k in a.indices where k != p && k != q {
    let (first, second) = (a[k][p], a[k][q])
    a[k][p] = cosine * first - sine * second
    a[k][q] = sine * first + cosine * second
    a[p][k] = a[k][p]
    a[q][k] = a[k][q]
  }
}
