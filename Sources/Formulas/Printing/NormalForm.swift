import Autodiff

/// A formula in the shape in which people write it: a sum of terms.
///
/// No terms mean 0. Equal terms are collected and equal factors become powers; nothing is expanded or cancelled, so the
/// value and the domain are those of the graph.
struct NormalSum: Hashable, Sendable {
  var terms: [NormalTerm]

  static let zero = NormalSum(terms: [])
  static let one = NormalSum(terms: [NormalTerm(coefficient: .one, factors: [])])

  /// The only term, if there is just one.
  var single: NormalTerm? { terms.count == 1 ? terms[0] : nil }

  /// The value, if the sum is a plain number.
  var number: NormalCoefficient? {
    if terms.isEmpty { return .init(value: .zero, isDecimal: false) }
    return single.flatMap { $0.factors.isEmpty ? $0.coefficient : nil }
  }
}

/// An exact number in front of a term.
struct NormalCoefficient: Hashable, Sendable {
  var value: Rational
  /// Whether it was typed with a decimal point and should be printed that way.
  var isDecimal: Bool

  static let one = NormalCoefficient(value: .one, isDecimal: false)
}

/// A coefficient times powers.
struct NormalTerm: Hashable, Sendable {
  var coefficient: NormalCoefficient
  var factors: [NormalFactor]
}

/// A base to a power.
struct NormalFactor: Hashable, Sendable {
  var base: NormalBase
  var exponent: NormalExponent
  /// The node the base came from: where it stands among the factors of a term.
  var order: NodeID

  static func == (left: NormalFactor, right: NormalFactor) -> Bool {
    left.base == right.base && left.exponent == right.exponent
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    hasher.combine(exponent)
  }

  /// Whether the factor is 0 on one branch of a decision, as in `if(x > 0, 1, 0)`, or is a sum with such a factor.
  var isZeroOnABranch: Bool {
    guard exponent == .one else { return false }
    switch base {
    case .call(.select, let arguments): return arguments[1].terms.isEmpty != arguments[2].terms.isEmpty
    case .group(let sum): return sum.terms.contains { $0.factors.contains(where: \.isZeroOnABranch) }
    default: return false
    }
  }

  /// Whether the factor stands below the fraction bar.
  var isInDenominator: Bool {
    if case .rational(let value, _) = exponent { value.isNegative } else { false }
  }
}

indirect enum NormalBase: Hashable, Sendable {
  case constant(Constant)
  case variable(Int)
  case call(Operation, [NormalSum])
  case group(NormalSum)
}

enum NormalExponent: Hashable, Sendable {
  case rational(Rational, isDecimal: Bool)
  case sum(NormalSum)

  static let one = NormalExponent.rational(.one, isDecimal: false)

  /// The exponent, when it is a whole number.
  var integer: Int64? {
    if case .rational(let value, _) = self { value.integer } else { nil }
  }
}

extension NormalTerm {
  /// The degree as a polynomial in the variables, or `nil` for anything else and beyond 2⁶³.
  var degree: Int64? {
    var total: Int64 = 0
    for factor in factors {
      guard let exponent = factor.exponent.integer, exponent >= 0, let degree = factor.base.degree else { return nil }
      let (product, productOverflows) = degree.multipliedReportingOverflow(by: exponent)
      let (sum, sumOverflows) = total.addingReportingOverflow(product)
      if productOverflows || sumOverflows { return nil }
      total = sum
    }
    return total
  }
}

extension NormalBase {
  /// The degree as a polynomial, or `nil` for anything else; an infinite constant is no polynomial.
  var degree: Int64? {
    switch self {
    case .constant(let constant): constant.value.isFinite ? 0 : nil
    case .variable: 1
    case .group(let sum): sum.degree
    case .call: nil
    }
  }
}

extension NormalSum {
  /// The highest degree of a term, or `nil` if the sum is not a polynomial.
  var degree: Int64? {
    var highest: Int64 = 0
    for term in terms {
      guard let degree = term.degree else { return nil }
      highest = max(highest, degree)
    }
    return highest
  }

  /// The terms by falling degree if all have one, otherwise as they are.
  var sortedByDegree: NormalSum {
    let degrees = terms.map(\.degree)
    guard degrees.allSatisfy({ $0 != nil }) else { return self }
    let order = terms.indices.sorted { a, b in
      let (first, second) = (degrees[a] ?? 0, degrees[b] ?? 0)
      return first != second ? first > second : a < b
    }
    return NormalSum(terms: order.map { terms[$0] })
  }
}
