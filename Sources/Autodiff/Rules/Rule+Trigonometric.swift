import CVectorMath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rule {
  static let trigonometric: [Rule] = [
    .unary(.sin, "sin", value: { sin($0) }, kernel: vector_sin, partial: .of(.cos, .u), isTotal: true),
    .unary(.cos, "cos", value: { cos($0) }, kernel: vector_cos, partial: -.of(.sin, .u), isTotal: true),
    .unary(.tan, "tan", value: { tan($0) }, kernel: vector_tan, partial: 1 + .r ** 2),
    .unary(
      .asin, "asin", value: { asin($0) }, kernel: vector_asin, partial: 1 / .of(.sqrt, 1 - .u ** 2),
      behaviour: verticalAtOne),
    .unary(
      .acos, "acos", value: { acos($0) }, kernel: vector_acos, partial: -1 / .of(.sqrt, 1 - .u ** 2),
      behaviour: verticalAtOne),
    .unary(.atan, "atan", value: { atan($0) }, kernel: vector_atan, partial: 1 / (1 + .u ** 2), isTotal: true),
    .binary(
      .atan2, "atan2", value: { atan2($0, $1) }, kernel: vector_atan2,
      partials: (.v / (.u ** 2 + .v ** 2), -.u / (.u ** 2 + .v ** 2)),
      behaviour: { y, x in
        if y == 0 && x == 0 { return .undefined }
        return y == 0 && x < 0 ? .jump : .smooth
      }),
    .unary(.sinh, "sinh", value: { sinh($0) }, kernel: vector_sinh, partial: .of(.cosh, .u), isTotal: true),
    .unary(.cosh, "cosh", value: { cosh($0) }, kernel: vector_cosh, partial: .of(.sinh, .u), isTotal: true),
    .unary(.tanh, "tanh", value: { tanh($0) }, kernel: vector_tanh, partial: 1 / .of(.cosh, .u) ** 2, isTotal: true),
    .unary(
      .asinh, "asinh", value: { asinh($0) }, kernel: vector_asinh, partial: 1 / .of(.sqrt, .u ** 2 + 1), isTotal: true),
    .unary(
      .acosh, "acosh", value: { acosh($0) }, kernel: vector_acosh, partial: 1 / .of(.sqrt, .u ** 2 - 1),
      behaviour: { $0 == 1 ? .vertical : .smooth }),
    .unary(
      .atanh, "atanh", value: { atanh($0) }, kernel: vector_atanh, partial: 1 / (1 - .u ** 2),
      behaviour: { $0.magnitude == 1 ? .undefined : .smooth }),
  ]

  private static let verticalAtOne: @Sendable (Double) -> Status = { $0.magnitude == 1 ? .vertical : .smooth }
}
