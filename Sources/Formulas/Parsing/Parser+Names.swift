import Autodiff

extension Parser {
  mutating func parseName(_ name: String, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
    let isCalled = next.kind == .open
    switch names.meaning(of: name, isCalled: isCalled) {
    case .constant(let factors):
      advance()
      return product(of: factors, token.range)
    case .variable:
      advance()
      return addVariable(name, token.range)
    case .product(let letters):
      advance()
      return try product(of: letters, token.range)
    case .function: return try parseCall(name, token)
    case .definedFunction(let place): return try parseApplication(of: place, token)
    case .namedFunction(let name): return try parseApplication(of: place(ofNamed: name), token)
    case .repetition(let kind): return try parseRepetition(kind, token)
    case .recursion: throw .recursion(name, at: token.range, in: source)
    case .definedLater: throw .usedBeforeDefinition(name, at: token.range, in: source)
    case .unknown(let hint):
      throw isCalled
        ? .unknownFunction(name, at: token.range, in: source, hint: hint)
        : .unknownName(name, at: token.range, in: source, hint: hint)
    }
  }

  /// Notes that a variable is used; one that is defined later, or now, may not be.
  private mutating func variable(_ name: String, _ range: Range<Int>) throws(FormulaError) -> String {
    switch names.meaning(of: name, isCalled: false) {
    case .recursion: throw .recursion(name, at: range, in: source)
    case .definedLater: throw .usedBeforeDefinition(name, at: range, in: source)
    default:
      if names.isFree(name) { program.freeNames.insert(name) }
      return name
    }
  }

  private mutating func addVariable(_ name: String, _ range: Range<Int>) -> SyntaxTree.Index {
    if names.isFree(name) { program.freeNames.insert(name) }
    return tree.add(.name(name), range)
  }

  /// Constants that one sign stands for, as τ = 2 π; at least one.
  private mutating func product(of constants: [Constant], _ range: Range<Int>) -> SyntaxTree.Index {
    var result: SyntaxTree.Index?
    for constant in constants {
      let factor = tree.add(.number(constant), range)
      result = result.map { tree.add(.binary(.multiply, $0, factor), range) } ?? factor
    }
    return result ?? tree.root
  }

  /// Letters written together, as in `xy`; a power or transpose that follows belongs to the last one.
  private mutating func product(of letters: [String], _ range: Range<Int>) throws(FormulaError) -> SyntaxTree.Index {
    var result: SyntaxTree.Index?
    for (place, letter) in zip(range, letters) {
      var factor = tree.add(.name(try variable(letter, place..<(place + 1))), place..<(place + 1))
      if place == range.upperBound - 1 { factor = try parsePower(of: factor) }
      result = result.map { tree.add(.binary(.multiply, $0, factor), span($0, factor)) } ?? factor
    }
    return result ?? tree.root
  }

  // MARK: Functions of the language

  private mutating func parseCall(_ name: String, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
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

  // MARK: Defined functions

  /// The place in the program of a function of the catalogue, which is added when it is first used.
  private mutating func place(ofNamed name: String) -> Int {
    if let known = namedFunctions[name] { return known }
    let place = program.functions.count
    namedFunctions[name] = place
    if let function = NamedFunction.definitions[name] { program.functions.append(function) }
    return place
  }

  /// A defined function of arguments in parentheses or, without any, of the variables that its definition names.
  private mutating func parseApplication(of place: Int, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
    let function = program.functions[place]
    advance()
    switch current.kind {
    case .open:
      let arguments = try parseArguments()
      let range = token.range.lowerBound..<tokens[position - 1].range.upperBound
      return tree.add(.application(place, arguments), range)
    case .transpose: throw .prime(after: function.name, at: current.range, in: source)
    case .number, .name, .root, .cubeRoot:
      throw .missingParentheses(of: function.name, function.parameters, at: token.range, in: source)
    default:
      var arguments: [SyntaxTree.Index] = []
      for parameter in function.parameters {
        arguments.append(tree.add(.name(try variable(parameter, token.range)), token.range))
      }
      let application = tree.add(.application(place, arguments), token.range)
      bareFunction = (application, function.parameters)
      return application
    }
  }

  // MARK: Sums and products

  /// `sum(i, 1, n, …)` from its name on.
  private mutating func parseRepetition(
    _ kind: SyntaxTree.Repetition.Kind, _ token: Token
  ) throws(FormulaError) -> SyntaxTree.Index {
    let open = next
    guard open.kind == .open, position + 3 < tokens.count, case .name(let index) = tokens[position + 2].kind,
      tokens[position + 3].kind == .comma
    else { throw .repetitionWithoutIndex(kind.rawValue, at: token.range, in: source) }
    if NameTable.isReserved(index) { throw .reservedName(index, at: tokens[position + 2].range, in: source) }
    position += 4
    let outerBars = openBars
    openBars = 0
    defer { openBars = outerBars }
    return try nested { parser throws(FormulaError) in
      let lower = try parser.parseExpression()
      try parser.expectComma(in: kind, token)
      let upper = try parser.parseExpression()
      try parser.expectComma(in: kind, token)
      let isNew = parser.names.locals.insert(index).inserted
      let bareFunction = parser.bareFunction
      let body = try parser.parseBody()
      parser.bareFunction = bareFunction
      if isNew { parser.names.locals.remove(index) }
      if parser.current.kind == .end { throw .unclosed(open, by: .close, in: parser.source) }
      guard parser.current.kind == .close else { throw .unexpectedToken(parser.current, in: parser.source) }
      let range = token.range.lowerBound..<parser.current.range.upperBound
      parser.advance()
      return parser.tree.add(
        .repetition(.init(kind: kind, index: index, lower: lower, upper: upper, body: body)), range)
    }
  }

  private mutating func expectComma(in kind: SyntaxTree.Repetition.Kind, _ token: Token) throws(FormulaError) {
    guard current.kind == .comma else {
      throw .repetitionWithoutIndex(kind.rawValue, at: token.range, in: source)
    }
    advance()
  }
}
