import Autodiff

/// How far functions, sums and matrices have been written out.
struct Expansion {
  /// How many nodes may be written out beyond what was typed.
  static let limit = 200_000
  /// How deep functions and sums may use each other.
  static let depthLimit = 40

  /// A function with its arguments.
  struct Application: Hashable {
    let function: Int
    let arguments: [ShapedValue]
  }

  var size = 0
  var depth = 0
  /// Results of functions, so that equal calls are written out once.
  var known: [Application: ShapedValue] = [:]
}

extension Elaborator {
  /// Counts what is written out, and refuses when it is too much.
  mutating func charge(_ count: Int, at range: Range<Int>) throws(FormulaError) {
    guard count <= Expansion.limit - expansion.size else {
      throw .expandsTooFar(limit: Expansion.limit, at: range, in: source)
    }
    expansion.size += count
  }

  /// Counts a product of two counts.
  mutating func charge(_ product: (high: Int, low: UInt), at range: Range<Int>) throws(FormulaError) {
    try charge(product.high == 0 ? Int(clamping: product.low) : .max, at: range)
  }

  /// Counts the entries of a vector or matrix; single numbers are no longer than what was typed.
  mutating func charge(_ value: ShapedValue, at range: Range<Int>) throws(FormulaError) {
    if value.scalar == nil { try charge(value.entries.count, at: range) }
  }

  private mutating func expand(
    _ body: SyntaxTree, _ locals: [String: ShapedValue], at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    try charge(body.nodes.count, at: range)
    expansion.depth += 1
    defer { expansion.depth -= 1 }
    if expansion.depth > Expansion.depthLimit {
      throw .usesTooDeep(limit: Expansion.depthLimit, at: range, in: source)
    }
    return try elaborate(body, locals)
  }

  // MARK: Functions

  /// A defined function of arguments; a vector may stand for as many arguments as it has components.
  mutating func application(
    of place: Int, to arguments: [ShapedValue], at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    let function = program.functions[place]
    let arguments = try matched(arguments, to: function, at: range)
    let application = Expansion.Application(function: place, arguments: arguments)
    if let known = expansion.known[application] { return known }
    var locals = Dictionary(zip(function.parameters, arguments)) { first, _ in first }
    for value in function.defaults where locals[value.name] == nil {
      if let own = globals[value.name] {
        locals[value.name] = .scalar(try scalars([own], for: "'\(value.name)' of '\(function.name)'", at: range)[0])
      } else {
        locals[value.name] = try expand(value.body, [:], at: range)
      }
    }
    let result = try expand(function.body, locals, at: range)
    expansion.known[application] = result
    return result
  }

  private func matched(
    _ arguments: [ShapedValue], to function: SyntaxProgram.Function, at range: Range<Int>
  ) throws(FormulaError) -> [ShapedValue] {
    let count = function.parameters.count
    var arguments = arguments
    if arguments.count == 1, count > 1, arguments[0].isLine, arguments[0].entries.count == count {
      arguments = arguments[0].entries.map { .scalar($0) }
    }
    guard arguments.count == count else {
      if arguments.count == 1, arguments[0].scalar == nil {
        throw .wrongShape(of: function.name, takes: count, got: arguments[0].shape, at: range, in: source)
      }
      throw .wrongCount(of: function.name, takes: count...count, got: arguments.count, at: range, in: source)
    }
    // The body of a named function is not in the source, so nothing in it may fail.
    if function.isNamed { _ = try scalars(arguments, for: "'\(function.name)'", at: range) }
    return arguments
  }

  // MARK: Sums

  /// The sum or product of a body over the whole numbers between two bounds.
  mutating func repeated(
    _ repetition: SyntaxTree.Repetition, _ bounds: (lower: ShapedValue, upper: ShapedValue),
    _ locals: [String: ShapedValue], at range: Range<Int>
  ) throws(FormulaError) -> ShapedValue {
    let name = repetition.kind.rawValue
    let lower = try bound(bounds.lower, of: name, at: range)
    let upper = try bound(bounds.upper, of: name, at: range)
    guard lower <= upper else { return .scalar(graph.integer(repetition.kind == .sum ? 0 : 1)) }
    guard upper - lower < Int64(Expansion.limit) else {
      throw .expandsTooFar(limit: Expansion.limit, at: range, in: source)
    }
    var locals = locals
    var result: ShapedValue?
    for index in lower...upper {
      locals[repetition.index] = .scalar(graph.integer(index))
      let term = try expand(repetition.body, locals, at: range)
      result =
        try result.map { total throws(FormulaError) in
          try apply(repetition.kind == .sum ? .add : .multiply, total, term, at: range)
        } ?? term
    }
    return result ?? .scalar(graph.integer(0))
  }

  /// A bound, which must be a whole number that is known before any variable is.
  private func bound(_ value: ShapedValue, of name: String, at range: Range<Int>) throws(FormulaError) -> Int64 {
    guard let node = value.scalar, let bound = graph.rational(node)?.integer, bound.magnitude <= 1 << 52 else {
      throw .boundIsNoInteger(of: name, at: range, in: source)
    }
    return bound
  }
}
