import TestSupport

@testable import Autodiff

/// A random formula of x and y with all the operations that can be typed.
indirect enum RandomFormula {
  case number(Rational)
  case variable(Int)
  case operation(Operation, [RandomFormula])

  private static let operations = Operation.allCases.filter { $0.rule.notation != .implied }

  init(depth: Int, using generator: inout SeededGenerator) {
    if depth == 0 || Int.random(in: 0..<6, using: &generator) == 0 {
      let number = Int64.random(in: -6...6, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: self = .number(Rational(number, 2) ?? .one)
      case 1: self = .number(Rational(number / 2) ?? .one)
      default: self = .variable(Int.random(in: 0..<2, using: &generator))
      }
      return
    }
    let operation = Self.operations[Int.random(in: 0..<Self.operations.count, using: &generator)]
    var operands = (0..<operation.rule.arity).map { _ in RandomFormula(depth: depth - 1, using: &generator) }
    if operation == .polygamma || operation == .sincDerivative {
      operands[0] = .number(Rational(Int64.random(in: 0...2, using: &generator)) ?? .one)
    }
    self = .operation(operation, operands)
  }

  /// Adds the formula to a graph; `apply` makes the node of an operation.
  func add(
    to graph: inout ExpressionGraph, apply: (inout ExpressionGraph, Operation, [NodeID]) -> NodeID
  ) -> NodeID {
    switch self {
    case .number(let value): return graph.rational(value)
    case .variable(let place): return graph.variable(place)
    case .operation(let operation, let operands):
      let nodes = operands.map { $0.add(to: &graph, apply: apply) }
      return apply(&graph, operation, nodes)
    }
  }
}
