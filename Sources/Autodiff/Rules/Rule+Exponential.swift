import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rule {
  static let exponential: [Rule] = [
    .unary(.exp, "exp", value: { exp($0) }, kernel: vector_exp, partial: .r, isTotal: true),
    .unary(.log, "log", value: { log($0) }, kernel: vector_log, partial: 1 / .u, behaviour: poleAtZero),
    .unary(
      .log2, "log2", value: { log2($0) }, kernel: vector_log2, partial: 1 / (.u * .of(.log, 2)), behaviour: poleAtZero),
    .unary(
      .log10, "log10", value: { log10($0) }, kernel: vector_log10, partial: 1 / (.u * .of(.log, 10)),
      behaviour: poleAtZero),
    .unary(
      .sqrt, "sqrt", value: { $0.squareRoot() }, kernel: vector_sqrt, partial: 1 / (2 * .r),
      behaviour: { $0 == 0 ? .vertical : .smooth }),
    .unary(
      .cbrt, "cbrt", value: { cbrt($0) }, kernel: vector_cbrt, partial: 1 / (3 * .r ** 2),
      behaviour: { $0 == 0 ? .vertical : .smooth }),
    .unary(
      .expm1, "expm1", notation: .implied, value: { expm1($0) }, kernel: vector_expm1, partial: .of(.exp, .u),
      isTotal: true),
    .unary(
      .log1p, "log1p", notation: .implied, value: { log1p($0) }, kernel: vector_log1p, partial: 1 / (1 + .u),
      behaviour: { $0 == -1 ? .undefined : .smooth }),
    .unary(
      .sigmoid, "sigmoid", value: sigmoid, kernel: vector_sigmoid, partial: .r * .of(.sigmoid, -.u), isTotal: true),
    .unary(
      .softplus, "softplus", value: { Swift.max($0, 0) + log1p(exp(-$0.magnitude)) }, kernel: vector_softplus,
      partial: .of(.sigmoid, .u),
      isTotal: true),
    .unary(
      .erf, "erf", value: { erf($0) },
      partial: 2 * .of(.exp, -(.u ** 2)) / .of(.sqrt, .constant(.pi)), isTotal: true),
  ]

  private static let poleAtZero: @Sendable (Double) -> Status = { $0 == 0 ? .undefined : .smooth }

  /// 1 / (1 + e⁻ᵘ), without overflow on either side.
  private static let sigmoid: @Sendable (Double) -> Double = { u in
    let decay = exp(-u.magnitude)
    return u >= 0 ? 1 / (1 + decay) : decay / (1 + decay)
  }
}
