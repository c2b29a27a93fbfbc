import Autodiff

extension NormalSum {
  init(_ term: NormalTerm) { terms = [term] }

  init(_ base: NormalBase, order: NodeID) {
    self.init(
      NormalTerm(coefficient: .one, factors: [NormalFactor(base: base, exponent: .one, order: order)]))
  }

  /// The sum of two sums; terms that differ in their coefficient only are collected.
  func adding(_ other: NormalSum) -> NormalSum {
    var result = self
    for term in other.terms {
      if let decision = term.decision, result.mergeDecision(decision) { continue }
      guard let place = result.terms.firstIndex(where: { $0.hasSameFactors(as: term) }),
        let total = result.terms[place].coefficient.value.adding(term.coefficient.value),
        // A sum that vanishes would hide where its terms are undefined, unless they are polynomials.
        !total.isZero || term.degree != nil
      else {
        result.terms.append(term)
        continue
      }
      if total.isZero {
        result.terms.remove(at: place)
      } else {
        result.terms[place].coefficient.value = total
        result.terms[place].coefficient.isDecimal =
          result.terms[place].coefficient.isDecimal || term.coefficient.isDecimal
      }
    }
    return result
  }

  /// This sum as one term: itself if it is one, otherwise a group in parentheses.
  func asTerm(order: NodeID) -> NormalTerm {
    if let single { return single }
    if terms.isEmpty { return NormalTerm(coefficient: .init(value: .zero, isDecimal: false), factors: []) }
    return NormalTerm(
      coefficient: .one, factors: [NormalFactor(base: .group(self), exponent: .one, order: order)])
  }

  func negated(order: NodeID) -> NormalSum {
    var term = asTerm(order: order)
    term.coefficient.value = term.coefficient.value.negated
    return NormalSum(term)
  }
}

extension NormalTerm {
  func hasSameFactors(as other: NormalTerm) -> Bool {
    factors.count == other.factors.count && Set(factors) == Set(other.factors)
  }

  /// The product, or `nil` if the coefficients leave the range of exact numbers.
  func multiplied(by other: NormalTerm) -> NormalTerm? {
    guard let value = coefficient.value.multiplied(by: other.coefficient.value) else { return nil }
    var result = self
    result.coefficient = .init(value: value, isDecimal: coefficient.isDecimal || other.coefficient.isDecimal)
    for factor in other.factors { result.multiply(by: factor) }
    return result
  }

  /// Equal bases merge where both exponents are whole and of one sign; `x / x` stays.
  private mutating func multiply(by factor: NormalFactor) {
    for (place, own) in factors.enumerated() where own.base == factor.base {
      guard let a = own.exponent.integer, let b = factor.exponent.integer, (a > 0) == (b > 0),
        let sum = Rational(a + b)
      else { continue }
      factors[place].exponent = .rational(sum, isDecimal: false)
      return
    }
    factors.append(factor)
  }

  /// One over the term, or `nil` where the quotient must stay a quotient to keep its domain.
  var reciprocal: NormalTerm? {
    guard let value = Rational.one.divided(by: coefficient.value) else { return nil }
    var result = NormalTerm(coefficient: .init(value: value, isDecimal: coefficient.isDecimal), factors: [])
    for factor in factors {
      guard case .rational(let exponent, let isDecimal) = factor.exponent, !exponent.isNegative else { return nil }
      var inverse = factor
      inverse.exponent = .rational(exponent.negated, isDecimal: isDecimal)
      result.factors.append(inverse)
    }
    return result
  }
}
