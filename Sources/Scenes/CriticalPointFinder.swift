import Autodiff
import Formulas
import LinearAlgebra
import Plotting

/// Finds the critical points of a function of two variables in a window and classifies them by the Hessian.
///
/// Starts are the places of a grid where the gradient is shorter than at their neighbours, and a coarse lattice. The search
/// proves nothing about points that it does not find.
struct CriticalPointFinder {
  private let program: Program

  /// How long a formula may be, in nodes of its graph, before a search is given up.
  enum Patience: Int {
    /// No longer than a picture.
    case short = 500
    /// Some seconds, where the points are what was asked for.
    case long = 4000
  }

  /// - Parameters:
  ///   - formula: A scalar formula of two variables.
  ///   - patience: `nil` for formulas that are longer.
  init?(_ formula: Formula, patience: Patience) {
    var graph = formula.graph
    guard graph.nodes.count <= patience.rawValue else { return nil }
    let value = formula.components[0]
    let gradient = graph.gradient(of: value, by: formula.variableNodes)
    let hessian = graph.jacobian(of: gradient, by: formula.variableNodes)
    program = Program.forBlocks(
      graph, outputs: [value] + gradient + [hessian[0][0], hessian[0][1], hessian[1][1]])
  }

  private static let gridPoints = 41
  /// Every so many grid points there is a start, whatever the gradient does.
  private static let latticeStride = 5
  /// How short a gradient must be, as a share of the median one, times the spans of the window.
  static let negligibleGradient = 1e-7
  /// Eigenvalues below this share of the larger one count as zero: rounding and unfinished convergence leave less.
  static let negligibleEigenvalue = 1e-6
  /// Places nearer to each other than this share of the window are one point; degenerate ones are found less exactly.
  private static let sameplace = (regular: 1e-5, degenerate: 2e-3)

  /// Searches a window, its edges included.
  ///
  /// - Complexity: O(1700 + 60 · starts) evaluations of the gradient and the Hessian.
  func survey(x: AxisRange, y: AxisRange) -> CriticalPointSurvey {
    let roots = GradientRoots(program, x: x, y: y)
    let (columns, rows) = (x.values(count: Self.gridPoints), y.values(count: Self.gridPoints))
    let grid = roots.candidates(
      xs: rows.flatMap { _ in columns }, ys: rows.flatMap { y in columns.map { _ in y } })
    let norms = grid.filter { !$0.isLost && $0.norm > 0 }.map(\.norm).sorted()
    guard !norms.isEmpty else { return CriticalPointSurvey() }
    let greatest = norms[norms.count - 1 - norms.count / 100]
    // The median, unless most of the window is as good as flat.
    let typical = max(norms[norms.count / 2], greatest * 1e-6)
    let found = roots.descend(from: starts(grid, x: x, y: y)).filter { candidate in
      !candidate.isLost && candidate.norm <= Self.negligibleGradient * typical && isInside(candidate, x, y)
        && !isFlat(candidate, roots: roots, greatest: greatest, x: x, y: y)
    }
    return sort(found, roots: roots, typical: typical, x: x, y: y)
  }

  /// Whether the function hardly changes around a point, beside how it changes elsewhere: in the tail of an exponential
  /// there are waves of 10⁻²⁰ that nobody means.
  private func isFlat(
    _ candidate: GradientRoots.Candidate, roots: GradientRoots, greatest: Double, x: AxisRange, y: AxisRange
  ) -> Bool {
    guard candidate.hessianScale < 1e-6 * greatest else { return false }
    let (a, b, c) = candidate.hessian
    let isRegular = (a * c - b * b).magnitude > 1e-4 * candidate.hessianScale * candidate.hessianScale
    // Around the zero of a high power, where the Hessian vanishes, the function is much flatter than in such a wave.
    let flat = (isRegular ? 1e-6 : 1e-11) * greatest
    return rings(around: [candidate], roots: roots, x: x, y: y)[0].allSatisfy { $0.isLost || $0.norm < flat }
  }

  private func isInside(_ candidate: GradientRoots.Candidate, _ x: AxisRange, _ y: AxisRange) -> Bool {
    // A point on the edge of the window may be found a rounding error beside it.
    let (across, up) = (x.fraction(of: candidate.x), y.fraction(of: candidate.y))
    return min(across, up) >= -1e-9 && max(across, up) <= 1 + 1e-9
  }

  private func starts(
    _ grid: [GradientRoots.Candidate], x: AxisRange, y: AxisRange
  ) -> [GradientRoots.Candidate] {
    let count = Self.gridPoints
    func norm(_ column: Int, _ row: Int) -> Double {
      guard column >= 0, column < count, row >= 0, row < count else { return .infinity }
      let candidate = grid[row * count + column]
      return candidate.isLost ? .infinity : candidate.norm
    }
    return (0..<(count * count)).filter { place in
      let (column, row) = (place % count, place / count)
      if grid[place].isLost { return false }
      if column % Self.latticeStride == 2 && row % Self.latticeStride == 2 { return true }
      let own = grid[place].norm
      return [(-1, 0), (1, 0), (0, -1), (0, 1)].allSatisfy { norm(column + $0.0, row + $0.1) >= own }
    }.map { grid[$0] }
  }

  /// Tells points from lines and plateaus, and keeps each once.
  private func sort(
    _ found: [GradientRoots.Candidate], roots: GradientRoots, typical: Double, x: AxisRange, y: AxisRange
  ) -> CriticalPointSurvey {
    var evaluator = ScalarEvaluator(program)
    var survey = CriticalPointSurvey()
    func distance(_ a: CriticalPoint, _ b: CriticalPoint) -> Double {
      max((a.x - b.x).magnitude / x.span, (a.y - b.y).magnitude / y.span)
    }
    let threshold = Self.negligibleEigenvalue * typical
    // The shortest gradient first: of several approximations of a point the best one stays.
    let candidates = found.sorted { $0.norm < $1.norm }
    let kinds = neighbourhoods(of: candidates, roots: roots, typical: typical, x: x, y: y)
    for (candidate, neighbours) in zip(candidates, kinds) where neighbours != .plateau {
      let polished = Self.polished(candidate, with: &evaluator)
      let place = (x: snapped(polished.x, x), y: snapped(polished.y, y))
      let values = evaluator.evaluate(at: [place.x, place.y])
      guard values.allSatisfy(\.isFinite), evaluator.status(at: [place.x, place.y]) == .smooth else { continue }
      let point = classified(candidate, at: place, values: values, threshold: threshold)
      if neighbours == .line {
        add(point, to: &survey.lines, x: x, y: y)
        continue
      }
      let reach = point.kind == .degenerate ? Self.sameplace.degenerate : Self.sameplace.regular
      if !survey.points.contains(where: { distance($0, point) < reach }) { survey.points.append(point) }
    }
    survey.points.sort { ($0.value, $0.x, $0.y) < ($1.value, $1.x, $1.y) }
    return survey
  }

  /// The last steps of Newton's method with exact arithmetic of the C library, where the Hessian is regular.
  private static func polished(
    _ candidate: GradientRoots.Candidate, with evaluator: inout ScalarEvaluator
  ) -> (x: Double, y: Double) {
    var (x, y) = (candidate.x, candidate.y)
    for _ in 0..<3 {
      let values = evaluator.evaluate(at: [x, y])
      let (u, v, a, b, c) = (values[1], values[2], values[3], values[4], values[5])
      let determinant = a * c - b * b
      let (dx, dy) = ((b * v - c * u) / determinant, (b * u - a * v) / determinant)
      // A step that is not small belongs to a degenerate point, which the search has approached as far as it can be.
      guard max(dx.magnitude, dy.magnitude) < 1e-6 * max(1, max(x.magnitude, y.magnitude)) else { break }
      (x, y) = (x + dx, y + dy)
    }
    return (x, y)
  }

  /// A coordinate without the rounding of the search, which would show as 2.9999999 or 1e-12.
  private func snapped(_ coordinate: Double, _ range: AxisRange) -> Double {
    let nearest = (coordinate * 1e6).rounded() / 1e6
    return (coordinate - nearest).magnitude < 1e-9 * range.span ? nearest : coordinate
  }

  private func classified(
    _ candidate: GradientRoots.Candidate, at place: (x: Double, y: Double), values: [Double], threshold: Double
  ) -> CriticalPoint {
    let scaled = symmetricEigenvalues([
      [candidate.hessian.0, candidate.hessian.1], [candidate.hessian.1, candidate.hessian.2],
    ])
    let largest = scaled.map(\.magnitude).max() ?? 0
    let zero = max(Self.negligibleEigenvalue * largest, threshold)
    let kind: CriticalPoint.Kind =
      if scaled.contains(where: { $0.magnitude <= zero }) {
        .degenerate
      } else if scaled.allSatisfy({ $0 > 0 }) {
        .minimum
      } else if scaled.allSatisfy({ $0 < 0 }) { .maximum } else { .saddle }
    return CriticalPoint(
      // What is left of a value of zero is rounding, seen beside how the function bends across the window.
      x: place.x, y: place.y, value: values[0].magnitude < 1e-14 * largest ? 0 : values[0], kind: kind,
      eigenvalues: symmetricEigenvalues([[values[3], values[4]], [values[4], values[5]]]))
  }

  /// Keeps one point on each line, the one nearest to the middle of the window.
  private func add(_ point: CriticalPoint, to lines: inout [CriticalPoint], x: AxisRange, y: AxisRange) {
    func distance(_ point: CriticalPoint) -> Double {
      max((point.x - x.middle).magnitude / x.span, (point.y - y.middle).magnitude / y.span)
    }
    // The function is constant along a line of critical points.
    guard let known = lines.firstIndex(where: { $0.value.isNearly(point.value) }) else { return lines.append(point) }
    if distance(point) < distance(lines[known]) { lines[known] = point }
  }
}

extension Double {
  /// Whether two values of a function agree but for rounding.
  fileprivate func isNearly(_ other: Double) -> Bool {
    (self - other).magnitude <= 1e-6 * Swift.max(1, Swift.max(magnitude, other.magnitude))
  }
}
