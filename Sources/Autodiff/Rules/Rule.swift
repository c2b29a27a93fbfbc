/// Eight points at a time: the unit of block evaluation.
package typealias Lanes = SIMD8<Double>

/// What one operation means: everything that evaluators, differentiation and printing need to know of it.
package struct Rule: Sendable {
  /// Computes the operation at one point; operands that the operation does not have are ignored.
  package typealias Value = @Sendable (_ u: Double, _ v: Double, _ w: Double) -> Double
  /// Computes the operation on `count` groups of eight points. The result may be an operand, but must not overlap one
  /// partially.
  package typealias Kernel =
    @Sendable @convention(c) (
      _ result: UnsafeMutablePointer<Double>, _ u: UnsafePointer<Double>, _ v: UnsafePointer<Double>,
      _ w: UnsafePointer<Double>, _ count: Int
    ) -> Void
  /// How the operation behaves at a point where its value is not NaN.
  package typealias Behaviour = @Sendable (_ u: Double, _ v: Double, _ w: Double) -> Status

  package let operation: Operation
  /// The name in the formula language, or the operator sign.
  package let spelling: String
  package let notation: Notation
  /// Partial derivatives by each operand; the count is the arity.
  package let partials: [Pattern]
  package let value: Value
  /// The same for blocks, to 4 ulp; without one, `value` is applied point by point.
  package let kernel: Kernel?
  package let behaviour: Behaviour
  /// Whether the value is defined and finite for all finite operands (barring overflow).
  package let isTotal: Bool
  package let isCommutative: Bool

  package var arity: Int { partials.count }

  /// The partial derivative by an operand, given which operands are constants.
  ///
  /// The subgradients of max(u, c) at a tie with a constant are all numbers from 0 to 1, and 0 has the least norm; with
  /// two that vary they are the pairs (t, 1 − t), and (½, ½) has the least norm.
  func partial(_ place: Int, isConstant: (Int) -> Bool) -> Pattern {
    guard operation == .max || operation == .min, isConstant(1 - place) else { return partials[place] }
    let (this, other) = (Pattern.operand(place), Pattern.operand(1 - place))
    let (greater, less) = operation == .max ? (this, other) : (other, this)
    return .when(.of(.greater, greater, less), 1, else: 0)
  }

  /// How the operation is written.
  package enum Notation: Sendable {
    case function, infix, prefix
    /// Made by differentiation only; printed in terms of other operations.
    case implied
  }
}

extension Rule {
  static func unary(
    _ operation: Operation, _ spelling: String, notation: Notation = .function,
    value: @escaping @Sendable (Double) -> Double, kernel: Kernel? = nil, partial: Pattern, isTotal: Bool = false,
    behaviour: @escaping @Sendable (Double) -> Status = { _ in .smooth }
  ) -> Rule {
    Rule(
      operation: operation, spelling: spelling, notation: notation, partials: [partial],
      value: { u, _, _ in value(u) }, kernel: kernel,
      behaviour: { u, _, _ in behaviour(u) }, isTotal: isTotal, isCommutative: false)
  }

  static func binary(
    _ operation: Operation, _ spelling: String, notation: Notation = .function,
    value: @escaping @Sendable (Double, Double) -> Double, kernel: Kernel? = nil, partials: (u: Pattern, v: Pattern),
    isTotal: Bool = false, isCommutative: Bool = false,
    behaviour: @escaping @Sendable (Double, Double) -> Status = { _, _ in .smooth }
  ) -> Rule {
    Rule(
      operation: operation, spelling: spelling, notation: notation, partials: [partials.u, partials.v],
      value: { u, v, _ in value(u, v) }, kernel: kernel,
      behaviour: { u, v, _ in behaviour(u, v) }, isTotal: isTotal, isCommutative: isCommutative)
  }

  static func ternary(
    _ operation: Operation, _ spelling: String, notation: Notation = .function, value: @escaping Value,
    kernel: Kernel? = nil, partials: (u: Pattern, v: Pattern, w: Pattern), isTotal: Bool = false,
    behaviour: @escaping Behaviour = { _, _, _ in .smooth }
  ) -> Rule {
    Rule(
      operation: operation, spelling: spelling, notation: notation,
      partials: [partials.u, partials.v, partials.w], value: value, kernel: kernel,
      behaviour: behaviour, isTotal: isTotal, isCommutative: false)
  }

  /// The row of every operation, in the order of `Operation.allCases`.
  static let table: [Rule] = {
    let rows = (arithmetic + exponential + trigonometric + special + piecewise)
      .sorted { $0.operation.rawValue < $1.operation.rawValue }
    precondition(rows.map(\.operation) == Operation.allCases, "every operation has one rule")
    return rows
  }()

  /// The operation called `name` in formulas, if there is one.
  package static func function(named name: String) -> Operation? {
    table.first { $0.notation == .function && $0.spelling == name }?.operation
  }
}
