/// An immutable-by-sharing, hash-consed expression graph.
///
/// Equal subexpressions are one node, so a function, its gradient and its Hessian share their common parts. The graph
/// is a value: deriving from a graph gives a longer graph in which all earlier node identifiers keep their meaning.
/// Nodes stand in topological order, so every traversal is a loop and no depth of nesting can exhaust the stack.
public struct ExpressionGraph: Sendable {
  /// Nodes in topological order.
  package private(set) var nodes: [Node] = []
  /// Names of the variables, in the order of the coordinates of a point.
  public private(set) var variables: [String]
  /// Whether a node is defined and finite wherever its variables are finite (barring overflow).
  private var totality: [Bool] = []
  /// Whether a node can overflow where its variables are of moderate size.
  private var growth: [Bool] = []
  private var table = NodeTable()

  /// A graph that holds its variables and nothing else.
  package init(variables: [String]) {
    self.variables = variables
    for place in variables.indices { _ = intern(.variable(Int32(place))) }
  }

  package subscript(_ id: NodeID) -> Node { nodes[Int(id.index)] }

  /// The node of the variable at a place.
  package func variable(_ place: Int) -> NodeID { NodeID(place) }

  /// Whether a node is defined and finite wherever its variables are finite (barring overflow).
  package func isTotal(_ id: NodeID) -> Bool { totality[Int(id.index)] }

  /// Whether a node is finite wherever its variables are of moderate size: total, and without exponential growth.
  func isTame(_ id: NodeID) -> Bool { totality[Int(id.index)] && !growth[Int(id.index)] }

  /// The constant that a node is, if it is one.
  package func constant(_ id: NodeID) -> Constant? {
    if case .constant(let constant) = self[id] { constant } else { nil }
  }

  /// The exact rational that a node is, if it is a constant that is one.
  package func rational(_ id: NodeID) -> Rational? { constant(id)?.rational }

  /// The node that equals `node`, added if new. O(1) on average.
  mutating func intern(_ node: Node) -> NodeID {
    // Nothing can be computed from the newest node yet: a chain of operations is never looked up.
    if !node.usesOperand(at: nodes.count - 1) {
      if let known = table.place(of: node, in: nodes) { return NodeID(known) }
      if case .operation(let operation, let a, let b, .none) = node, operation.rule.isCommutative,
        let swapped = table.place(of: .operation(operation, b, a, .none), in: nodes)
      {
        return NodeID(swapped)
      }
    }
    let id = NodeID(nodes.count)
    nodes.append(node)
    totality.append(computeTotality(of: node))
    growth.append(computeGrowth(of: node))
    table.insert(nodes.count - 1, of: nodes)
    return id
  }

  private func computeGrowth(of node: Node) -> Bool {
    if case .operation(let operation, _, _, _) = node, [.exp, .expm1, .sinh, .cosh, .power].contains(operation) {
      guard operation == .power, let exponent = rational(node.operands[1])?.integer else { return true }
      return abs(exponent) > 32 || growth[Int(node.operands[0].index)]
    }
    return node.operands.contains { growth[Int($0.index)] }
  }

  private func computeTotality(of node: Node) -> Bool {
    switch node {
    case .constant(let constant): constant.value.isFinite
    case .variable: true
    case .operation(.power, let base, let exponent, _):
      isTotal(base) && (rational(exponent)?.integer).map { $0 >= 0 } ?? false
    case .operation(.sincDerivative, let order, let argument, _):
      isTotal(argument) && (rational(order)?.integer).map { $0 >= 0 } ?? false
    case .operation(let operation, _, _, _):
      operation.rule.isTotal && node.operands.allSatisfy(isTotal)
    }
  }
}

extension ExpressionGraph {
  /// The node of a constant, added if new.
  package mutating func constant(_ constant: Constant) -> NodeID { intern(.constant(constant)) }

  /// The node of an exact rational, added if new.
  ///
  /// - Parameter isDecimal: Whether it was typed with a point, and so prints with one.
  package mutating func rational(_ value: Rational, isDecimal: Bool = false) -> NodeID {
    intern(.constant(.rational(value, isDecimal: isDecimal)))
  }

  /// An integer constant of magnitude below 2⁵³.
  package mutating func integer(_ value: Int64) -> NodeID { rational(Rational(value) ?? .zero) }

  /// The constant that equals a double: a fraction where numerator and denominator are small, else the number itself.
  package mutating func number(_ value: Double) -> NodeID {
    var (numerator, denominator) = (value, 1.0)
    while numerator.isFinite, numerator != numerator.rounded(), denominator < 0x1p52 {
      (numerator, denominator) = (numerator * 2, denominator * 2)
    }
    if numerator == numerator.rounded(), let n = Int64(exactly: numerator), let d = Int64(exactly: denominator),
      !(value == 0 && value.sign == .minus), let fraction = Rational(n, d)
    {
      return rational(fraction)
    }
    return constant(Constant(value))
  }

  /// Marks which nodes depend on one of `sources`. O(nodes).
  package func dependents(on sources: some Sequence<NodeID>) -> [Bool] {
    var marks = [Bool](repeating: false, count: nodes.count)
    for source in sources { marks[Int(source.index)] = true }
    for (index, node) in nodes.enumerated() {
      guard case .operation(_, let a, let b, let c) = node else { continue }
      marks[index] = [a, b, c].contains { $0 != .none && marks[Int($0.index)] }
    }
    return marks
  }

  /// Marks the nodes that `outputs` are computed from, the outputs included. O(nodes).
  package func ancestors(of outputs: some Sequence<NodeID>) -> [Bool] {
    var marks = [Bool](repeating: false, count: nodes.count)
    for output in outputs { marks[Int(output.index)] = true }
    for index in nodes.indices.reversed() where marks[index] {
      guard case .operation(_, let a, let b, let c) = nodes[index] else { continue }
      for operand in [a, b, c] where operand != .none { marks[Int(operand.index)] = true }
    }
    return marks
  }

  /// Whether each node depends on a variable. O(nodes).
  package var variation: [Bool] {
    var varies: [Bool] = []
    varies.reserveCapacity(nodes.count)
    for node in nodes {
      switch node {
      case .constant: varies.append(false)
      case .variable: varies.append(true)
      case .operation(_, let a, let b, let c):
        varies.append([a, b, c].contains { $0 != .none && varies[Int($0.index)] })
      }
    }
    return varies
  }
}
