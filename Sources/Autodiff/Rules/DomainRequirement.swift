/// What an operation asks of one of its operands so that it has a value.
package enum DomainRequirement: Equatable, Sendable {
  /// operand > bound
  case greater(Int64)
  /// operand ≥ bound
  case atLeast(Int64)
  /// −1 < operand < 1
  case insideUnit
  /// −1 ≤ operand ≤ 1
  case withinUnit
  /// operand ≠ 0
  case nonZero

  /// Whether an operand keeps it; one without a value is not to blame.
  package func holds(for operand: Double) -> Bool {
    switch self {
    case .greater(let bound): !(operand <= Double(bound))
    case .atLeast(let bound): !(operand < Double(bound))
    case .insideUnit: !(operand.magnitude >= 1)
    case .withinUnit: !(operand.magnitude > 1)
    case .nonZero: operand != 0
    }
  }
}

extension ExpressionGraph {
  /// The requirement of the operation at a node, with the operand it concerns; `nil` where every operand will do, or where
  /// the domain has no short description.
  package func domainRequirement(of id: NodeID) -> (operand: NodeID, requirement: DomainRequirement)? {
    guard case .operation(let operation, let u, let v, _) = self[id] else { return nil }
    switch operation {
    case .log, .log2, .log10: return (u, .greater(0))
    case .log1p: return (u, .greater(-1))
    case .sqrt: return (u, .atLeast(0))
    case .asin, .acos: return (u, .withinUnit)
    case .atanh: return (u, .insideUnit)
    case .acosh: return (u, .atLeast(1))
    case .divide, .mod: return constant(v) == nil ? (v, .nonZero) : nil
    case .power:
      guard let exponent = rational(v) else { return nil }
      if exponent.isInteger { return exponent.isNegative ? (u, .nonZero) : nil }
      return (u, exponent.isNegative ? .greater(0) : .atLeast(0))
    default: return nil
    }
  }

  /// Whether a derivative, given by the nodes it is computed from, has no value where the operation at a node has none.
  ///
  /// It contains the operation itself, or one of its partial derivatives with the same domain: 1/√(1 − u²) for asin u,
  /// but not 1/u for log u.
  package mutating func keepsDomain(of id: NodeID, in needed: [Bool]) -> Bool {
    func isNeeded(_ node: NodeID) -> Bool { needed.indices.contains(Int(node.index)) && needed[Int(node.index)] }
    if isNeeded(id) { return true }
    guard case .operation(let operation, _, _, _) = self[id] else { return true }
    let hasWiderPartials: Set<Operation> = [.log, .log2, .log10, .log1p, .atanh, .acosh, .mod]
    if hasWiderPartials.contains(operation) { return false }
    return partials(of: operation, at: id).contains { isNeeded($0.partial) && constant($0.partial) == nil }
  }

  /// Marks the nodes that have a value wherever the outputs have one: all that the outputs are computed from, the branches
  /// of decisions left out.
  package func unconditionalAncestors(of outputs: [NodeID]) -> [Bool] {
    var marks = [Bool](repeating: false, count: nodes.count)
    for output in outputs { marks[Int(output.index)] = true }
    for index in nodes.indices.reversed() where marks[index] {
      guard case .operation(let operation, let a, let b, let c) = nodes[index] else { continue }
      for operand in operation == .select ? [a] : [a, b, c] where operand != .none { marks[Int(operand.index)] = true }
    }
    return marks
  }
}
