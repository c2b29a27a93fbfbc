/// A small expression over the operands of a rule, in which the table states partial derivatives.
///
/// `u`, `v` and `w` are the operands and `r` is the result, so the derivative of the tangent reads `1 + r * r`.
package indirect enum Pattern: Sendable, ExpressibleByIntegerLiteral {
  case operand(Int)
  case result
  case rational(Rational)
  case constant(Constant)
  case apply(Operation, [Pattern])

  package init(integerLiteral value: Int64) { self = .rational(Rational(value) ?? .zero) }

  static let u = Pattern.operand(0)
  static let v = Pattern.operand(1)
  static let w = Pattern.operand(2)
  static let r = Pattern.result

  static func + (a: Pattern, b: Pattern) -> Pattern { .apply(.add, [a, b]) }
  static func - (a: Pattern, b: Pattern) -> Pattern { .apply(.subtract, [a, b]) }
  static func * (a: Pattern, b: Pattern) -> Pattern { .apply(.multiply, [a, b]) }
  static func / (a: Pattern, b: Pattern) -> Pattern { .apply(.divide, [a, b]) }
  static prefix func - (a: Pattern) -> Pattern { .apply(.negate, [a]) }
  static func ** (a: Pattern, b: Pattern) -> Pattern { .apply(.power, [a, b]) }

  /// The operation `self` applied to patterns, as in `.of(.cos, .u)`.
  static func of(_ operation: Operation, _ operands: Pattern...) -> Pattern { .apply(operation, operands) }

  /// `a` where the condition holds, else `b`; only the branch taken contributes to derivatives.
  static func when(_ condition: Pattern, _ a: Pattern, else b: Pattern) -> Pattern {
    .apply(.select, [condition, a, b])
  }
}

infix operator ** : ExponentiationPrecedence
precedencegroup ExponentiationPrecedence {
  higherThan: MultiplicationPrecedence
  associativity: right
}

extension ExpressionGraph {
  /// Adds the expression a pattern stands for. Patterns are a few operations deep, so the recursion is bounded.
  mutating func instantiate(_ pattern: Pattern, operands: [NodeID], result: NodeID) -> NodeID {
    switch pattern {
    case .operand(let place): return operands[place]
    case .result: return result
    case .rational(let value): return rational(value)
    case .constant(let value): return constant(value)
    case .apply(let operation, let arguments):
      let nodes = arguments.map { instantiate($0, operands: operands, result: result) }
      return apply(operation, nodes)
    }
  }
}
