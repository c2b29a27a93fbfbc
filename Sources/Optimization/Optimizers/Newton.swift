import LinearAlgebra

/// Newton's method: x ← x − H⁻¹g. It goes to any critical point, a saddle or a maximum too, and f may rise on the way.
///
/// Safeguarded: x ← x − α|H|⁻¹g, where |H| has the eigenvalues of H in magnitude, those near 0 raised, and α comes from
/// backtracking; every step is then one of descent (Nocedal & Wright, Numerical Optimization, 2nd ed., §3.4).
package struct Newton: Optimizer, Equatable {
  package let isSafeguarded: Bool
  private var direction: [Double] = []

  package init(isSafeguarded: Bool) { self.isSafeguarded = isSafeguarded }

  /// Eigenvalues below this share of the largest are raised to it.
  private static let leastEigenvalue = 1e-8

  package var updateRule: String { isSafeguarded ? "x ← x - α |H|⁻¹g" : "x ← x - H⁻¹g" }
  package var parameters: [Parameter] {
    guard isSafeguarded else { return [] }
    return StepSize.backtracking(initial: 1).parameters
      + [Parameter("least eigenvalue of |H|", "δ", Self.leastEigenvalue, text: "\(number(Self.leastEigenvalue)) L")]
  }

  package mutating func reset(dimension: Int) { direction = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    guard let hessian = objective.hessian(at: iterate.point) else { return }
    let system = SymmetricEigensystem(hessian.nested)
    let floor = Self.leastEigenvalue * system.spectralRadius
    direction = [Double](repeating: 0, count: direction.count)
    for (value, vector) in zip(system.values, system.vectors) {
      let slope = dotProduct(vector, iterate.gradient)
      // Nothing is to be gained along a vector without slope, whatever its eigenvalue.
      if slope == 0 { continue }
      let curvature = isSafeguarded ? max(value.magnitude, max(floor, .leastNormalMagnitude)) : value
      for place in direction.indices { direction[place] -= slope / curvature * vector[place] }
    }
    let size: StepSize = isSafeguarded ? .backtracking(initial: 1) : .fixed(.constant(1))
    _ = LineSearch().advance(&iterate, along: direction, by: size, on: &objective)
  }
}
