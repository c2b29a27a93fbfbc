extension ExpressionGraph {
  /// The node for an operation on existing nodes.
  ///
  /// Rewrites made here never change a value or a domain: exact constants fold, neutral elements vanish, and `0 · u`
  /// becomes 0 only where u is defined everywhere. `x / x` stays.
  package mutating func apply(_ operation: Operation, _ operands: [NodeID]) -> NodeID {
    precondition(operands.count == operation.rule.arity, "\(operation) takes \(operation.rule.arity) operands")
    if let folded = fold(operation, operands) { return constant(folded) }
    if let simpler = simplify(operation, operands) { return simpler }
    let padded = operands + repeatElement(NodeID.none, count: 3 - operands.count)
    return intern(.operation(operation, padded[0], padded[1], padded[2]))
  }

  /// The node for an operation on existing nodes, written as a call.
  package mutating func apply(_ operation: Operation, _ operands: NodeID...) -> NodeID { apply(operation, operands) }

  /// The sum of any number of nodes, 0 for none, in the order given.
  package mutating func sum(_ terms: some Sequence<NodeID>) -> NodeID {
    var total: NodeID?
    for term in terms { total = total.map { apply(.add, $0, term) } ?? term }
    return total ?? integer(0)
  }

  private mutating func simplify(_ operation: Operation, _ operands: [NodeID]) -> NodeID? {
    switch operation {
    case .add: simplifySum(operands[0], operands[1])
    case .subtract: simplifyDifference(operands[0], operands[1])
    case .multiply: simplifyProduct(operands[0], operands[1])
    case .divide: rational(operands[1]) == .one ? operands[0] : nil
    case .power: simplifyPower(operands[0], operands[1])
    case .powerLogarithm: rational(operands[2]) == .zero ? apply(.power, operands[0], operands[1]) : nil
    case .scale: simplifyScaling(operands[0], operands[1])
    case .negate: operandOfNegation(operands[0])
    case .select: rational(operands[0]).map { $0.isZero ? operands[2] : operands[1] }
    default: nil
    }
  }

  private func simplifySum(_ a: NodeID, _ b: NodeID) -> NodeID? {
    if rational(a) == .zero { return b }
    return rational(b) == .zero ? a : nil
  }

  private mutating func simplifyDifference(_ a: NodeID, _ b: NodeID) -> NodeID? {
    if rational(b) == .zero { return a }
    if a == b && isTotal(a) { return integer(0) }
    return rational(a) == .zero ? apply(.negate, b) : nil
  }

  private mutating func simplifyProduct(_ a: NodeID, _ b: NodeID) -> NodeID? {
    for (factor, other) in [(a, b), (b, a)] {
      guard let value = rational(factor) else { continue }
      if value == .one { return other }
      if value == .minusOne { return apply(.negate, other) }
      if value.isZero && isTotal(other) { return integer(0) }
    }
    return nil
  }

  private mutating func simplifyPower(_ base: NodeID, _ exponent: NodeID) -> NodeID? {
    if constant(base) == .e { return apply(.exp, exponent) }
    guard let power = rational(exponent) else { return nil }
    if power == .one { return base }
    return power.isZero && isTotal(base) ? integer(1) : nil
  }

  /// A product in which a zero factor wins needs that rule only where the other factor can be infinite or undefined.
  private mutating func simplifyScaling(_ adjoint: NodeID, _ partial: NodeID) -> NodeID? {
    if rational(adjoint) == .zero || rational(partial) == .zero { return integer(0) }
    func needsNoRule(_ factor: NodeID, beside other: NodeID) -> Bool { isTame(other) || constant(factor) != nil }
    if needsNoRule(adjoint, beside: partial) && needsNoRule(partial, beside: adjoint) {
      return apply(.multiply, adjoint, partial)
    }
    return nil
  }

  private func operandOfNegation(_ id: NodeID) -> NodeID? {
    if case .operation(.negate, let inner, _, _) = self[id] { inner } else { nil }
  }
}
