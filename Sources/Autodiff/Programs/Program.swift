/// A straight-line tape that computes chosen nodes of a graph.
///
/// Only what the outputs need is kept, and every shared subexpression is computed once.
public struct Program: Sendable {
  /// One value on the tape; operands are places on the tape before it.
  package enum Step: Sendable {
    case constant(Double)
    case variable(Int)
    case operation(Operation, Int, Int, Int)
  }

  /// The tape, in order of computation.
  package let steps: [Step]
  /// Places on the tape of the results.
  package let outputs: [Int]
  /// The number of coordinates of a point.
  public let dimension: Int

  /// Compiles `outputs` of a graph. O(nodes).
  public init(_ graph: ExpressionGraph, outputs: [NodeID]) {
    let needed = graph.ancestors(of: outputs)
    var places = [Int](repeating: 0, count: needed.count)
    var steps: [Step] = []
    for index in needed.indices where needed[index] {
      places[index] = steps.count
      switch graph.nodes[index] {
      case .constant(let constant): steps.append(.constant(constant.value))
      case .variable(let place): steps.append(.variable(Int(place)))
      case .operation(let operation, let a, let b, let c):
        let operands = [a, b, c].map { $0 == .none ? 0 : places[Int($0.index)] }
        steps.append(.operation(operation, operands[0], operands[1], operands[2]))
      }
    }
    self.steps = steps
    self.outputs = outputs.map { places[Int($0.index)] }
    self.dimension = graph.variables.count
  }

  /// The same tape with the values at other places as its results.
  func computing(_ outputs: [Int]) -> Program { Program(steps: steps, outputs: outputs, dimension: dimension) }

  private init(steps: [Step], outputs: [Int], dimension: Int) {
    (self.steps, self.outputs, self.dimension) = (steps, outputs, dimension)
  }

  /// Whether each step depends on a variable. O(steps).
  var variation: [Bool] {
    var varies: [Bool] = []
    varies.reserveCapacity(steps.count)
    for step in steps {
      switch step {
      case .constant: varies.append(false)
      case .variable: varies.append(true)
      case .operation(let operation, let a, let b, let c):
        varies.append([a, b, c].prefix(operation.rule.arity).contains { varies[$0] })
      }
    }
    return varies
  }
}
