/// Evaluates nodes of a graph over boxes: encloses every value that they take there, and tells whether they are defined
/// and continuous (the natural interval extension with decorations, IEEE 1788-2015).
///
/// The enclosure holds for the exact value and for what the scalar evaluator computes, because each operation is rounded
/// outwards by more than the C library's error. The evaluator owns its scratch memory: keep one per thread.
package struct IntervalEvaluator {
  private struct Instruction {
    let compute: Rule.Extension
    let split: Rule.Split?
    let result: Int
    let a: Int
    let b: Int
    let c: Int
  }

  private let instructions: [Instruction]
  private let variables: [(place: Int, coordinate: Int)]
  private let outputs: [Int]
  private var tape: [DecoratedInterval]
  /// The number of intervals of a box.
  package let dimension: Int

  /// Compiles `outputs` of a graph. O(nodes).
  package init(_ graph: ExpressionGraph, outputs: [NodeID]) {
    let program = Program(graph, outputs: outputs)
    var enclosures = Constant.enclosures(in: graph, outputs: outputs)[...]
    var instructions: [Instruction] = []
    var variables: [(place: Int, coordinate: Int)] = []
    tape = [DecoratedInterval](repeating: DecoratedInterval(.zero, .bounded), count: program.steps.count)
    for (place, step) in program.steps.enumerated() {
      switch step {
      case .constant(let value): tape[place] = DecoratedInterval(enclosures.popFirst() ?? Interval(value), .bounded)
      case .variable(let coordinate): variables.append((place, coordinate))
      case .operation(let operation, let a, let b, let c):
        let isSame = operation.rule.arity == 2 && a == b
        let compute = isSame ? Self.extensionOnSame(operation) : operation.rule.interval
        let split = isSame ? nil : operation.rule.split
        instructions.append(Instruction(compute: compute, split: split, result: place, a: a, b: b, c: c))
      }
    }
    (self.instructions, self.variables) = (instructions, variables)
    self.outputs = program.outputs
    dimension = program.dimension
  }

  /// The extension of an operation on the same operand twice: tighter where that is known to matter.
  private static func extensionOnSame(_ operation: Operation) -> Rule.Extension {
    switch operation {
    case .multiply: return { u, _, _ in u.map { $0.square } }
    case .subtract: return { u, _, _ in u.map { _ in .zero } }
    case .divide:
      return { u, v, _ in
        if u.interval.lower == 0, u.interval.upper == 0 { return .empty }
        return u.map { _ in .one }.limited(by: u.interval.contains(0) ? .maybeUndefined : .bounded)
      }
    default: return operation.rule.interval
    }
  }

  /// Encloses the outputs over a box; read them with `subscript`. O(steps), without allocation.
  package mutating func evaluate(over box: [Interval]) {
    precondition(box.count == dimension, "the box has \(box.count) intervals")
    for (place, coordinate) in variables { tape[place] = DecoratedInterval(box[coordinate], .bounded) }
    run(instructions.indices)
  }

  /// The enclosure of an output over the box evaluated last.
  package subscript(output: Int) -> DecoratedInterval { tape[outputs[output]] }

  private mutating func run(_ range: Range<Int>) {
    instructions.withUnsafeBufferPointer { instructions in
      tape.withUnsafeMutableBufferPointer { tape in
        for index in range {
          let (a, b, c) = (instructions[index].a, instructions[index].b, instructions[index].c)
          tape[instructions[index].result] = instructions[index].compute(tape[a], tape[b], tape[c])
        }
      }
    }
  }

  /// Encloses one output over a box, in two parts if an operation on the way has one pole or jump inside and the parts
  /// stay apart.
  ///
  /// The first operation that splits is followed on both sides; a second one is not.
  package mutating func parts(of output: Int, over box: [Interval]) -> [DecoratedInterval] {
    evaluate(over: box)
    let whole = self[output]
    for index in instructions.indices {
      let instruction = instructions[index]
      guard let split = instruction.split,
        let (first, second) = split(tape[instruction.a].interval, tape[instruction.b].interval)
      else { continue }
      let decoration = tape[instruction.result].decoration
      let rest = index + 1..<instructions.endIndex
      let results = [first, second].map { part in
        tape[instruction.result] = DecoratedInterval(part, decoration)
        run(rest)
        return self[output]
      }
      if results[0].interval.intersection(results[1].interval).isEmpty {
        return results.filter { !$0.interval.isEmpty }
      }
      return [DecoratedInterval(results[0].interval.hull(results[1].interval), whole.decoration)]
    }
    return [whole]
  }
}

extension DecoratedInterval {
  /// The values of a function that is continuous everywhere.
  fileprivate func map(_ values: (Interval) -> Interval) -> DecoratedInterval {
    interval.isEmpty ? .empty : DecoratedInterval(values(interval), .bounded).limited(by: decoration)
  }
}

extension Constant {
  /// The number itself between doubles; a fraction is exact if its denominator is a power of two.
  var enclosure: Interval {
    switch self {
    case .rational(let fraction, _):
      let isExact = fraction.denominator & (fraction.denominator - 1) == 0
      return isExact ? Interval(value) : Interval(value.nextDown, value.nextUp)
    case .real: return Interval(value)
    // Both are rounded down.
    case .pi, .e: return Interval(value, value.nextUp)
    }
  }

  /// The enclosures of the constants that outputs need, in the order of their program.
  fileprivate static func enclosures(in graph: ExpressionGraph, outputs: [NodeID]) -> [Interval] {
    let needed = graph.ancestors(of: outputs)
    return needed.indices.compactMap { needed[$0] ? graph.constant(NodeID($0))?.enclosure : nil }
  }
}
