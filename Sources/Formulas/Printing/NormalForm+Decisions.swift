import Autodiff

/// A term `if(condition, a, b)` without other factors.
struct NormalDecision {
  var condition: NormalSum
  var branches: [NormalSum]
  var order: NodeID
}

extension NormalTerm {
  /// The decision that the term is, its coefficient multiplied into the branches.
  var decision: NormalDecision? {
    guard factors.count == 1, factors[0].exponent == .one, case .call(.select, let arguments) = factors[0].base,
      arguments.count == 3
    else { return nil }
    let branches = arguments.dropFirst().map { $0.scaled(by: coefficient) }
    guard branches.allSatisfy({ $0 != nil }) else { return nil }
    return NormalDecision(condition: arguments[0], branches: branches.compactMap { $0 }, order: factors[0].order)
  }
}

extension NormalSum {
  /// Adds a decision to one with the same condition, branch by branch: if(c, a, b) + if(c, d, e) = if(c, a + d, b + e).
  ///
  /// - Returns: Whether there was one.
  mutating func mergeDecision(_ decision: NormalDecision) -> Bool {
    for (place, term) in terms.enumerated() {
      guard let own = term.decision, own.condition == decision.condition else { continue }
      let branches = zip(own.branches, decision.branches).map { $0.adding($1) }
      terms[place] = NormalTerm(
        coefficient: .one,
        factors: [
          NormalFactor(base: .call(.select, [own.condition] + branches), exponent: .one, order: own.order)
        ])
      return true
    }
    return false
  }

  /// Every term times a number; `nil` if a coefficient leaves the range of exact numbers.
  fileprivate func scaled(by factor: NormalCoefficient) -> NormalSum? {
    if factor == .one { return self }
    var result = self
    for place in terms.indices {
      guard let value = terms[place].coefficient.value.multiplied(by: factor.value) else { return nil }
      result.terms[place].coefficient.value = value
    }
    return result
  }
}
