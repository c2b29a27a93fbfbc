import Autodiff

extension Elaborator {
  /// Applies an operation to each entry.
  mutating func map(
    _ value: ShapedValue, at range: Range<Int>, _ body: (inout ExpressionGraph, NodeID) -> NodeID
  ) throws(FormulaError) -> ShapedValue {
    try charge(value, at: range)
    return value.map { body(&graph, $0) }
  }

  mutating func apply(
    _ sign: BinaryOperator, _ left: ShapedValue, _ right: ShapedValue, at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    if let a = left.scalar, let b = right.scalar { return .scalar(apply(sign, a, b)) }
    switch sign {
    case .add where left.hasShape(of: right), .subtract where left.hasShape(of: right):
      try charge(left, at: range)
      let pairs = zip(left.entries, right.entries)
      return ShapedValue(rows: left.rows, columns: left.columns, entries: pairs.map { apply(sign, $0, $1) })
    case .multiply:
      if let a = left.scalar { return try map(right, at: range) { $0.apply(.multiply, a, $1) } }
      if let b = right.scalar { return try map(left, at: range) { $0.apply(.multiply, $1, b) } }
      if left.columns == right.rows { return try product(left, right, at: range) }
    case .divide:
      if let b = right.scalar { return try map(left, at: range) { $0.apply(.divide, $1, b) } }
    default: break
    }
    // Two vectors side by side are most often meant to be their dot product.
    let isDot = sign == .multiply && left.isLine && right.isLine && left.entries.count == right.entries.count
    throw .shapeMismatch(
      sign.verb, left.shape, right.shape, at: range, in: source, hint: isDot ? "write dot(u, v) or u' v" : nil)
  }

  /// The matrix product; the inner sizes are equal.
  private mutating func product(
    _ left: ShapedValue, _ right: ShapedValue, at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    try charge(left.rows.multipliedFullWidth(by: right.entries.count), at: range)
    var entries: [NodeID] = []
    for row in 0..<left.rows {
      for column in 0..<right.columns {
        let terms = (0..<left.columns).map { inner in
          graph.apply(
            .multiply, left.entries[row * left.columns + inner], right.entries[inner * right.columns + column])
        }
        entries.append(graph.sum(terms))
      }
    }
    return ShapedValue(rows: left.rows, columns: right.columns, entries: entries)
  }

  /// 1 where all comparisons hold, otherwise 0.
  mutating func chain(
    _ signs: [BinaryOperator], _ sides: [ShapedValue], at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    let nodes = try scalars(sides, for: "a comparison", at: range)
    var result: NodeID?
    for (place, sign) in signs.enumerated() {
      let link = apply(sign, nodes[place], nodes[place + 1])
      result = result.map { graph.apply(.multiply, $0, link) } ?? link
    }
    return .scalar(result ?? graph.integer(1))
  }

  private mutating func apply(_ sign: BinaryOperator, _ a: NodeID, _ b: NodeID) -> NodeID {
    switch sign {
    case .add: graph.apply(.add, a, b)
    case .subtract: graph.apply(.subtract, a, b)
    case .multiply: graph.apply(.multiply, a, b)
    case .divide: graph.apply(.divide, a, b)
    case .power: graph.apply(.power, a, b)
    case .greater: graph.apply(.greater, a, b)
    case .greaterOrEqual: graph.apply(.greaterOrEqual, a, b)
    case .less: graph.apply(.greater, b, a)
    case .lessOrEqual: graph.apply(.greaterOrEqual, b, a)
    case .equal: graph.apply(.equal, a, b)
    case .notEqual: graph.apply(.notEqual, a, b)
    // Only the side that decides contributes.
    case .and: graph.apply(.select, a, b, graph.integer(0))
    case .or: graph.apply(.select, a, graph.integer(1), b)
    }
  }
}

extension BinaryOperator {
  fileprivate var verb: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .power: "raise to a power"
    case .and, .or: "combine by '\(sign)'"
    default: "compare"
    }
  }
}
