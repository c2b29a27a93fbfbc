/// Evaluates a program at one point, as exactly as the C library allows.
///
/// Numbers that a person reads come from here. The evaluator owns its scratch memory: keep one per thread.
public struct ScalarEvaluator: Sendable {
  package let program: Program
  private let rules: [Rule]
  private var tape: [Double]
  /// Whether each step depends on a variable.
  private let varies: [Bool]

  /// Prepares a program for evaluation, with scratch memory of its own.
  public init(_ program: Program) {
    self.program = program
    self.rules = Rule.table
    self.tape = [Double](repeating: 0, count: program.steps.count)
    self.varies = program.variation
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
  /// A pole and a NaN anywhere on the way are undefined, and so are, unless the exponent is a constant, 0⁰ and the powers
  /// of a negative base, which are defined at single points only. A number that is merely too large is not. A constant has
  /// no kinks and no slope. A decision whose branches have the same value where it tips is no jump: it is smooth if their
  /// slopes agree too, else a kink.
  public mutating func status(at point: [Double]) -> Status {
    run(at: point)
    var worst = Status.smooth
    visitTaken { evaluator, place, operation, a, b, c in
      if evaluator.isUndefined(place, operation, a, b, c) { worst = .undefined }
      guard evaluator.varies[place] else { return }
      let isSeam = operation == .select && evaluator.isSeam(a, b, c)
      worst = max(worst, isSeam ? evaluator.seam(b, c, at: point) : evaluator.behaviour(operation, a, b, c))
    }
    return worst
  }

  /// Whether the outputs have values at a point: no pole, no NaN, and no 0⁰ with a varying exponent on the way to them.
  public mutating func isDefined(at point: [Double]) -> Bool {
    run(at: point)
    var isDefined = true
    visitTaken { evaluator, place, operation, a, b, c in
      if evaluator.isUndefined(place, operation, a, b, c) { isDefined = false }
    }
    return isDefined
  }

  /// Visits the operations that the outputs follow from at the point evaluated last, the outputs first.
  private func visitTaken(_ visit: (ScalarEvaluator, Int, Operation, Int, Int, Int) -> Void) {
    var needed = [Bool](repeating: false, count: tape.count)
    for output in program.outputs { needed[output] = true }
    for (place, step) in program.steps.enumerated().reversed() where needed[place] {
      guard case .operation(let operation, let a, let b, let c) = step else { continue }
      visit(self, place, operation, a, b, c)
      for operand in taken(operation, a, b, c) { needed[operand] = true }
    }
  }

  /// The operands that the result follows from.
  private func taken(_ operation: Operation, _ a: Int, _ b: Int, _ c: Int) -> [Int] {
    switch operation {
    case .select:
      // Where both branches agree it does not matter what decides between them.
      return isSeam(a, b, c) ? [b, c] : [a, tape[a] != 0 ? b : c]
    // A zero factor wins, whatever the other is.
    case .scale where tape[a] == 0: return [a]
    case .scale where tape[b] == 0: return [b]
    default: return Array([a, b, c].prefix(rules[Int(operation.rawValue)].arity))
    }
  }

  /// Whether a decision tips at the point between branches that have the same value there.
  private func isSeam(_ condition: Int, _ b: Int, _ c: Int) -> Bool {
    guard varies[condition], tape[b] == tape[c],
      case .operation(let comparison, let u, let v, _) = program.steps[condition]
    else { return false }
    return rules[Int(comparison.rawValue)].behaviour(tape[u], tape[v], 0) == .jump
  }

  /// How two branches of equal value meet: smoothly if their slopes along all axes agree.
  private func seam(_ b: Int, _ c: Int, at point: [Double]) -> Status {
    var branches = OneSidedEvaluator(program.computing([b, c]))
    let meet = point.indices.allSatisfy { axis in
      [1.0, -1].allSatisfy { sign in
        let slopes = branches.derivatives(at: point, along: point.indices.map { $0 == axis ? sign : 0 })
        return slopes[0] == slopes[1]
      }
    }
    return meet ? .smooth : .kink
  }

  private func isUndefined(_ place: Int, _ operation: Operation, _ a: Int, _ b: Int, _ c: Int) -> Bool {
    if tape[place].isNaN { return true }
    if operation == .power && varies[b] && tape[a] == 0 && tape[b] == 0 { return true }
    return rules[Int(operation.rawValue)].behaviour(tape[a], tape[b], tape[c]) == .undefined
  }

  private func behaviour(_ operation: Operation, _ a: Int, _ b: Int, _ c: Int) -> Status {
    if operation == .power && varies[b] && tape[a] < 0 { return .undefined }
    return rules[Int(operation.rawValue)].behaviour(tape[a], tape[b], tape[c])
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
