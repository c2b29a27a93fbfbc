import Autodiff
import LinearAlgebra

/// What the last iterate is.
package struct EndPoint: Equatable, Sendable {
  /// The raw values are those of the JSON reports.
  package enum Kind: String, Sendable, CaseIterable {
    case minimum, maximum, saddle
    /// A critical point with an eigenvalue of 0: the second derivative test does not decide.
    case degenerate
    case notCritical = "not critical"
  }

  /// d coordinates of the last iterate.
  package let point: [Double]
  package let value: Double
  /// ‖∇f‖ at the last iterate.
  package let gradientLength: Double
  package let status: Status
  package let kind: Kind
  /// The critical point that the iterate is close to, by which `kind` was decided.
  package let criticalPoint: [Double]?
  /// f there.
  package let criticalValue: Double?
  /// From the last iterate to it.
  package let distance: Double?
  /// The eigenvalues of the Hessian at the critical point, or at the iterate if there is none; ascending. Coordinates held
  /// by a bound do not count.
  package let eigenvalues: [Double]
  /// What f does around a degenerate point.
  package let neighbourhood: Neighbourhood?
  /// Whether the Hessian was computed; beyond `Objective.mostHessianVariables` a critical point counts as degenerate.
  package let hasHessian: Bool
  /// The names of the coordinates that a bound holds.
  package let heldVariables: [String]

  /// An eigenvalue below this share of the curvature around counts as 0 at a critical point.
  static let degeneracy = 1e-6
  /// An iterate is at a critical point if it is this close, measured by the size of the point or 1.
  private static let closeness = 1e-3

  /// Whether f has a local minimum here: certain where the Hessian decides, `nil` where even the values around do not.
  package var isMinimum: Bool? {
    switch kind {
    case .minimum: true
    case .maximum, .saddle, .notCritical: false
    case .degenerate: if case .lower? = neighbourhood { false } else { nil }
    }
  }

  /// - Parameter tolerance: The length of gradient that the stopping rule took for 0.
  init(_ iterate: Iterate, of objective: inout Objective, tolerance: Double) {
    point = iterate.point
    value = iterate.value
    gradientLength = euclideanNorm(iterate.gradient)
    let isFinite = iterate.value.isFinite && iterate.gradient.allSatisfy(\.isFinite)
    status = isFinite || iterate.point.allSatisfy(\.isFinite) ? objective.status(at: iterate.point) : .undefined
    heldVariables = objective.names.indices.filter {
      objective.box?.holds(iterate.point[$0], at: $0, against: iterate.gradient[$0]) ?? false
    }.map { objective.names[$0] }
    hasHessian = objective.dimension <= Objective.mostHessianVariables
    if isFinite, status == .smooth, !hasHessian {
      let isCritical = gradientLength <= tolerance
      (kind, criticalPoint, criticalValue) = (isCritical ? .degenerate : .notCritical, nil, nil)
      (distance, eigenvalues, neighbourhood) = (nil, [], nil)
      return
    }
    guard isFinite, status == .smooth, let critical = CriticalPoint(near: iterate.point, of: &objective) else {
      (kind, criticalPoint, criticalValue, distance, eigenvalues, neighbourhood) = (
        isFinite && status != .smooth ? Self.kindAtKink(iterate, &objective) : .notCritical, nil, nil, nil, [], nil
      )
      return
    }
    let scale = max(1, critical.point.lazy.map(\.magnitude).max() ?? 0)
    let distance = euclideanNorm(zip(critical.point, iterate.point).map { $0 - $1 })
    let curvature = critical.curvature
    let isCritical = critical.gradientLength <= max(1e-9 * max(1, curvature) * scale, min(tolerance, 1e-6))
    guard isCritical, distance <= Self.closeness * scale else {
      (kind, criticalPoint, criticalValue, self.distance, neighbourhood) = (.notCritical, nil, nil, nil, nil)
      eigenvalues = objective.hessian(at: iterate.point).map { symmetricEigenvalues($0.nested) } ?? []
      return
    }
    let kind = Self.kind(critical)
    self.kind = kind
    criticalPoint = critical.point
    criticalValue = critical.value
    self.distance = distance
    eigenvalues = critical.system.values
    neighbourhood = kind == .degenerate ? Neighbourhood(of: critical, &objective) : nil
  }

  private static func kind(_ critical: CriticalPoint) -> Kind {
    let (system, threshold) = (critical.system, degeneracy * critical.curvature)
    let (rises, falls) = (system.values.filter { $0 > threshold }.count, system.values.filter { $0 < -threshold }.count)
    if rises > 0 && falls > 0 { return .saddle }
    // Held coordinates leave nothing to curve: a corner of the box.
    if rises == system.values.count { return .minimum }
    return falls == system.values.count ? .maximum : .degenerate
  }

  /// At a kink there is no Hessian; a minimum is told by the values around.
  private static func kindAtKink(_ iterate: Iterate, _ objective: inout Objective) -> Kind {
    let scale = max(1, iterate.point.lazy.map(\.magnitude).max() ?? 0)
    for place in iterate.point.indices {
      for offset in [-1e-3, -1e-6, 1e-6, 1e-3] {
        var neighbour = iterate.point
        neighbour[place] += offset * scale
        if !(objective.value(at: neighbour) > iterate.value) { return .notCritical }
      }
    }
    return .minimum
  }
}
