import Autodiff

extension Elaborator {
  /// A function of the language.
  mutating func call(
    _ function: FunctionName, _ arguments: [ShapedValue], at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    switch function {
    case .norm: return .scalar(try norm(arguments, at: range))
    case .operation(.abs) where arguments[0].scalar == nil: return .scalar(try norm(arguments, at: range))
    case .dot: return .scalar(try dot(arguments[0], arguments[1], at: range))
    case .operation(.select):
      return try piecewise([(arguments[0], arguments[1])], otherwise: arguments[2], at: range)
    default:
      return .scalar(call(function, try scalars(arguments, for: "'\(function.name)'", at: range)))
    }
  }

  private mutating func call(_ function: FunctionName, _ arguments: [NodeID]) -> NodeID {
    switch function {
    case .operation(let operation): return graph.apply(operation, arguments)
    case .logarithmToBase:
      return graph.apply(.divide, graph.apply(.log, arguments[1]), graph.apply(.log, arguments[0]))
    case .root:
      if graph.rational(arguments[0]) == .two { return graph.apply(.sqrt, arguments[1]) }
      if graph.rational(arguments[0]) == Rational(3) { return graph.apply(.cbrt, arguments[1]) }
      return graph.apply(.power, arguments[1], graph.apply(.divide, graph.integer(1), arguments[0]))
    case .fold(let operation):
      return arguments.dropFirst().reduce(arguments[0]) { graph.apply(operation, $0, $1) }
    case .norm, .dot: preconditionFailure("\(function.name) takes vectors")
    }
  }

  // MARK: Vectors

  /// The Euclidean length of one vector, or of the vector of several numbers.
  private mutating func norm(_ arguments: [ShapedValue], at range: Range<Int>) throws(FormulaError) -> NodeID {
    let entries: [NodeID]
    if arguments.count == 1 {
      guard arguments[0].isLine else { throw .needsVector("norm", got: arguments[0].shape, at: range, in: source) }
      entries = arguments[0].entries
    } else {
      entries = try scalars(arguments, for: "'norm' of several values", at: range)
    }
    try charge(entries.count, at: range)
    switch entries.count {
    case 1: return graph.apply(.abs, entries[0])
    case 2: return graph.apply(.hypot, entries[0], entries[1])
    default:
      // Nested hypotenuses would have a kink wherever the first two components vanish.
      let two = graph.integer(2)
      return graph.apply(.sqrt, graph.sum(entries.map { graph.apply(.power, $0, two) }))
    }
  }

  private mutating func dot(_ u: ShapedValue, _ v: ShapedValue, at range: Range<Int>) throws(FormulaError) -> NodeID {
    guard u.isLine, v.isLine, u.entries.count == v.entries.count else {
      throw .shapeMismatch("take the dot product of", u.shape, v.shape, at: range, in: source)
    }
    try charge(u, at: range)
    return graph.sum(zip(u.entries, v.entries).map { graph.apply(.multiply, $0, $1) })
  }

  // MARK: Decisions

  /// The value of the first branch whose condition holds; undefined where none does and there is nothing else.
  mutating func piecewise(
    _ branches: [(condition: ShapedValue, value: ShapedValue)], otherwise: ShapedValue?, at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    let conditions = try scalars(branches.map(\.condition), for: "a condition", at: range)
    let first = branches[0].value
    for value in branches.dropFirst().map(\.value) + [otherwise].compactMap(\.self) where !value.hasShape(of: first) {
      throw .unequalBranches(first.shape, value.shape, at: range, in: source)
    }
    if first.scalar == nil { try charge(first.entries.count.multipliedFullWidth(by: branches.count), at: range) }
    let undefined = graph.apply(.divide, graph.integer(0), graph.integer(0))
    var result = otherwise?.entries ?? first.entries.map { _ in undefined }
    for (condition, branch) in zip(conditions, branches).reversed() {
      result = zip(branch.value.entries, result).map { graph.apply(.select, condition, $0, $1) }
    }
    return ShapedValue(rows: first.rows, columns: first.columns, entries: result)
  }
}
