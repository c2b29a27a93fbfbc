/// Eigenvalues and orthonormal eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
///
/// Every rotation annihilates one pair of off-diagonal entries; sweeps repeat until nothing is left beside the diagonal.
/// Small eigenvalues keep their relative accuracy when the matrix is well scaled (Golub & Van Loan, Matrix Computations,
/// 4th ed., §8.5).
package struct SymmetricEigensystem: Equatable, Sendable {
  /// d eigenvalues in ascending order; all NaN if an entry of the matrix is not finite.
  package let values: [Double]
  /// d unit vectors of d numbers, one for each eigenvalue; the largest component of each is positive.
  package let vectors: [[Double]]

  /// - Parameter matrix: d rows of d numbers; only the mean of each pair of opposite entries counts.
  /// - Complexity: O(d³) per sweep, about log d sweeps.
  package init(_ matrix: [[Double]]) {
    let size = matrix.count
    guard matrix.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      values = [Double](repeating: .nan, count: size)
      vectors = [[Double]](repeating: values, count: size)
      return
    }
    var a = (0..<size).map { row in (0..<size).map { matrix[row][$0] / 2 + matrix[$0][row] / 2 } }
    var columns = Matrix.identity(size).nested
    for _ in 0..<60 {
      var rotated = false
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where isSignificant(a[p][q], beside: a[p][p], a[q][q]) {
          rotate(&a, &columns, p, q)
          rotated = true
        }
      }
      if !rotated { break }
    }
    let order = (0..<size).sorted { a[$0][$0] < a[$1][$1] }
    values = order.map { a[$0][$0] }
    vectors = order.map { column in
      let vector = columns[column]
      let isTurned = vector.max { $0.magnitude < $1.magnitude }.map { $0 < 0 } ?? false
      return isTurned ? vector.map { -$0 } : vector
    }
  }

  /// The eigenvalue of largest magnitude, in magnitude; 0 without any.
  package var spectralRadius: Double { max(values.first?.magnitude ?? 0, values.last?.magnitude ?? 0) }
}

/// The eigenvalues of a symmetric matrix in ascending order; all NaN if an entry is not finite.
package func symmetricEigenvalues(_ matrix: [[Double]]) -> [Double] { SymmetricEigensystem(matrix).values }

private func isSignificant(_ entry: Double, beside first: Double, _ second: Double) -> Bool {
  let scale = max(first.magnitude, second.magnitude)
  return entry != 0 && scale + entry.magnitude * 1e-3 != scale
}

/// Applies the rotation in the plane of p and q that makes a[p][q] vanish, to the matrix and to the eigenvectors.
private func rotate(_ a: inout [[Double]], _ vectors: inout [[Double]], _ p: Int, _ q: Int) {
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
  for k in a.indices {
    (vectors[p][k], vectors[q][k]) = (
      cosine * vectors[p][k] - sine * vectors[q][k], sine * vectors[p][k] + cosine * vectors[q][k]
    )
    guard k != p && k != q else { continue }
    let (first, second) = (a[k][p], a[k][q])
    a[k][p] = cosine * first - sine * second
    a[k][q] = sine * first + cosine * second
    a[p][k] = a[k][p]
    a[q][k] = a[k][q]
  }
}
