/// Every operation that a node can be; `Rule.table` says what each one means.
package enum Operation: UInt8, CaseIterable, Sendable {
  // Arithmetic
  case negate, add, subtract, multiply, divide, power
  // Helpers of differentiation
  case powerLogarithm, scale
  // Helper of block evaluation
  case multiplyAdd
  // Exponentials and logarithms
  case exp, log, log2, log10, sqrt, cbrt, expm1, log1p
  // Trigonometric and hyperbolic functions and their inverses
  case sin, cos, tan, asin, acos, atan, atan2
  case sinh, cosh, tanh, asinh, acosh, atanh
  // Smooth steps
  case sigmoid, softplus, erf
  // Special functions, with the derivatives of every order of some
  case gamma, lgamma, digamma, polygamma, sinc, sincDerivative
  // Pieces
  case abs, sign, floor, ceil, round, mod, min, max, relu, hypot
  // Decisions
  case greater, greaterOrEqual, equal, notEqual, select

  package var rule: Rule { Rule.table[Int(rawValue)] }
}
