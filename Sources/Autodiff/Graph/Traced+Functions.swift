// The functions of the formula language for Swift code over traced values.

/// The exponential function.
public func exp(_ u: Traced) -> Traced { .apply(.exp, u) }
/// The natural logarithm.
public func log(_ u: Traced) -> Traced { .apply(.log, u) }
/// The logarithm to base 2.
public func log2(_ u: Traced) -> Traced { .apply(.log2, u) }
/// The logarithm to base 10.
public func log10(_ u: Traced) -> Traced { .apply(.log10, u) }
/// The square root.
public func sqrt(_ u: Traced) -> Traced { .apply(.sqrt, u) }
/// The cube root, of negative numbers too.
public func cbrt(_ u: Traced) -> Traced { .apply(.cbrt, u) }
/// eᵘ − 1, exact for small u.
public func expm1(_ u: Traced) -> Traced { .apply(.expm1, u) }
/// log(1 + u), exact for small u.
public func log1p(_ u: Traced) -> Traced { .apply(.log1p, u) }
/// The sine.
public func sin(_ u: Traced) -> Traced { .apply(.sin, u) }
/// The cosine.
public func cos(_ u: Traced) -> Traced { .apply(.cos, u) }
/// The tangent.
public func tan(_ u: Traced) -> Traced { .apply(.tan, u) }
/// The inverse sine.
public func asin(_ u: Traced) -> Traced { .apply(.asin, u) }
/// The inverse cosine.
public func acos(_ u: Traced) -> Traced { .apply(.acos, u) }
/// The inverse tangent.
public func atan(_ u: Traced) -> Traced { .apply(.atan, u) }
/// The hyperbolic sine.
public func sinh(_ u: Traced) -> Traced { .apply(.sinh, u) }
/// The hyperbolic cosine.
public func cosh(_ u: Traced) -> Traced { .apply(.cosh, u) }
/// The hyperbolic tangent.
public func tanh(_ u: Traced) -> Traced { .apply(.tanh, u) }
/// The inverse hyperbolic sine.
public func asinh(_ u: Traced) -> Traced { .apply(.asinh, u) }
/// The inverse hyperbolic cosine.
public func acosh(_ u: Traced) -> Traced { .apply(.acosh, u) }
/// The inverse hyperbolic tangent.
public func atanh(_ u: Traced) -> Traced { .apply(.atanh, u) }
/// The logistic function 1/(1 + e⁻ᵘ).
public func sigmoid(_ u: Traced) -> Traced { .apply(.sigmoid, u) }
/// log(1 + eᵘ), without overflow.
public func softplus(_ u: Traced) -> Traced { .apply(.softplus, u) }
/// The error function.
public func erf(_ u: Traced) -> Traced { .apply(.erf, u) }
/// The gamma function.
public func gamma(_ u: Traced) -> Traced { .apply(.gamma, u) }
/// The logarithm of the absolute value of the gamma function.
public func lgamma(_ u: Traced) -> Traced { .apply(.lgamma, u) }
/// The derivative of `lgamma`.
public func digamma(_ u: Traced) -> Traced { .apply(.digamma, u) }
/// sin(u)/u, 1 at 0.
public func sinc(_ u: Traced) -> Traced { .apply(.sinc, u) }
/// The absolute value.
public func abs(_ u: Traced) -> Traced { .apply(.abs, u) }
/// −1, 0 or 1.
public func sign(_ u: Traced) -> Traced { .apply(.sign, u) }
/// The greatest whole number not above u.
public func floor(_ u: Traced) -> Traced { .apply(.floor, u) }
/// The least whole number not below u.
public func ceil(_ u: Traced) -> Traced { .apply(.ceil, u) }
/// The nearest whole number, away from zero at a half.
public func round(_ u: Traced) -> Traced { .apply(.round, u) }
/// max(u, 0).
public func relu(_ u: Traced) -> Traced { .apply(.relu, u) }

/// The power uᵛ.
public func pow(_ u: Traced, _ v: Traced) -> Traced { .apply(.power, u, v) }
/// u − v ⌊u/v⌋, with the sign of v.
public func mod(_ u: Traced, _ v: Traced) -> Traced { .apply(.mod, u, v) }
/// The smaller of two values.
public func min(_ u: Traced, _ v: Traced) -> Traced { .apply(.min, u, v) }
/// The greater of two values.
public func max(_ u: Traced, _ v: Traced) -> Traced { .apply(.max, u, v) }
/// √(u² + v²), without overflow.
public func hypot(_ u: Traced, _ v: Traced) -> Traced { .apply(.hypot, u, v) }
/// The angle of the point (x, y) from the positive x axis, in (−π, π].
public func atan2(_ y: Traced, _ x: Traced) -> Traced { .apply(.atan2, y, x) }
/// The n-th derivative of `digamma` for a whole n.
public func polygamma(_ n: Int, _ u: Traced) -> Traced { .apply(.polygamma, Traced(Double(n)), u) }
/// The n-th derivative of `sinc` for a whole n.
public func sincDerivative(_ n: Int, _ u: Traced) -> Traced { .apply(.sincDerivative, Traced(Double(n)), u) }
/// `a` where the condition is not 0, else `b`; the other one counts neither for values nor for derivatives.
public func select(_ condition: Traced, _ a: Traced, _ b: Traced) -> Traced { .apply(.select, condition, a, b) }
