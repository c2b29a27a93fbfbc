import Plotting

// Tells isolated critical points from those on a line of them or in the middle of a plateau.

extension CriticalPointFinder {
  /// What the critical points around one look like.
  enum Neighbourhood { case isolated, line, plateau }

  /// Whether the gradient vanishes next to each point as well: on both sides along a line, or all around.
  ///
  /// All points are looked at together, since searches from many starts at once cost little more than a single one.
  func neighbourhoods(
    of candidates: [GradientRoots.Candidate], roots: GradientRoots, typical: Double, x: AxisRange, y: AxisRange
  ) -> [Neighbourhood] {
    var result = [Neighbourhood](repeating: .isolated, count: candidates.count)
    let negligible = Self.negligibleGradient * typical
    let singular = candidates.indices.filter { place in
      let (a, b, c) = candidates[place].hessian
      let scale = candidates[place].hessianScale
      return (a * c - b * b).magnitude <= 1e-4 * scale * scale || scale <= Self.negligibleEigenvalue * typical
    }
    var sided: [Int] = []
    for (place, ring) in zip(singular, rings(around: singular.map { candidates[$0] }, roots: roots, x: x, y: y)) {
      if ring.allSatisfy({ $0.isLost || $0.norm <= negligible }) {
        result[place] = .plateau
      } else if candidates[place].hessianScale > 0 {
        sided.append(place)
      }
    }
    let places = sided.flatMap { sides(of: candidates[$0], x: x, y: y) }
    let ends = roots.descend(from: roots.candidates(xs: places.map(\.x), ys: places.map(\.y)))
    for (number, place) in sided.enumerated() {
      let isLine = ends[(2 * number)...(2 * number + 1)].allSatisfy { end in
        let moved = max(
          (end.x - candidates[place].x).magnitude / x.span, (end.y - candidates[place].y).magnitude / y.span)
        return !end.isLost && end.norm <= negligible && moved > Self.reach / 2 && moved < 2 * Self.reach
      }
      if isLine { result[place] = .line }
    }
    return result
  }

  /// A place on either side of a point, in the direction in which the gradient does not change.
  private func sides(
    of candidate: GradientRoots.Candidate, x: AxisRange, y: AxisRange
  ) -> [(x: Double, y: Double)] {
    let (a, b, c) = candidate.hessian
    let (p, q) = c.magnitude >= a.magnitude ? (c, -b) : (-b, a)
    let length = max(p.magnitude, q.magnitude)
    return [-Self.reach, Self.reach].map { side in
      (candidate.x + side * p / length * x.span, candidate.y + side * q / length * y.span)
    }
  }

  /// Eight places around each point, as far as two cells of a common picture.
  func rings(
    around centres: [GradientRoots.Candidate], roots: GradientRoots, x: AxisRange, y: AxisRange
  ) -> [ArraySlice<GradientRoots.Candidate>] {
    let ring = [(1.0, 0.0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]
    let places = roots.candidates(
      xs: centres.flatMap { centre in ring.map { centre.x + $0.0 * Self.reach * x.span } },
      ys: centres.flatMap { centre in ring.map { centre.y + $0.1 * Self.reach * y.span } })
    return centres.indices.map { places[($0 * ring.count)..<(($0 + 1) * ring.count)] }
  }

  /// In spans of the window.
  private static let reach = 0.02
}
