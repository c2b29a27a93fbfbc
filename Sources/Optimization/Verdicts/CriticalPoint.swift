import Autodiff
import LinearAlgebra

/// The critical point that an iterate is close to, found by Newton's method on the gradient.
///
/// An iterate that stopped early says little by its own Hessian: on its way to a degenerate point every eigenvalue may
/// still be positive. At the point itself it is decided. With a box the coordinates that a bound holds stay where they are.
struct CriticalPoint {
  let point: [Double]
  let value: Double
  /// ‖∇f‖ over the free coordinates.
  let gradientLength: Double
  /// The Hessian over the free coordinates.
  let system: SymmetricEigensystem
  /// The spectral radius of the Hessian, the largest of here and close by: what an eigenvalue must be compared with to
  /// count as 0. At a degenerate point of one variable the Hessian itself is no measure.
  let curvature: Double
  /// The places of the coordinates that no bound holds.
  let free: [Int]

  private static let mostSteps = 80

  /// - Returns: `nil` if the iteration leaves the numbers, or the Hessian is not to be had.
  init?(near start: [Double], of objective: inout Objective) {
    var iterate = Iterate(point: start)
    objective.evaluate(&iterate, isCharged: false)
    let free = start.indices.filter { place in
      !(objective.box?.holds(start[place], at: place, against: iterate.gradient[place]) ?? false)
    }
    self.free = free
    func length(_ iterate: Iterate) -> Double { euclideanNorm(free.map { iterate.gradient[$0] }) }

    guard var system = Self.system(&objective, iterate.point, free) else { return nil }
    for _ in 0..<Self.mostSteps where length(iterate) > 0 {
      var next = iterate
      let gradient = free.map { iterate.gradient[$0] }
      for (value, vector) in zip(system.values, system.vectors)
      where value.magnitude > 1e-14 * system.spectralRadius && value != 0 {
        let share = dotProduct(vector, gradient) / value
        for (index, place) in free.enumerated() { next.point[place] -= share * vector[index] }
      }
      objective.project(&next.point)
      objective.evaluate(&next, isCharged: false)
      guard length(next) < length(iterate), let nextSystem = Self.system(&objective, next.point, free) else { break }
      (iterate, system) = (next, nextSystem)
    }
    if let rounded = Self.rounded(iterate, &objective, length),
      let nextSystem = Self.system(&objective, rounded.point, free)
    {
      (iterate, system) = (rounded, nextSystem)
    }
    guard iterate.value.isFinite else { return nil }
    (point, value, gradientLength, self.system) = (iterate.point, iterate.value, length(iterate), system)
    let scale = max(1, iterate.point.lazy.map(\.magnitude).max() ?? 0)
    curvature = [-1e-3, 1e-3].reduce(system.spectralRadius) { largest, offset in
      let neighbour = Self.system(&objective, iterate.point.map { $0 + offset * scale }, free)
      return max(largest, neighbour?.spectralRadius ?? 0)
    }
  }

  private static func system(
    _ objective: inout Objective, _ point: [Double], _ free: [Int]
  ) -> SymmetricEigensystem? {
    guard let hessian = objective.hessian(at: point), hessian.isFinite else { return nil }
    return SymmetricEigensystem(free.map { row in free.map { hessian[row, $0] } })
  }

  /// The point with short coordinates, if the gradient is no longer there: what is left of (0, 0) after halving for ever.
  private static func rounded(
    _ iterate: Iterate, _ objective: inout Objective, _ length: (Iterate) -> Double
  ) -> Iterate? {
    var rounded = iterate
    for place in rounded.point.indices where rounded.point[place].magnitude < 1e6 {
      rounded.point[place] = (rounded.point[place] * 1e8).rounded() / 1e8 + 0
    }
    objective.evaluate(&rounded, isCharged: false)
    return length(rounded) <= length(iterate) ? rounded : nil
  }
}
