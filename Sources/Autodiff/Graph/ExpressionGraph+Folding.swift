extension ExpressionGraph {
  /// The exact constant that an operation on constants equals, if it has a short exact form.
  ///
  /// Fractions fold exactly, and sine, cosine and tangent fold at the multiples of π where they are rational, so that
  /// sin(π) is 0 and not 1.2e-16. Everything else stays unevaluated.
  func fold(_ operation: Operation, _ operands: [NodeID]) -> Constant? {
    if let special = foldSpecialValue(operation, operands[0]) { return special }
    var isDecimal = false
    var values: [Rational] = []
    for operand in operands {
      guard case .rational(let value, let decimal)? = constant(operand) else { return nil }
      values.append(value)
      isDecimal = isDecimal || decimal
    }
    return foldFractions(operation, values).map { .rational($0, isDecimal: isDecimal) }
  }

  private func foldFractions(_ operation: Operation, _ values: [Rational]) -> Rational? {
    let u = values[0]
    let v = values.count > 1 ? values[1] : .zero
    return switch operation {
    case .negate: u.negated
    case .add: u.adding(v)
    case .subtract: u.subtracting(v)
    case .multiply, .scale: u.multiplied(by: v)
    case .divide: u.divided(by: v)
    case .power: v.integer.flatMap(u.raised(to:))
    case .sqrt: u.squareRoot
    case .abs: u.magnitude
    case .sign: u.isZero ? .zero : u.isNegative ? .minusOne : .one
    case .floor: u.floor
    case .ceil: u.negated.floor.negated
    case .relu: Swift.max(u, .zero)
    case .gamma: Self.gamma(u)
    case .min: Swift.min(u, v)
    case .max: Swift.max(u, v)
    case .greater: u > v ? .one : .zero
    case .greaterOrEqual: u >= v ? .one : .zero
    case .equal: u == v ? .one : .zero
    case .notEqual: u != v ? .one : .zero
    default: nil
    }
  }

  private func foldSpecialValue(_ operation: Operation, _ operand: NodeID) -> Constant? {
    switch operation {
    case .sin: return multipleOfPi(operand).flatMap(Self.sineOfPiTimes).map(Self.exact)
    case .cos:
      guard let half = Rational(1, 2) else { return nil }
      return multipleOfPi(operand)?.adding(half).flatMap(Self.sineOfPiTimes).map(Self.exact)
    case .tan: return multipleOfPi(operand).flatMap(Self.tangentOfPiTimes).map(Self.exact)
    case .log where constant(operand) == .e: return Self.exact(.one)
    case .exp where rational(operand) == .one: return .e
    default: break
    }
    switch (operation, rational(operand)) {
    case (.log, Rational.one), (.log2, Rational.one), (.log10, Rational.one): return Self.exact(.zero)
    case (.exp, Rational.zero), (.cosh, Rational.zero), (.sinc, Rational.zero): return Self.exact(.one)
    case (.asin, Rational.zero), (.atan, Rational.zero), (.sinh, Rational.zero), (.tanh, Rational.zero),
      (.asinh, Rational.zero), (.atanh, Rational.zero), (.erf, Rational.zero), (.cbrt, Rational.zero):
      return Self.exact(.zero)
    default: return nil
    }
  }

  /// Γ(n) = (n − 1)! for a small whole n ≥ 1.
  private static func gamma(_ n: Rational) -> Rational? {
    guard let whole = n.integer, (1...19).contains(whole) else { return nil }
    return Rational((1..<whole).reduce(1, *))
  }

  private static func exact(_ value: Rational) -> Constant { .rational(value, isDecimal: false) }

  /// The fraction r with `id` = r π, if the node says so within a few operations.
  package func multipleOfPi(_ id: NodeID, depth: Int = 6) -> Rational? {
    guard depth > 0 else { return nil }
    switch self[id] {
    case .constant(.pi): return .one
    case .constant(let constant): return constant.rational == .zero ? .zero : nil
    case .operation(.negate, let a, _, _): return multipleOfPi(a, depth: depth - 1)?.negated
    case .operation(.multiply, let a, let b, _):
      if let factor = rational(a) { return multipleOfPi(b, depth: depth - 1)?.multiplied(by: factor) }
      return rational(b).flatMap { multipleOfPi(a, depth: depth - 1)?.multiplied(by: $0) }
    case .operation(.divide, let a, let b, _):
      return rational(b).flatMap { multipleOfPi(a, depth: depth - 1)?.divided(by: $0) }
    case .operation(.add, let a, let b, _):
      guard let first = multipleOfPi(a, depth: depth - 1) else { return nil }
      return multipleOfPi(b, depth: depth - 1).flatMap(first.adding)
    case .operation(.subtract, let a, let b, _):
      guard let first = multipleOfPi(a, depth: depth - 1) else { return nil }
      return multipleOfPi(b, depth: depth - 1).flatMap(first.subtracting)
    default: return nil
    }
  }

  /// sin(rπ) where it is rational: at the multiples of 1/6 (Niven's theorem), 1/3 excepted.
  private static func sineOfPiTimes(_ r: Rational) -> Rational? {
    guard let twelfths = Rational(6).flatMap(r.multiplied)?.integer else { return nil }
    switch ((twelfths % 12) + 12) % 12 {
    case 0, 6: return .zero
    case 1, 5: return Rational(1, 2)
    case 3: return .one
    case 7, 11: return Rational(-1, 2)
    case 9: return .minusOne
    default: return nil
    }
  }

  /// tan(rπ) where it is rational: at the multiples of 1/4.
  private static func tangentOfPiTimes(_ r: Rational) -> Rational? {
    guard let quarters = Rational(4).flatMap(r.multiplied)?.integer else { return nil }
    switch ((quarters % 4) + 4) % 4 {
    case 0: return .zero
    case 1: return .one
    case 3: return .minusOne
    default: return nil
    }
  }
}
