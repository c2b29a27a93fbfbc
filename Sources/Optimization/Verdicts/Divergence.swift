import LinearAlgebra

/// Why a run did not stay.
package enum Divergence: Equatable, Sendable {
  /// The steps are too long for the curvature: for gradient descent every step multiplies the error along an eigenvector by
  /// 1 − ηλ.
  case overshoot(Overshoot)
  /// f falls without bound along the path.
  case unboundedBelow(value: Double)
  /// f falls along the path, but slowly or towards a bound that it does not reach: the iterates run off to infinity.
  case runsOff(value: Double)
  /// The step led to a point where f is undefined.
  case leftDomain(from: [Double], to: [Double])
  /// A number became infinite.
  case nonFinite
  /// The steps grow without a fixed rate to blame: the Hessian is nearly singular or has eigenvalues below 0.
  case wildSteps

  /// The numbers of an overshoot.
  package struct Overshoot: Equatable, Sendable {
    package let rate: Double
    /// The largest eigenvalue L of the Hessian where the run got away.
    package let eigenvalue: Double
    /// By how much a step multiplies the error along its eigenvector: |1 − ηL| for gradient descent, else in the long run.
    package let factor: Double
    /// Whether the factor is |1 − ηL|.
    package let isPlain: Bool
    /// 2/L, or what the method has in its place.
    package let rateLimit: Double
    /// The iterate at which they were taken.
    package let step: Int
  }

  init?(of descent: Descent, records: [Trajectory.Record], _ objective: inout Objective) {
    guard let stop = descent.stop, let first = records.first, let last = records.last else { return nil }
    switch stop {
    case .leftDomain: self = .leftDomain(from: descent.previous.point, to: descent.iterate.point)
    case .diverged, .nonFinite:
      if stop == .nonFinite && last.step == 0 {
        self = .nonFinite
      } else if last.value < first.value && !(last.value >= descent.previous.value) {
        let isDeep = !(last.value >= -1e3 * max(1, first.value.magnitude))
        self = isDeep ? .unboundedBelow(value: last.value) : .runsOff(value: last.value)
      } else if let overshoot = Self.overshoot(of: descent, records, &objective) {
        self = .overshoot(overshoot)
      } else {
        self = stop == .nonFinite ? .nonFinite : .wildSteps
      }
    default: return nil
    }
  }

  /// The first kept iterate from which a step led upwards although f falls along the gradient there.
  private static func overshoot(
    of descent: Descent, _ records: [Trajectory.Record], _ objective: inout Objective
  ) -> Overshoot? {
    for (record, next) in zip(records, records.dropFirst()) where !(next.value <= record.value) {
      guard
        let stability = Stability(&objective, at: record.point, of: descent.optimizer, step: record.step + 1),
        let rate = stability.rate, let limit = stability.rateLimit, rate > limit,
        let factor = stability.directions.last?.factor
      else { continue }
      return Overshoot(
        rate: rate, eigenvalue: stability.largestEigenvalue, factor: factor.magnitude,
        isPlain: limit == stability.gradientDescentLimit, rateLimit: limit, step: record.step)
    }
    return nil
  }
}
