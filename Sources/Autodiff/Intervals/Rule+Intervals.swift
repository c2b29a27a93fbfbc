extension Rule {
  /// Encloses the values of an operation whose operands have their values in intervals, and tells what is known of it
  /// there; operands that the operation does not have are ignored.
  package typealias Extension =
    @Sendable (_ u: DecoratedInterval, _ v: DecoratedInterval, _ w: DecoratedInterval) -> DecoratedInterval

  /// Divides the values of an operation at its one pole or jump into two parts, if there is one.
  typealias Split = @Sendable (_ u: Interval, _ v: Interval) -> (Interval, Interval)?

  /// The interval extension of the operation.
  package var interval: Extension {
    switch operation {
    case .negate: Self.unary { DecoratedInterval(-$0, .bounded) }
    case .add: Self.binary { DecoratedInterval($0 + $1, .bounded) }
    case .subtract: Self.binary { DecoratedInterval($0 - $1, .bounded) }
    case .multiply: Self.binary { DecoratedInterval($0 * $1, .bounded) }
    case .divide: Self.binary { $0.quotient($1) }
    case .power: Self.binary { $0.power($1) }
    case .powerLogarithm: Self.ternary { $2 == .zero ? $0.power($1) : $0.powerLogarithm($1, $2) }
    case .scale: { u, v, _ in .scale(u, v) }
    case .multiplyAdd: Self.ternary { DecoratedInterval($0 * $1 + $2, .bounded) }
    case .exp: monotone(range: Interval(0, .infinity), exact: (0, 1))
    case .log, .log2, .log10: monotone(on: Interval(0, .infinity), isOpen: true, exact: (1, 0))
    case .sqrt: Self.unary { $0.squareRoot }
    case .cbrt: monotone(exact: (0, 0), ulps: 8)
    case .expm1: monotone(range: Interval(-1, .infinity), exact: (0, 0))
    case .log1p: monotone(on: Interval(-1, .infinity), isOpen: true, exact: (0, 0))
    case .sin: Self.unary { $0.sine }
    case .cos: Self.unary { $0.cosine }
    case .tan: Self.unary { $0.tangent }
    case .asin: monotone(on: Interval(-1, 1), exact: (0, 0))
    case .acos: monotone(on: Interval(-1, 1), exact: (1, 0), isDecreasing: true)
    case .atan, .sinh, .asinh: monotone(exact: (0, 0))
    case .atan2: Self.binary { $0.angle($1) }
    case .cosh: Self.unary { $0.hyperbolicCosine }
    case .tanh, .erf: monotone(range: Interval(-1, 1), exact: (0, 0))
    case .acosh: monotone(on: Interval(1, .infinity), exact: (1, 0))
    case .atanh: monotone(on: Interval(-1, 1), isOpen: true, exact: (0, 0))
    case .sigmoid: monotone(range: Interval(0, 1), exact: (0, 0.5))
    case .softplus: monotone(range: Interval(0, .infinity))
    case .gamma: Self.unary { $0.gammaValues }
    case .lgamma: Self.unary { $0.logarithmOfGamma }
    case .digamma: Self.unary { $0.polygammaValues(.zero) }
    case .polygamma: Self.binary { $1.polygammaValues($0) }
    case .sinc: Self.unary { $0.cardinalSine }
    case .sincDerivative: Self.binary { $1.sincDerivativeValues($0) }
    case .abs: Self.unary { $0.absolute }
    case .sign: Self.unary { $0.signum }
    case .floor: Self.unary { $0.floor }
    case .ceil: Self.unary { $0.ceiling }
    case .round: Self.unary { $0.rounded }
    case .mod: Self.binary { $0.modulus($1) }
    case .min:
      Self.binary {
        DecoratedInterval(Interval(Swift.min($0.lower, $1.lower), Swift.min($0.upper, $1.upper)), .bounded)
      }
    case .max:
      Self.binary {
        DecoratedInterval(Interval(Swift.max($0.lower, $1.lower), Swift.max($0.upper, $1.upper)), .bounded)
      }
    case .relu: Self.unary { DecoratedInterval(Interval(Swift.max($0.lower, 0), Swift.max($0.upper, 0)), .bounded) }
    case .hypot: Self.binary { $0.hypotenuse($1) }
    case .greater: Self.binary { $0.isGreater(than: $1) }
    case .greaterOrEqual: Self.binary { $0.isGreaterOrEqual(to: $1) }
    case .equal: Self.binary { $0.isEqual(to: $1, value: .one) }
    case .notEqual: Self.binary { $0.isEqual(to: $1, value: .zero) }
    case .select: { condition, a, b in .select(condition, a, b) }
    }
  }

  /// How the operation splits; none if it never does.
  var split: Split? {
    switch operation {
    case .divide: { $0.splitQuotient($1) }
    case .tan: { u, _ in u.splitTangent }
    case .floor: { u, _ in Interval.splitStep(u.floor.interval) }
    case .ceil: { u, _ in Interval.splitStep(u.ceiling.interval) }
    case .round: { u, _ in Interval.splitStep(u.rounded.interval) }
    case .mod: { $0.splitModulus($1) }
    default: nil
    }
  }

  /// The extension of an operation that the C library's value is monotone for.
  private func monotone(
    on domain: Interval = .entire, isOpen: Bool = false, range: Interval = .entire,
    exact: (argument: Double, value: Double)? = nil, isDecreasing: Bool = false, ulps: Double = 4
  ) -> Extension {
    let value = value
    let function = MonotoneExtension(
      { value($0, 0, 0) }, on: domain, isOpen: isOpen, range: range, exact: exact, isDecreasing: isDecreasing,
      ulps: ulps)
    return Self.unary { function($0) }
  }

  // What holds for every operation but the branching ones: no value without operands, and nothing is known of the result
  // that is not known of all of them.

  private static func unary(_ values: @escaping @Sendable (Interval) -> DecoratedInterval) -> Extension {
    { u, _, _ in u.interval.isEmpty ? .empty : values(u.interval).limited(by: u.decoration) }
  }

  private static func binary(_ values: @escaping @Sendable (Interval, Interval) -> DecoratedInterval) -> Extension {
    { u, v, _ in
      if u.interval.isEmpty || v.interval.isEmpty { return .empty }
      return values(u.interval, v.interval).limited(by: Swift.min(u.decoration, v.decoration))
    }
  }

  private static func ternary(
    _ values: @escaping @Sendable (Interval, Interval, Interval) -> DecoratedInterval
  ) -> Extension {
    { u, v, w in
      if u.interval.isEmpty || v.interval.isEmpty || w.interval.isEmpty { return .empty }
      return values(u.interval, v.interval, w.interval)
        .limited(by: Swift.min(u.decoration, v.decoration, w.decoration))
    }
  }
}
