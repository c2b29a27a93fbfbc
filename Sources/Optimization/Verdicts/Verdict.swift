import LinearAlgebra

/// What is to be said about a finished run.
package struct Verdict: Equatable, Sendable {
  package let stop: StopReason
  package let steps: Int
  package let endPoint: EndPoint
  /// Why the run got away, if it did.
  package let divergence: Divergence?
  /// Whether the iterates end in going back and forth between two points, for ever.
  package let isTwoCycle: Bool
  /// Stability at the start and at the end: at the critical point if there is one, else at the last finite iterate.
  package let startStability: Stability?
  package let endStability: Stability?
  /// The names of the variables.
  package let names: [String]
  /// Whether f is undefined at the start.
  package let startsOutsideDomain: Bool

  init(of descent: Descent, records: [Trajectory.Record]) {
    var objective = descent.objective
    stop = descent.stop ?? .iterations
    steps = descent.iterate.step
    names = objective.names
    endPoint = EndPoint(descent.iterate, of: &objective, tolerance: descent.rules.gradientTolerance)
    divergence = Divergence(of: descent, records: records, &objective)
    isTwoCycle = descent.isInTwoCycle && !stop.isTolerance
    startsOutsideDomain = stop == .leftDomain && steps == 0
    let start = records.first?.point ?? []
    startStability = Stability(&objective, at: start, of: descent.optimizer)
    let last = endPoint.criticalPoint ?? (endPoint.value.isFinite ? endPoint.point : descent.previous.point)
    endStability = Stability(&objective, at: last, of: descent.optimizer, step: max(steps, 1))
  }
}
