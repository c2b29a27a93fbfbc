import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rule {
  static let arithmetic: [Rule] = [
    .unary(.negate, "-", notation: .prefix, value: { -$0 }, kernel: vector_negate, partial: -1, isTotal: true),
    .binary(
      .add, "+", notation: .infix, value: { $0 + $1 }, kernel: vector_add, partials: (1, 1),
      isTotal: true, isCommutative: true),
    .binary(
      .subtract, "-", notation: .infix, value: { $0 - $1 }, kernel: vector_subtract, partials: (1, -1),
      isTotal: true),
    .binary(
      .multiply, "*", notation: .infix, value: { $0 * $1 }, kernel: vector_multiply, partials: (.v, .u),
      isTotal: true, isCommutative: true),
    .binary(
      .divide, "/", notation: .infix, value: { $0 / $1 }, kernel: vector_divide,
      partials: (1 / .v, -(.r / .v)), behaviour: { _, v in v == 0 ? .undefined : .smooth }),
    .binary(
      .power, "^", notation: .infix, value: power, kernel: vector_power,
      partials: (.of(.scale, .v, .u ** (.v - 1)), .of(.powerLogarithm, .u, .v, 1)), behaviour: powerBehaviour),
    .ternary(
      .powerLogarithm, "powlog", notation: .implied, value: powerLogarithm,
      partials: (
        .v * .of(.powerLogarithm, .u, .v - 1, .w) + .w * .of(.powerLogarithm, .u, .v - 1, .w - 1),
        .of(.powerLogarithm, .u, .v, .w + 1), 0
      ), behaviour: powerLogarithmBehaviour),
    .binary(
      .scale, "*", notation: .implied, value: { $0 == 0 || $1 == 0 ? 0 : $0 * $1 },
      kernel: vector_scale, partials: (.v, .u)),
    .ternary(
      .multiplyAdd, "muladd", notation: .implied, value: { $0 * $1 + $2 }, kernel: vector_multiply_add,
      partials: (.v, .u, 1), isTotal: true),
  ]

  /// The C library's power, with squares and cubes' bases kept exact: `x^2` is `x * x`.
  private static let power: @Sendable (Double, Double) -> Double = { base, exponent in
    exponent == 2 ? base * base : pow(base, exponent)
  }

  /// uᵛ (log u)ʷ with a whole w ≥ 0, continued by 0 to u = 0 where v > 0.
  private static let powerLogarithm: Value = { u, v, w in
    if w == 0 { return pow(u, v) }
    if u == 0 && v > 0 { return 0 }
    return pow(u, v) * pow(log(u), w)
  }

  private static let powerLogarithmBehaviour: Behaviour = { u, v, w in
    guard u == 0, w > 0 else { return powerBehaviour(u, v) }
    if v <= 0 { return .undefined }
    return v <= 1 ? .vertical : .smooth
  }

  private static let powerBehaviour: @Sendable (Double, Double) -> Status = { base, exponent in
    guard base == 0 else { return .smooth }
    if exponent < 0 { return .undefined }
    if exponent.rounded() == exponent { return .smooth }
    return exponent < 1 ? .vertical : .smooth
  }
}
