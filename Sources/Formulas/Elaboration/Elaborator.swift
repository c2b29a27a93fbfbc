import Autodiff

/// Turns a syntax tree into nodes of an expression graph, checking shapes on the way.
struct Elaborator {
  /// A number, or a vector of numbers.
  enum Value {
    case scalar(NodeID)
    case vector([NodeID])

    var shape: String {
      switch self {
      case .scalar: "a number"
      case .vector(let components): "a vector of \(components.count)"
      }
    }

    var components: [NodeID] {
      switch self {
      case .scalar(let node): [node]
      case .vector(let nodes): nodes
      }
    }
  }

  private let source: String
  private let environment: [String: Value]
  var graph: ExpressionGraph

  /// - Parameter environment: What the names in the tree stand for.
  init(graph: ExpressionGraph, environment: [String: Value], source: String) {
    self.graph = graph
    self.environment = environment
    self.source = source
  }

  /// The value of the tree's root. O(nodes).
  mutating func elaborate(_ tree: SyntaxTree) throws(FormulaError) -> Value {
    var values: [Value] = []
    values.reserveCapacity(tree.nodes.count)
    for node in tree.nodes {
      values.append(try elaborate(node, operands: values))
    }
    return values[tree.root]
  }

  private mutating func elaborate(_ node: SyntaxTree.Node, operands: [Value]) throws(FormulaError) -> Value {
    switch node.content {
    case .number(let constant): return .scalar(graph.constant(constant))
    case .name(let name):
      guard let value = environment[name] else { throw .notConstant(name, at: node.range, in: source) }
      return value
    case .negation(let operand): return map(operands[operand]) { graph, node in graph.apply(.negate, node) }
    case .binary(let sign, let left, let right):
      return try elaborate(sign, operands[left], operands[right], at: node.range)
    case .call(let function, let arguments):
      var scalars: [NodeID] = []
      for argument in arguments {
        scalars.append(try scalar(operands[argument], for: "'\(function.name)'", at: node.range))
      }
      return .scalar(call(function, scalars))
    case .tuple(let elements):
      var components: [NodeID] = []
      for element in elements {
        components.append(try scalar(operands[element], for: "a component of a vector", at: node.range))
      }
      return .vector(components)
    }
  }

  private func scalar(_ value: Value, for what: String, at range: Range<Int>) throws(FormulaError) -> NodeID {
    guard case .scalar(let node) = value else { throw .needsScalar(what, got: value.shape, at: range, in: source) }
    return node
  }

  private mutating func map(_ value: Value, _ body: (inout ExpressionGraph, NodeID) -> NodeID) -> Value {
    switch value {
    case .scalar(let node): .scalar(body(&graph, node))
    case .vector(let nodes): .vector(nodes.map { body(&graph, $0) })
    }
  }

  private mutating func elaborate(
    _ sign: BinaryOperator, _ left: Value, _ right: Value, at range: Range<Int>
  ) throws(FormulaError) -> Value {
    switch (sign, left, right) {
    case (_, .scalar(let a), .scalar(let b)): return .scalar(apply(sign, a, b))
    case (.add, .vector(let a), .vector(let b)) where a.count == b.count,
      (.subtract, .vector(let a), .vector(let b)) where a.count == b.count:
      return .vector(zip(a, b).map { apply(sign, $0, $1) })
    case (.multiply, .scalar(let a), .vector): return map(right) { graph, b in graph.apply(.multiply, a, b) }
    case (.multiply, .vector, .scalar(let b)), (.divide, .vector, .scalar(let b)):
      let operation: Operation = sign == .divide ? .divide : .multiply
      return map(left) { graph, a in graph.apply(operation, a, b) }
    default: throw .shapeMismatch(sign.verb, left.shape, right.shape, at: range, in: source)
    }
  }

  private mutating func apply(_ sign: BinaryOperator, _ a: NodeID, _ b: NodeID) -> NodeID {
    switch sign {
    case .add: graph.apply(.add, a, b)
    case .subtract: graph.apply(.subtract, a, b)
    case .multiply: graph.apply(.multiply, a, b)
    case .divide: graph.apply(.divide, a, b)
    case .power: graph.apply(.power, a, b)
    case .greater: graph.apply(.greater, a, b)
    case .greaterOrEqual: graph.apply(.greaterOrEqual, a, b)
    case .less: graph.apply(.greater, b, a)
    case .lessOrEqual: graph.apply(.greaterOrEqual, b, a)
    }
  }

  private mutating func call(_ function: FunctionName, _ arguments: [NodeID]) -> NodeID {
    switch function {
    case .operation(let operation): return graph.apply(operation, arguments)
    case .logarithmToBase:
      return graph.apply(.divide, graph.apply(.log, arguments[1]), graph.apply(.log, arguments[0]))
    case .root:
      if graph.rational(arguments[0]) == .two { return graph.apply(.sqrt, arguments[1]) }
      if graph.rational(arguments[0]) == Rational(3) { return graph.apply(.cbrt, arguments[1]) }
      return graph.apply(.power, arguments[1], graph.apply(.divide, graph.integer(1), arguments[0]))
    case .fold(let operation):
      return arguments.dropFirst().reduce(arguments[0]) { graph.apply(operation, $0, $1) }
    }
  }
}

extension BinaryOperator {
  fileprivate var verb: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .power: "raise to a power"
    default: "compare"
    }
  }
}
