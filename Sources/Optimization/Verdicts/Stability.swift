import LinearAlgebra

/// How a method with a fixed rate behaves around a point, as the Hessian there says.
///
/// Exact for a quadratic; elsewhere it holds close to the point.
package struct Stability: Equatable, Sendable {
  /// What happens to the error along an eigenvector.
  package enum Behaviour: String, Sendable, CaseIterable {
    /// Falls without changing sign.
    case monotone
    /// Is gone after one step.
    case oneStep = "one step"
    /// Falls and changes sign on the way.
    case oscillating
    /// Neither falls nor grows: λ = 0 keeps it, the rate at the limit turns it back and forth.
    case neutral
    /// Grows, changing sign: the step overshoots.
    case diverging
    /// Grows without changing sign, because f curves downwards.
    case escaping
  }

  /// An eigenvector of the Hessian and what the method does along it.
  package struct Direction: Equatable, Sendable {
    package let eigenvalue: Double
    /// A unit vector of d numbers.
    package let vector: [Double]
    /// What the error is multiplied by in a step, in the long run: 1 − ηλ for gradient descent. Its magnitude alone counts
    /// where the error swings with another period than two. Absent without a fixed rate.
    package let factor: Double?
    package let behaviour: Behaviour?
  }

  /// d coordinates.
  package let point: [Double]
  /// One for each eigenvalue, ascending.
  package let directions: [Direction]
  /// L, the largest eigenvalue.
  package let largestEigenvalue: Double
  /// μ, the smallest.
  package let smallestEigenvalue: Double
  /// The rate in use, if it is fixed.
  package let rate: Double?
  /// The rate below which the method converges, 2/L for gradient descent; absent where no eigenvalue is positive or the
  /// method has no such limit.
  package let rateLimit: Double?
  /// 2/L, the limit for plain gradient descent, whatever the method; absent where no eigenvalue is positive.
  package var gradientDescentLimit: Double? { largestEigenvalue > 0 ? 2 / largestEigenvalue : nil }
  /// κ = L/μ where f curves upwards in every direction.
  package let conditionNumber: Double?

  /// - Parameter step: The number of the step whose rate counts, from 1.
  /// - Returns: `nil` if the Hessian is not finite or too large to compute.
  /// - Complexity: O(d³).
  package init?(_ objective: inout Objective, at point: [Double], of optimizer: any Optimizer, step: Int = 1) {
    guard let hessian = objective.observing({ $0.hessian(at: point) }), hessian.isFinite else { return nil }
    let system = SymmetricEigensystem(hessian.nested)
    let rate = optimizer.rate(at: step)
    self.point = point
    self.rate = rate
    (largestEigenvalue, smallestEigenvalue) = (system.values.last ?? 0, system.values.first ?? 0)
    directions = zip(system.values, system.vectors).map { value, vector in
      let recurrence = rate.flatMap { optimizer.errorRecurrence($0 * value) }
      let factor = recurrence?.dominantRoot
      return Direction(
        eigenvalue: value, vector: vector, factor: factor?.value,
        behaviour: factor.map { Self.behaviour($0.value, swings: $0.swings) })
    }
    let (largest, smallest) = (largestEigenvalue, smallestEigenvalue)
    rateLimit = largest > 0 ? optimizer.stabilityBound.map { $0 / largest } : nil
    conditionNumber = smallest > 1e-14 * largest ? largest / smallest : nil
  }

  private static func behaviour(_ factor: Double, swings: Bool) -> Behaviour {
    let size = factor.magnitude
    if (size - 1).magnitude <= 1e-12 { return .neutral }
    if size <= 1e-12 { return .oneStep }
    if size > 1 { return factor > 0 && !swings ? .escaping : .diverging }
    return factor > 0 && !swings ? .monotone : .oscillating
  }
}

extension ErrorRecurrence {
  /// The root of z² − trace · z + determinant of largest magnitude; of a complex pair the magnitude.
  var dominantRoot: (value: Double, swings: Bool) {
    let radicand = trace * trace - 4 * determinant
    if radicand < 0 { return (determinant.squareRoot(), true) }
    return ((trace + (trace < 0 ? -1 : 1) * radicand.squareRoot()) / 2, false)
  }
}
