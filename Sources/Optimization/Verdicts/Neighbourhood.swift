import LinearAlgebra

/// What f does close to a degenerate critical point, where the Hessian does not tell.
package enum Neighbourhood: Equatable, Sendable {
  /// f is lower close by: the point is not a minimum.
  case lower(point: [Double], value: Double)
  /// f does not change along the directions in which the Hessian is 0: one of many minimisers.
  case flat
  /// f is higher in every direction tried.
  case higher

  /// Tries the directions in which the Hessian does not curve upwards, at distances of a hundredth to a ten thousandth.
  ///
  /// A straight line would climb the walls of a bent valley; so every trial point first slides down across the valley, by
  /// Newton steps in the other directions (the reduction of Lyapunov and Schmidt).
  ///
  /// - Complexity: O(directions) evaluations of f and a few of the Hessian each.
  init(of critical: CriticalPoint, _ objective: inout Objective) {
    let scale = max(1, critical.point.lazy.map(\.magnitude).max() ?? 0)
    var isHigher = false
    for direction in Self.directions(critical) {
      let trials = [1e-2, 1e-3, 1e-4].map { distance in
        Self.slide(critical, direction.map { $0 * distance * scale }, &objective)
      }
      let noise = 64 * critical.value.ulp
      let signs = trials.map { $0.value < critical.value - noise ? -1 : $0.value > critical.value + noise ? 1 : 0 }
      // A dip that begins farther out belongs to another place; what is lost in rounding says nothing.
      if signs[0] < 0, signs[1] <= 0, signs[2] <= 0, signs[1] < 0 {
        self = .lower(point: trials[0].point, value: trials[0].value)
        return
      }
      if signs.contains(1) { isHigher = true }
    }
    self = isHigher ? .higher : .flat
  }

  /// Unit vectors, both ways, that span the eigenvectors without clearly positive eigenvalue.
  private static func directions(_ critical: CriticalPoint) -> [[Double]] {
    let basis = zip(critical.system.values, critical.system.vectors)
      .filter { $0.0 <= EndPoint.degeneracy * critical.curvature }
      .map(\.1)
    guard let first = basis.first else { return [] }
    var random = SplitMix64(seed: 1)
    let mixed: [[Double]] =
      basis.count < 2
      ? []
      : (0..<(24 * basis.count)).map { _ in
        let weights = basis.map { _ in random.uniform(in: -1, 1) }
        let sum = first.indices.map { place in zip(weights, basis).reduce(0.0) { $0 + $1.0 * $1.1[place] } }
        let length = euclideanNorm(sum)
        return sum.map { $0 / length }
      }
    let all = basis + mixed
    return all + all.map { $0.map { -$0 } }
  }

  private static func slide(
    _ critical: CriticalPoint, _ offset: [Double], _ objective: inout Objective
  ) -> (point: [Double], value: Double) {
    var iterate = Iterate(point: critical.point)
    for (index, place) in critical.free.enumerated() { iterate.point[place] += offset[index] }
    objective.project(&iterate.point)
    objective.evaluate(&iterate, isCharged: false)
    for _ in 0..<3 {
      var next = iterate
      let gradient = critical.free.map { iterate.gradient[$0] }
      for (value, vector) in zip(critical.system.values, critical.system.vectors)
      where value > EndPoint.degeneracy * critical.curvature {
        let share = dotProduct(vector, gradient) / value
        for (index, place) in critical.free.enumerated() { next.point[place] -= share * vector[index] }
      }
      objective.project(&next.point)
      objective.evaluate(&next, isCharged: false)
      guard next.value < iterate.value else { break }
      iterate = next
    }
    return (iterate.point, iterate.value)
  }
}
