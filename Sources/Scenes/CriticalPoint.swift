/// A point where the gradient of a function of two variables vanishes.
package struct CriticalPoint: Equatable, Sendable {
  /// What the eigenvalues of the Hessian say about the point.
  package enum Kind: String, CaseIterable, Sendable {
    case minimum
    case maximum
    case saddle
    /// An eigenvalue is zero, so the second derivative test decides nothing.
    case degenerate
  }

  package let x: Double
  package let y: Double
  package let value: Double
  package let kind: Kind
  /// Of the Hessian, ascending.
  package let eigenvalues: [Double]
}

/// What a search of a window for critical points has found.
package struct CriticalPointSurvey: Equatable, Sendable {
  /// Isolated points, the lowest value first.
  package var points: [CriticalPoint] = []
  /// A point on each line of critical points found, such as the floor of a trough.
  package var lines: [CriticalPoint] = []

  /// How many points of a kind there are.
  package func count(of kind: CriticalPoint.Kind) -> Int { points.count { $0.kind == kind } }
}
