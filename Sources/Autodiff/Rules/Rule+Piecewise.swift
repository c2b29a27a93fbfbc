import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rule {
  static let piecewise: [Rule] = [
    .unary(
      .abs, "abs", value: { $0.magnitude }, kernel: vector_abs, partial: .of(.sign, .u), isTotal: true,
      behaviour: { $0 == 0 ? .kink : .smooth }),
    .unary(
      .sign, "sign", value: { $0.isNaN ? .nan : $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }, kernel: vector_sign, partial: 0,
      isTotal: true,
      behaviour: { $0 == 0 ? .jump : .smooth }),
    .unary(
      .floor, "floor", value: { $0.rounded(.down) }, kernel: vector_floor, partial: 0, isTotal: true,
      behaviour: jumpAtIntegers),
    .unary(
      .ceil, "ceil", value: { $0.rounded(.up) }, kernel: vector_ceil, partial: 0, isTotal: true,
      behaviour: jumpAtIntegers),
    .unary(
      .round, "round", value: { $0.rounded() }, kernel: vector_round, partial: 0, isTotal: true,
      behaviour: { $0.magnitude < 0x1p52 && ($0 - 0.5).rounded() == $0 - 0.5 ? .jump : .smooth }),
    .binary(
      .mod, "mod", value: floorModulus, partials: (1, -.of(.floor, .u / .v)),
      behaviour: { u, v in v != 0 && floorModulus(u, v) == 0 ? .jump : .smooth }),
    .binary(
      .min, "min", value: { $0.isNaN || $1.isNaN ? .nan : Swift.min($0, $1) }, kernel: vector_min,
      partials: (share(.v, .u), share(.u, .v)), isTotal: true, isCommutative: true, behaviour: kinkAtTies),
    .binary(
      .max, "max", value: { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, $1) }, kernel: vector_max,
      partials: (share(.u, .v), share(.v, .u)), isTotal: true, isCommutative: true, behaviour: kinkAtTies),
    .unary(
      .relu, "relu", value: { $0.isNaN ? .nan : Swift.max($0, 0) }, kernel: vector_relu,
      partial: .when(.of(.greater, .u, 0), 1, else: 0), isTotal: true, behaviour: { $0 == 0 ? .kink : .smooth }),
    .binary(
      .hypot, "hypot", value: { hypot($0, $1) }, kernel: vector_hypot,
      partials: (.of(.scale, .u, 1 / .r), .of(.scale, .v, 1 / .r)), isTotal: true, isCommutative: true,
      behaviour: { u, v in u == 0 && v == 0 ? .kink : .smooth }),
    .binary(
      .greater, ">", notation: .infix, value: { $0.isNaN || $1.isNaN ? .nan : $0 > $1 ? 1 : 0 }, kernel: vector_greater,
      partials: (0, 0),
      isTotal: true, behaviour: jumpAtTies),
    .binary(
      .greaterOrEqual, ">=", notation: .infix, value: { $0.isNaN || $1.isNaN ? .nan : $0 >= $1 ? 1 : 0 },
      kernel: vector_greater_or_equal,
      partials: (0, 0), isTotal: true, behaviour: jumpAtTies),
    .binary(
      .equal, "==", notation: .infix, value: { $0.isNaN || $1.isNaN ? .nan : $0 == $1 ? 1 : 0 }, partials: (0, 0),
      isTotal: true, isCommutative: true, behaviour: jumpAtTies),
    .binary(
      .notEqual, "!=", notation: .infix, value: { $0.isNaN || $1.isNaN ? .nan : $0 != $1 ? 1 : 0 }, partials: (0, 0),
      isTotal: true, isCommutative: true, behaviour: jumpAtTies),
    .ternary(
      .select, "if", value: { condition, a, b in condition.isNaN ? .nan : condition != 0 ? a : b },
      kernel: vector_select,
      partials: (0, .when(.u, 1, else: 0), .when(.u, 0, else: 1)), isTotal: true),
  ]

  /// The derivative of max(a, b) by a: 1 where a is ahead, 0 where b is, one half at a tie (the least-norm subgradient).
  private static func share(_ a: Pattern, _ b: Pattern) -> Pattern {
    .when(.of(.greater, a, b), 1, else: .when(.of(.greater, b, a), 0, else: .rational(Rational(1, 2) ?? .zero)))
  }

  /// u − v ⌊u / v⌋: the sign is the divisor's.
  private static let floorModulus: @Sendable (Double, Double) -> Double = { u, v in
    let remainder = fmod(u, v)
    return remainder != 0 && (remainder < 0) != (v < 0) ? remainder + v : remainder
  }

  private static let jumpAtIntegers: @Sendable (Double) -> Status = { $0.rounded() == $0 ? .jump : .smooth }
  private static let kinkAtTies: @Sendable (Double, Double) -> Status = { $0 == $1 ? .kink : .smooth }
  private static let jumpAtTies: @Sendable (Double, Double) -> Status = { $0 == $1 ? .jump : .smooth }
}
