/// Evaluates one-sided directional derivatives lim (f(p + tv) − f(p)) / t for t → 0 from above.
///
/// Where the function is differentiable this is ∇f · v. At kinks and jumps, where the gradient of a formula is a convention,
/// it is still exact: every operation carries the limit of its operand and the slope towards it, and corners are passed on
/// the side that the slope points to. Ties whose slopes agree are decided by the value at the point.
package struct OneSidedEvaluator {
  private let program: Program
  private var point: ScalarEvaluator
  private var limits: [Double]
  private var slopes: [Double]

  package init(_ program: Program) {
    self.program = program
    point = ScalarEvaluator(program)
    limits = [Double](repeating: 0, count: program.steps.count)
    slopes = limits
  }

  /// One number for each output: infinite where the function jumps or its slope is vertical, NaN where it is undefined.
  ///
  /// - Parameters:
  ///   - place: d coordinates.
  ///   - direction: d components of any length; the derivative is per unit of t, not of length.
  /// - Complexity: O(steps).
  package mutating func derivatives(at place: [Double], along direction: [Double]) -> [Double] {
    let values = point.tape(at: place)
    for (step, content) in program.steps.enumerated() {
      switch content {
      case .constant(let value): (limits[step], slopes[step]) = (value, 0)
      case .variable(let coordinate): (limits[step], slopes[step]) = (place[coordinate], direction[coordinate])
      case .operation(let operation, let a, let b, let c):
        (limits[step], slopes[step]) = approach(operation, a, b, c, value: values[step])
      }
    }
    return program.outputs.map { output in
      if values[output].isNaN || limits[output].isNaN { return .nan }
      let jump = limits[output] - values[output]
      return jump == 0 ? slopes[output] : jump > 0 ? .infinity : -.infinity
    }
  }

  /// The limit of an operation and the slope towards it.
  private func approach(
    _ operation: Operation, _ a: Int, _ b: Int, _ c: Int, value: Double
  ) -> (limit: Double, slope: Double) {
    let (u, v) = (limits[a], limits[b])
    let (du, dv) = (slopes[a], slopes[b])
    switch operation {
    case .abs where u == 0: return (0, du.magnitude)
    case .relu where u == 0: return (0, max(du, 0))
    case .hypot where u == 0 && v == 0: return (0, (du * du + dv * dv).squareRoot())
    case .min where u == v: return (u, min(du, dv))
    case .max where u == v: return (u, max(du, dv))
    case .sign where u == 0 && du != 0: return (du > 0 ? 1 : -1, 0)
    case .floor where u == u.rounded() && du < 0: return (u - 1, 0)
    case .ceil where u == u.rounded() && du > 0: return (u + 1, 0)
    case .greater where u == v && du != dv, .greaterOrEqual where u == v && du != dv: return (du > dv ? 1 : 0, 0)
    case .equal where u == v && du != dv: return (0, 0)
    case .notEqual where u == v && du != dv: return (1, 0)
    case .select: return u != 0 ? (limits[b], slopes[b]) : (limits[c], slopes[c])
    // Steps out of the domain.
    case .sqrt where u == 0 && du < 0, .acosh where u == 1 && du < 0: return (.nan, .nan)
    case .asin where u.magnitude == 1 && du * u > 0, .acos where u.magnitude == 1 && du * u > 0: return (.nan, .nan)
    case .power where u == 0 && du < 0 && dv == 0 && v != v.rounded(): return (.nan, .nan)
    case .mod where operation.rule.behaviour(u, v, 0) == .jump && du != 0 && dv == 0:
      return (du > 0) == (v > 0) ? (0, du) : (v, du)
    default: return smoothApproach(operation, [a, b, c], value: value)
    }
  }

  /// Beside kinks and jumps the partial derivatives say all; a zero perturbation of an infinite slope counts as 0.
  private func smoothApproach(_ operation: Operation, _ operands: [Int], value: Double) -> (Double, Double) {
    let rule = operation.rule
    let numbers = operands.map { limits[$0] }
    let limit = rule.value(numbers[0], numbers[1], numbers[2])
    var slope = 0.0
    for place in 0..<rule.arity where slopes[operands[place]] != 0 {
      let pattern = rule.partial(place) { if case .constant = program.steps[operands[$0]] { true } else { false } }
      let partial = pattern.value(operands: numbers, result: limit)
      if partial != 0 { slope += slopes[operands[place]] * partial }
    }
    return (limit, slope)
  }
}
