/// Evaluates a program at one point with dual numbers u + u̇ε, ε² = 0: values and a directional derivative together.
///
/// It multiplies numbers where `ExpressionGraph.pushforward` builds nodes, and so checks the graph's derivatives
/// independently of its rewrites.
public struct DualEvaluator {
  private let program: Program
  private var values: [Double]
  private var tangents: [Double]

  /// Prepares a program for evaluation, with scratch memory of its own.
  public init(_ program: Program) {
    self.program = program
    values = [Double](repeating: 0, count: program.steps.count)
    tangents = values
  }

  /// The n outputs and their derivatives along a direction of d components; NaN where a value is NaN. O(steps).
  public mutating func evaluate(at point: [Double], along direction: [Double]) -> (values: [Double], tangents: [Double])
  {
    precondition(point.count == program.dimension && direction.count == program.dimension)
    for (place, step) in program.steps.enumerated() {
      switch step {
      case .constant(let value): (values[place], tangents[place]) = (value, 0)
      case .variable(let coordinate):
        (values[place], tangents[place]) = (point[coordinate], direction[coordinate])
      case .operation(let operation, let a, let b, let c): evaluate(operation, a, b, c, into: place)
      }
    }
    let results = program.outputs.map { values[$0] }
    return (results, zip(program.outputs, results).map { $1.isNaN ? .nan : tangents[$0] })
  }

  private func isConstant(_ step: Int) -> Bool { if case .constant = program.steps[step] { true } else { false } }

  private mutating func evaluate(_ operation: Operation, _ a: Int, _ b: Int, _ c: Int, into place: Int) {
    let rule = operation.rule
    let operands = [values[a], values[b], values[c]]
    let result = rule.value(operands[0], operands[1], operands[2])
    var partials: [(step: Int, value: Double)] = []
    for (operand, step) in [a, b, c].prefix(rule.arity).enumerated() {
      let pattern = rule.partial(operand) { isConstant([a, b, c][$0]) }
      let value = pattern.value(operands: operands, result: result)
      if let known = partials.firstIndex(where: { $0.step == step }) {
        partials[known].value += value
      } else {
        partials.append((step, value))
      }
    }
    values[place] = result
    // A zero perturbation of an infinite slope counts as 0, and so does a slope of 0.
    tangents[place] = partials.reduce(0) { sum, partial in
      let tangent = tangents[partial.step]
      return tangent == 0 || partial.value == 0 ? sum : sum + tangent * partial.value
    }
  }
}

extension Pattern {
  /// The value of the expression for numbers.
  func value(operands: [Double], result: Double) -> Double {
    switch self {
    case .operand(let place): return operands[place]
    case .result: return result
    case .rational(let value): return value.value
    case .constant(let value): return value.value
    case .apply(.select, let arguments):
      // Only the branch taken counts.
      let condition = arguments[0].value(operands: operands, result: result)
      if condition.isNaN { return .nan }
      return arguments[condition != 0 ? 1 : 2].value(operands: operands, result: result)
    case .apply(let operation, let arguments):
      let values = arguments.map { $0.value(operands: operands, result: result) } + [0, 0]
      return operation.rule.value(values[0], values[1], values[2])
    }
  }
}
