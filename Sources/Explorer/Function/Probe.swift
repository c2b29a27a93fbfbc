import Autodiff
import LinearAlgebra
import Scenes

/// The numbers at a point, as the side panel shows them.
package struct Probe {
  /// d coordinates.
  package let point: [Double]
  package let derivatives: PointDerivatives
  /// ‖∇f‖.
  package let gradientLength: Double
  /// Ascending; empty where the Hessian is not finite.
  package let eigenvalues: [Double]
  package let definiteness: Definiteness?

  init(_ derivatives: PointDerivatives, at point: [Double]) {
    self.point = point
    self.derivatives = derivatives
    gradientLength = euclideanNorm(derivatives.partials)
    let isFinite = derivatives.hessian.allSatisfy { $0.allSatisfy(\.isFinite) }
    eigenvalues = isFinite ? symmetricEigenvalues(derivatives.hessian) : []
    definiteness = isFinite ? Definiteness(eigenvalues: eigenvalues) : nil
  }

  /// 2/λ for the largest eigenvalue λ: gradient descent with a larger fixed rate moves away; absent unless λ > 0.
  package var rateLimit: Double? {
    guard let largest = eigenvalues.last, largest > 0 else { return nil }
    return 2 / largest
  }
}
