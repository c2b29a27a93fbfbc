import Autodiff

// Calls of the functions of the language: `sin(x)`, `sin 2x`, `sin^2 x`.

extension Parser {
  mutating func parseCall(_ name: String, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
    advance()
    if current.kind == .transpose { throw .prime(after: name, at: current.range, in: source) }
    let exponent = try parseExponentOfName(name, token)
    let arguments = try parseCallArguments(name, token)
    let range = token.range.lowerBound..<tokens[position - 1].range.upperBound
    guard let function = FunctionName(name, argumentCount: arguments.count) else {
      throw .unknownFunction(name, at: token.range, in: source, hint: nil)
    }
    guard function.arity.contains(arguments.count) else {
      throw .wrongCount(of: name, takes: function.arity, got: arguments.count, at: range, in: source)
    }
    let call = tree.add(.call(function, arguments), range)
    guard let exponent else { return call }
    let power = tree.add(.number(exponent), token.range)
    return tree.add(.binary(.power, call, power), range)
  }

  /// The exponent in `sin^2 x` or `sin² x`.
  private mutating func parseExponentOfName(_ name: String, _ token: Token) throws(FormulaError) -> Constant? {
    if case .superscript(let exponent) = current.kind {
      if exponent == -1 { throw inverse(name, token) }
      advance()
      return .exact(Int64(exponent))
    }
    guard current.kind == .power else { return nil }
    advance()
    let isNegative = current.kind == .minus
    if isNegative { advance() }
    guard case .number(let text) = current.kind else { throw .missingArgument(of: name, at: token.range, in: source) }
    if isNegative && text == "1" { throw inverse(name, token) }
    let exponent = try constant((isNegative ? "-" : "") + text, at: current.range)
    advance()
    return exponent
  }

  /// The error for an exponent -1 that ends at the current place.
  private func inverse(_ name: String, _ token: Token) -> FormulaError {
    let hasInverse = ["sin", "cos", "tan", "sinh", "cosh", "tanh"].contains(name)
    let reciprocal = "1/\(name)(x) for the reciprocal"
    return .inverseNotation(
      name, at: token.range.lowerBound..<current.range.upperBound, in: source,
      hint: hasInverse ? "write a\(name)(x) for the inverse, or \(reciprocal)" : "write \(reciprocal)")
  }

  /// Arguments in parentheses, or the product that follows without them: `sin 2x`, `log x`.
  private mutating func parseCallArguments(_ name: String, _ token: Token) throws(FormulaError) -> [SyntaxTree.Index] {
    if current.kind == .open { return try parseArguments() }
    guard canBeginBareArgument else { throw .missingArgument(of: name, at: token.range, in: source) }
    return [try nested { parser throws(FormulaError) in try parser.parseBareArgument() }]
  }

  private var canBeginBareArgument: Bool {
    switch current.kind {
    case .number, .name, .root, .cubeRoot, .minus, .plus: true
    case .bar: openBars == 0
    default: false
    }
  }

  private mutating func parseBareArgument() throws(FormulaError) -> SyntaxTree.Index {
    var left = try parseSigned()
    while case (.multiply?, true) = nextOperator(), !nextIsFunction {
      let right = try parsePower()
      left = tree.add(.binary(.multiply, left, right), span(left, right))
    }
    return left
  }

  private var nextIsFunction: Bool {
    guard case .name(let name) = current.kind else { return false }
    switch names.meaning(of: name, isCalled: false) {
    case .function, .definedFunction, .namedFunction, .repetition: return true
    default: return false
    }
  }
}
