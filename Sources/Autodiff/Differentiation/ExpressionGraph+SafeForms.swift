extension ExpressionGraph {
  /// The outputs with expressions recognised that lose their digits, overflow or divide 0 by 0 when they are computed and
  /// differentiated as written.
  ///
  /// | as written | as computed |
  /// |---|---|
  /// | √(u² + v²) | hypot(u, v) |
  /// | √(u²) | abs u |
  /// | 1/(1 + eᵘ) | sigmoid(−u) |
  /// | log(1 + eᵘ) | softplus u |
  /// | eᵘ − 1 | expm1 u |
  /// | log(1 + u) | log1p u |
  /// | if(u = 0, 1, sin(u)/u), if(u ≠ 0, sin(u)/u, 1) | sinc u |
  ///
  /// Values and domains are the same. O(nodes).
  package mutating func recognisingSafeForms(in outputs: [NodeID]) -> [NodeID] {
    // Most formulas hold nothing to recognise, and looking is cheaper than building again.
    let needed = ancestors(of: outputs)
    let candidates: Set<Operation> = [.sqrt, .divide, .log, .subtract, .select]
    let hasCandidate = needed.indices.contains { index in
      guard needed[index], case .operation(let operation, _, _, _) = nodes[index] else { return false }
      return candidates.contains(operation)
    }
    guard hasCandidate else { return outputs }
    return rebuild(outputs) { graph, id, operands in
      switch graph[id] {
      case .operation(.sqrt, _, _, _): graph.safeRoot(of: operands[0])
      case .operation(.divide, _, _, _): graph.safeReciprocal(operands[0], operands[1])
      case .operation(.log, _, _, _): graph.safeLogarithm(of: operands[0])
      case .operation(.subtract, _, _, _): graph.safeDifference(operands[0], operands[1])
      case .operation(.select, _, _, _): graph.safeDecision(operands[0], operands[1], operands[2])
      default: nil
      }
    }
  }

  private mutating func safeRoot(of radicand: NodeID) -> NodeID? {
    if let base = squareRoot(of: radicand) { return apply(.abs, base) }
    guard case .operation(.add, let a, let b, _) = self[radicand], let u = squareRoot(of: a), let v = squareRoot(of: b)
    else { return nil }
    return apply(.hypot, u, v)
  }

  private mutating func safeReciprocal(_ numerator: NodeID, _ denominator: NodeID) -> NodeID? {
    guard rational(numerator) == .one, let rest = otherThanOne(in: denominator),
      let exponent = exponent(of: rest)
    else { return nil }
    return apply(.sigmoid, apply(.negate, exponent))
  }

  private mutating func safeLogarithm(of argument: NodeID) -> NodeID? {
    guard let rest = otherThanOne(in: argument) else { return nil }
    return exponent(of: rest).map { apply(.softplus, $0) } ?? apply(.log1p, rest)
  }

  private mutating func safeDifference(_ minuend: NodeID, _ subtrahend: NodeID) -> NodeID? {
    guard rational(subtrahend) == .one, let exponent = exponent(of: minuend) else { return nil }
    return apply(.expm1, exponent)
  }

  private mutating func safeDecision(_ condition: NodeID, _ a: NodeID, _ b: NodeID) -> NodeID? {
    guard let (tested, isZero) = zeroTest(condition) else { return nil }
    let (guarded, quotient) = isZero ? (a, b) : (b, a)
    guard rational(guarded) == .one, case .operation(.divide, let sine, let argument, _) = self[quotient],
      argument == tested, case .operation(.sin, argument, _, _) = self[sine]
    else { return nil }
    return apply(.sinc, argument)
  }

  /// u in u = 0 and in u ≠ 0, |u| > 0.
  private func zeroTest(_ condition: NodeID) -> (tested: NodeID, isZero: Bool)? {
    guard case .operation(let comparison, let a, let b, _) = self[condition] else { return nil }
    switch comparison {
    case .equal, .notEqual:
      if rational(b) == .zero { return (a, comparison == .equal) }
      return rational(a) == .zero ? (b, comparison == .equal) : nil
    case .greater:
      guard rational(b) == .zero, case .operation(.abs, let tested, _, _) = self[a] else { return nil }
      return (tested, false)
    default: return nil
    }
  }

  /// u in u² or u · u.
  private func squareRoot(of node: NodeID) -> NodeID? {
    switch self[node] {
    case .operation(.power, let base, let exponent, _): rational(exponent) == .two ? base : nil
    case .operation(.multiply, let a, let b, _): a == b ? a : nil
    default: nil
    }
  }

  /// u in 1 + u or u + 1, unless u is a constant.
  private func otherThanOne(in node: NodeID) -> NodeID? {
    guard case .operation(.add, let a, let b, _) = self[node] else { return nil }
    if rational(a) == .one { return constant(b) == nil ? b : nil }
    return rational(b) == .one && constant(a) == nil ? a : nil
  }

  /// u in eᵘ.
  private func exponent(of node: NodeID) -> NodeID? {
    if case .operation(.exp, let exponent, _, _) = self[node] { exponent } else { nil }
  }
}
