import Autodiff

/// Brings nodes of a graph into the form in which they are printed.
///
/// The nodes are visited once, operands first. Forms can be far larger than the graph, which shares its parts, so the
/// work is limited.
struct NormalFormBuilder {
  private let graph: ExpressionGraph
  private var forms: [NormalSum?]
  private var size = 0
  /// How many factors may be built before the formula counts as too long to print.
  private static let sizeLimit = 20_000
  /// How many pairs of factors one product may compare; powers that do not fit in one exponent pile up.
  private static let comparisonLimit = 1_000_000

  init(_ graph: ExpressionGraph) {
    self.graph = graph
    forms = [NormalSum?](repeating: nil, count: graph.nodes.count)
  }

  /// The form of a node, or `nil` if it is too long.
  mutating func form(of output: NodeID) -> NormalSum? {
    let needed = graph.ancestors(of: [output])
    for index in needed.indices where needed[index] && forms[index] == nil {
      if comparisons(in: graph[NodeID(index)]) > Self.comparisonLimit { return nil }
      let form = makeForm(of: NodeID(index))
      size += form.terms.reduce(1) { $0 + 1 + $1.factors.count }
      if size > Self.sizeLimit { return nil }
      forms[index] = form
    }
    return forms[Int(output.index)]
  }

  /// A product compares the factors of one operand with those of the other.
  private func comparisons(in node: Node) -> Int {
    switch node {
    case .operation(.multiply, let a, let b, _), .operation(.scale, let a, let b, _):
      (known(a).single?.factors.count ?? 1) * (known(b).single?.factors.count ?? 1)
    default: 0
    }
  }

  private func known(_ id: NodeID) -> NormalSum { forms[Int(id.index)] ?? .zero }

  private func makeForm(of id: NodeID) -> NormalSum {
    switch graph[id] {
    case .constant(.rational(let value, let isDecimal)):
      if value.isZero { return .zero }
      return NormalSum(NormalTerm(coefficient: .init(value: value, isDecimal: isDecimal), factors: []))
    case .constant(let constant): return NormalSum(.constant(constant), order: id)
    case .variable(let place): return NormalSum(.variable(Int(place)), order: id)
    case .operation(let operation, let a, let b, let c):
      return makeForm(operation, a, b, c, id)
    }
  }

  private func makeForm(_ operation: Operation, _ a: NodeID, _ b: NodeID, _ c: NodeID, _ id: NodeID) -> NormalSum {
    switch operation {
    case .add: return known(a).adding(known(b))
    case .subtract: return known(a).adding(known(b).negated(order: b))
    case .negate: return known(a).negated(order: a)
    case .multiply: return product(known(a), known(b), a, b)
    case .scale: return scaled(known(a), known(b), a, b)
    case .divide: return quotient(a, b, id)
    case .power: return power(a, b)
    case .powerLogarithm:
      let logarithm = NormalSum(.call(.log, [known(a)]), order: id)
      let exponent = exponent(c)
      let factor = NormalFactor(base: .call(.log, [known(a)]), exponent: exponent, order: id)
      let term = NormalTerm(coefficient: .one, factors: [factor])
      return power(a, b).asTerm(order: id).multiplied(by: term).map { NormalSum($0) } ?? logarithm
    // The safe forms are written as everybody writes them; reading recognises them again.
    case .hypot:
      return NormalSum(.call(.sqrt, [squared(a).adding(squared(b))]), order: id)
    case .log1p: return NormalSum(.call(.log, [NormalSum.one.adding(known(a))]), order: id)
    case .expm1:
      return NormalSum(.call(.exp, [known(a)]), order: id).adding(NormalSum.one.negated(order: id))
    default:
      return NormalSum(.call(operation, graph[id].operands.map(known)), order: id)
    }
  }

  private func product(_ first: NormalSum, _ second: NormalSum, _ a: NodeID, _ b: NodeID) -> NormalSum {
    let (left, right) = (first.asTerm(order: a), second.asTerm(order: b))
    if let product = left.multiplied(by: right) { return NormalSum(product) }
    // The exact coefficient overflows: keep the factors apart.
    let group = NormalFactor(base: .group(NormalSum(right)), exponent: .one, order: b)
    var term = left
    term.factors.append(group)
    return NormalSum(term)
  }

  /// A product that is 0 where the adjoint is 0, even if the partial derivative is undefined there.
  ///
  /// On a whole region that happens only beyond the branch taken of a decision, so the product goes into the branches:
  /// `if(x > 0, 1/(2sqrt(x)), 0)`. At single points the formula may be undefined where the derivative is not.
  private func scaled(_ adjoint: NormalSum, _ partial: NormalSum, _ a: NodeID, _ b: NodeID) -> NormalSum {
    guard adjoint.terms.contains(where: { $0.factors.contains(where: \.isZeroOnABranch) }) else {
      return product(adjoint, partial, a, b)
    }
    return adjoint.terms.reduce(.zero) { $0.adding(scaled($1, partial, a, b)) }
  }

  private func scaled(_ adjoint: NormalTerm, _ partial: NormalSum, _ a: NodeID, _ b: NodeID) -> NormalSum {
    var others = adjoint
    guard let place = adjoint.factors.firstIndex(where: \.isZeroOnABranch) else {
      return product(NormalSum(adjoint), partial, a, b)
    }
    let factor = others.factors.remove(at: place)
    func scaledWithOthers(_ sum: NormalSum) -> NormalSum {
      sum.terms.isEmpty ? .zero : scaled(product(NormalSum(others), sum, a, factor.order), partial, a, b)
    }
    switch factor.base {
    case .call(let operation, let arguments):
      let branches = arguments.dropFirst().map(scaledWithOthers)
      return NormalSum(.call(operation, [arguments[0]] + branches), order: factor.order)
    case .group(let sum):
      return sum.terms.reduce(.zero) { $0.adding(scaledWithOthers(NormalSum($1))) }
    case .constant, .variable: return product(NormalSum(adjoint), partial, a, b)
    }
  }

  private func quotient(_ a: NodeID, _ b: NodeID, _ id: NodeID) -> NormalSum {
    let numerator = known(a).asTerm(order: a)
    if let reciprocal = known(b).asTerm(order: b).reciprocal, let quotient = numerator.multiplied(by: reciprocal) {
      return NormalSum(quotient)
    }
    let divisor = NormalFactor(
      base: .group(known(b)), exponent: .rational(.minusOne, isDecimal: false), order: b)
    var term = numerator
    term.factors.append(divisor)
    return NormalSum(term)
  }

  private func power(_ a: NodeID, _ b: NodeID) -> NormalSum { power(a, exponent: exponent(b)) }

  private func power(_ a: NodeID, exponent: NormalExponent) -> NormalSum {
    // A lone variable, function or group takes the exponent itself; everything else goes into parentheses.
    if let term = known(a).single, term.coefficient == .one, let factor = term.factors.first, term.factors.count == 1,
      factor.exponent == .one
    {
      return NormalSum(
        NormalTerm(
          coefficient: .one, factors: [NormalFactor(base: factor.base, exponent: exponent, order: factor.order)]))
    }
    return NormalSum(
      NormalTerm(
        coefficient: .one, factors: [NormalFactor(base: .group(known(a)), exponent: exponent, order: a)]))
  }

  private func squared(_ id: NodeID) -> NormalSum { power(id, exponent: .rational(.two, isDecimal: false)) }

  private func exponent(_ id: NodeID) -> NormalExponent {
    if case .rational(let value, let isDecimal)? = graph.constant(id) {
      return .rational(value, isDecimal: isDecimal)
    }
    return .sum(known(id))
  }
}
