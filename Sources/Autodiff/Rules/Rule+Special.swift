#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Rule {
  /// The gamma function and the cardinal sine. The derivatives of every order are functions of their own, numbered by
  /// a whole first operand: written in terms of the others they would lose all digits or be undefined near 0.
  static let special: [Rule] = [
    .unary(.gamma, "gamma", value: { tgamma($0) }, partial: .r * .of(.digamma, .u), behaviour: poleAtWholes),
    .unary(.lgamma, "lgamma", value: logarithmOfGamma, partial: .of(.digamma, .u), behaviour: poleAtWholes),
    .unary(
      .digamma, "digamma", value: { Autodiff.digamma($0) }, partial: .of(.polygamma, 1, .u), behaviour: poleAtWholes),
    .binary(
      .polygamma, "polygamma", value: { Autodiff.polygamma(order: $0, $1) },
      partials: (undefined, .of(.polygamma, .u + 1, .v)), behaviour: { _, v in poleAtWholes(v) }),
    .unary(
      .sinc, "sinc", value: { $0 == 0 ? 1 : sin($0) / $0 }, partial: .of(.sincDerivative, 1, .u), isTotal: true),
    .binary(
      .sincDerivative, "sincderivative", value: { Autodiff.sincDerivative(order: $0, $1) },
      partials: (undefined, .of(.sincDerivative, .u + 1, .v))),
  ]

  /// The partial derivative by an operand that only whole numbers are allowed for.
  private static let undefined = Pattern.constant(Constant(.nan))

  private static let poleAtWholes: @Sendable (Double) -> Status = {
    $0 <= 0 && $0.rounded() == $0 ? .undefined : .smooth
  }

  /// log |Γ(u)|, by the form of the C function that leaves its global `signgam` alone.
  private static let logarithmOfGamma: @Sendable (Double) -> Double = { u in
    let (value, _): (Double, Int) = lgamma(u)
    return value
  }
}
