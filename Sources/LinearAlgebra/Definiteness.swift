/// The sign of a quadratic form xᵀAx with a symmetric matrix A.
package enum Definiteness: String, Sendable, CaseIterable {
  case positiveDefinite = "positive definite"
  case positiveSemidefinite = "positive semidefinite"
  case indefinite = "indefinite"
  case negativeSemidefinite = "negative semidefinite"
  case negativeDefinite = "negative definite"

  /// Decides by the eigenvalues; one below 10⁻¹² times the largest magnitude counts as 0.
  ///
  /// - Returns: `nil` for NaN; the zero matrix is positive semidefinite (and negative semidefinite too).
  package init?(eigenvalues: [Double]) {
    guard eigenvalues.allSatisfy(\.isFinite) else { return nil }
    let threshold = 1e-12 * (eigenvalues.map(\.magnitude).max() ?? 0)
    let hasPositive = eigenvalues.contains { $0 > threshold }
    let hasNegative = eigenvalues.contains { $0 < -threshold }
    let hasZero = eigenvalues.contains { $0.magnitude <= threshold }
    switch (hasPositive, hasNegative, hasZero) {
    case (true, true, _): self = .indefinite
    case (true, false, false): self = .positiveDefinite
    case (false, true, false): self = .negativeDefinite
    case (false, true, true): self = .negativeSemidefinite
    default: self = .positiveSemidefinite
    }
  }
}
