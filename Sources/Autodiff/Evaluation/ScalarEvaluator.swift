/// Evaluates a program at one point, as exactly as the C library allows.
///
/// Numbers that a person reads come from here. The evaluator owns its scratch memory: keep one per thread.
public struct ScalarEvaluator: Sendable {
  package let program: Program
  private let rules: [Rule]
  private var tape: [Double]

  /// Prepares a program for evaluation, with scratch memory of its own.
  public init(_ program: Program) {
    self.program = program
    self.rules = Rule.table
    self.tape = [Double](repeating: 0, count: program.steps.count)
  }

  /// The outputs at a point of `program.dimension` coordinates. O(steps).
  public mutating func evaluate(at point: [Double]) -> [Double] {
    run(at: point)
    return program.outputs.map { tape[$0] }
  }

  /// Writes the outputs at a point into an array that has room for them: a loop of many evaluations allocates nothing.
  package mutating func evaluate(at point: [Double], into result: inout [Double]) {
    precondition(result.count == program.outputs.count, "room for \(result.count) outputs")
    run(at: point)
    for (place, output) in program.outputs.enumerated() { result[place] = tape[output] }
  }

  /// The worst behaviour met at a point on the way to the outputs; of a decision only the branch taken counts.
  ///
  /// A pole and a NaN anywhere on the way are undefined, and so is 0⁰ unless the exponent is a constant; a number that is
  /// merely too large is not.
  public mutating func status(at point: [Double]) -> Status {
    run(at: point)
    var needed = [Bool](repeating: false, count: tape.count)
    for output in program.outputs { needed[output] = true }
    var worst = Status.smooth
    for (place, step) in program.steps.enumerated().reversed() where needed[place] {
      guard case .operation(let operation, let a, let b, let c) = step else { continue }
      if tape[place].isNaN || (operation == .power && isIndeterminate(a, b)) { return .undefined }
      let rule = rules[Int(operation.rawValue)]
      worst = max(worst, rule.behaviour(tape[a], tape[b], tape[c]))
      needed[a] = true
      if operation == .select {
        needed[tape[a] != 0 ? b : c] = true
      } else {
        if rule.arity > 1 { needed[b] = true }
        if rule.arity > 2 { needed[c] = true }
      }
    }
    return worst
  }

  /// Whether a power is 0⁰ with an exponent that varies.
  private func isIndeterminate(_ base: Int, _ exponent: Int) -> Bool {
    guard tape[base] == 0, tape[exponent] == 0 else { return false }
    if case .constant = program.steps[exponent] { return false }
    return true
  }

  /// Every value on the tape at a point.
  mutating func tape(at point: [Double]) -> [Double] {
    run(at: point)
    return tape
  }

  private mutating func run(at point: [Double]) {
    precondition(point.count == program.dimension, "the point has \(point.count) coordinates")
    for (place, step) in program.steps.enumerated() {
      switch step {
      case .constant(let value): tape[place] = value
      case .variable(let coordinate): tape[place] = point[coordinate]
      case .operation(let operation, let a, let b, let c):
        tape[place] = rules[Int(operation.rawValue)].value(tape[a], tape[b], tape[c])
      }
    }
  }
}
