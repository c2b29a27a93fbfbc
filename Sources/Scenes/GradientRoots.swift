import Autodiff
import Plotting

/// Looks for zeros of a gradient from many starts at once, by the Levenberg–Marquardt method on its squared length
/// (Nocedal & Wright, Numerical Optimization, 2006, §10.3): Newton's method where the Hessian is regular, and safe where it
/// is singular.
///
/// Lengths are counted in spans of the window, so that neither axis dominates.
struct GradientRoots {
  /// One search: a place, and gradient and Hessian there in spans of the window.
  struct Candidate {
    var x: Double
    var y: Double
    var gradient: (Double, Double) = (0, 0)
    /// Entries xx, xy, yy.
    var hessian: (Double, Double, Double) = (0, 0, 0)
    /// The damping, in units of the squared Hessian.
    var damping = 1e-3
    var isLost = false

    var norm: Double { (gradient.0 * gradient.0 + gradient.1 * gradient.1).squareRoot() }
    var hessianScale: Double { max(hessian.0.magnitude, max(hessian.1.magnitude, hessian.2.magnitude)) }

    /// The damped step towards a zero of the gradient.
    func step() -> (x: Double, y: Double) {
      let (a, b, c) = hessian
      let scale = hessianScale
      guard scale > 0 else { return (0, 0) }
      let (p, q, r) = (a / scale, b / scale, c / scale)
      let (u, v) = (gradient.0 / scale, gradient.1 / scale)
      let damping = max(damping, 1e-15)
      // (HᵀH + μI) s = −Hᵀg
      let (m11, m12, m22) = (p * p + q * q + damping, p * q + q * r, q * q + r * r + damping)
      let (b1, b2) = (-(p * u + q * v), -(q * u + r * v))
      let determinant = m11 * m22 - m12 * m12
      guard determinant > 0 else { return (0, 0) }
      let (dx, dy) = ((m22 * b1 - m12 * b2) / determinant, (m11 * b2 - m12 * b1) / determinant)
      let length = max(dx.magnitude, dy.magnitude)
      let shrink = length > GradientRoots.longestStep ? GradientRoots.longestStep / length : 1
      return (dx * shrink, dy * shrink)
    }
  }

  private let evaluator: PointsEvaluator
  private let x: AxisRange
  private let y: AxisRange

  private static let rounds = 60
  /// Steps longer than this share of the window leave the neighbourhood that a start stands for.
  private static let longestStep = 0.1
  /// How far outside the window a search may wander before it is given up, in spans.
  private static let margin = 0.25

  /// - Parameter program: The value, both partial derivatives, and the second ones xx, xy, yy of a function.
  init(_ program: Program, x: AxisRange, y: AxisRange) {
    evaluator = PointsEvaluator(program)
    self.x = x
    self.y = y
  }

  /// Candidates at places, with gradient and Hessian.
  func candidates(xs: [Double], ys: [Double]) -> [Candidate] {
    let values = evaluator.evaluate([xs, ys])
    return xs.indices.map { place in
      var candidate = Candidate(x: xs[place], y: ys[place])
      candidate.gradient = (values[1][place] * x.span, values[2][place] * y.span)
      candidate.hessian = (
        values[3][place] * x.span * x.span, values[4][place] * x.span * y.span, values[5][place] * y.span * y.span
      )
      candidate.isLost =
        !(values[0][place].isFinite && candidate.norm.isFinite && candidate.hessian.0.isFinite
        && candidate.hessian.1.isFinite && candidate.hessian.2.isFinite)
      return candidate
    }
  }

  /// Follows every start to a zero of the gradient, or to where the search stops; those that come to nothing are lost.
  ///
  /// - Complexity: At most `rounds` evaluations for each start.
  func descend(from starts: [Candidate]) -> [Candidate] {
    var candidates = starts
    var open = candidates.indices.filter { !candidates[$0].isLost }
    for _ in 0..<Self.rounds where !open.isEmpty {
      let steps = open.map { candidates[$0].step() }
      let trials = self.candidates(
        xs: zip(open, steps).map { candidates[$0].x + $1.x * x.span },
        ys: zip(open, steps).map { candidates[$0].y + $1.y * y.span })
      var remaining: [Int] = []
      for (number, place) in open.enumerated() {
        let length = max(steps[number].x.magnitude, steps[number].y.magnitude)
        var trial = trials[number]
        if !trial.isLost && trial.norm < candidates[place].norm {
          trial.damping = candidates[place].damping / 10
          candidates[place] = trial
          if isFarOutside(trial) { candidates[place].isLost = true }
        } else {
          candidates[place].damping = max(candidates[place].damping, 1e-12) * 8
        }
        let isDone = candidates[place].isLost || candidates[place].norm == 0 || length < 1e-15
        if !isDone && candidates[place].damping < 1e12 { remaining.append(place) }
      }
      open = remaining
    }
    return candidates
  }

  private func isFarOutside(_ candidate: Candidate) -> Bool {
    let (across, up) = (x.fraction(of: candidate.x), y.fraction(of: candidate.y))
    return min(across, up) < -Self.margin || max(across, up) > 1 + Self.margin
  }
}
