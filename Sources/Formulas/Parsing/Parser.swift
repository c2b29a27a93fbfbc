import Autodiff

/// A precedence-climbing parser for formulas. O(length); the depth of nesting is limited, the length of chains is not.
struct Parser {
  /// How deep parentheses, functions, powers and signs may nest.
  static let depthLimit = 200

  private let source: String
  private let tokens: [Token]
  private let names: NameTable
  private var position = 0
  private var depth = 0
  /// How many absolute-value bars are open around the current place, since the last parenthesis.
  private var openBars = 0
  private var tree = SyntaxTree()

  /// - Parameter declared: Variables that may be juxtaposed (`xy`) or multiplied by a parenthesis (`x(y + 1)`).
  init(_ source: String, declared: [String]) throws(FormulaError) {
    guard source.utf8.count <= 1_000_000 else { throw .tooLong(limit: 1_000_000, in: source) }
    var lexer = Lexer(source)
    self.source = source
    tokens = try lexer.tokens()
    names = NameTable(tokens: tokens, declared: declared)
    if tokens.count == 1 { throw .empty(in: source) }
  }

  /// Parses the whole text as one formula.
  mutating func parseFormula() throws(FormulaError) -> SyntaxTree {
    _ = try parseExpression()
    try expectEnd()
    return tree
  }

  /// Parses the whole text as one or more formulas separated by commas: the root is a tuple.
  mutating func parseList() throws(FormulaError) -> SyntaxTree {
    var elements = [try parseExpression()]
    while current.kind == .comma {
      advance()
      elements.append(try parseExpression())
    }
    try expectEnd()
    _ = tree.add(.tuple(elements), 0..<current.range.lowerBound)
    return tree
  }

  private var current: Token { tokens[position] }
  private mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  private func expectEnd() throws(FormulaError) {
    if current.kind != .end { throw .unexpectedToken(current, in: source) }
  }

  private mutating func nested<Result>(
    _ body: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw .nestedTooDeep(limit: Self.depthLimit, at: current.range, in: source) }
    return try body(&self)
  }

  // MARK: Operators

  private mutating func parseExpression(minimum: Int = 1) throws(FormulaError) -> SyntaxTree.Index {
    var left = try parseSigned()
    while true {
      let (binary, isImplicit) = nextOperator()
      guard let binary, binary.precedence >= minimum else { return left }
      if !isImplicit { advance() }
      let right = try nested { parser throws(FormulaError) in
        try parser.parseExpression(minimum: binary.precedence + 1)
      }
      left = tree.add(.binary(binary, left, right), span(left, right))
      if binary.isComparison, let next = BinaryOperator(current.kind), next.isComparison {
        throw .chainedComparison(at: current.range, in: source)
      }
    }
  }

  /// The operator that comes next; juxtaposition is a multiplication without a sign.
  private func nextOperator() -> (BinaryOperator?, isImplicit: Bool) {
    if let explicit = BinaryOperator(current.kind) { return (explicit, false) }
    switch current.kind {
    case .name, .open, .root: return (.multiply, true)
    case .bar where openBars == 0: return (.multiply, true)
    default: return (nil, false)
    }
  }

  /// A term with an optional sign: the sign binds weaker than a power and tighter than a product.
  private mutating func parseSigned() throws(FormulaError) -> SyntaxTree.Index {
    let token = current
    guard token.kind == .minus || token.kind == .plus else { return try parsePower() }
    advance()
    let operand = try nested { parser throws(FormulaError) in try parser.parseSigned() }
    guard token.kind == .minus else { return operand }
    return tree.add(.negation(operand), token.range.lowerBound..<tree[operand].range.upperBound)
  }

  private mutating func parsePower() throws(FormulaError) -> SyntaxTree.Index {
    let base = try parsePrimary()
    return try parsePower(of: base)
  }

  /// The powers that follow a base; `^` is right-associative and its exponent may carry a sign.
  private mutating func parsePower(of base: SyntaxTree.Index) throws(FormulaError) -> SyntaxTree.Index {
    if case .superscript(let exponent) = current.kind {
      let place = tree.add(.number(.exact(Int64(exponent))), current.range)
      advance()
      let power = tree.add(.binary(.power, base, place), span(base, place))
      return try nested { parser throws(FormulaError) in try parser.parsePower(of: power) }
    }
    guard current.kind == .power else { return base }
    advance()
    let exponent = try nested { parser throws(FormulaError) in try parser.parseSigned() }
    return tree.add(.binary(.power, base, exponent), span(base, exponent))
  }

  // MARK: Values

  private mutating func parsePrimary() throws(FormulaError) -> SyntaxTree.Index {
    let token = current
    switch token.kind {
    case .number(let text):
      advance()
      return tree.add(.number(try constant(text, at: token.range)), token.range)
    case .name(let name): return try parseName(name, token)
    case .open: return try parseParentheses()
    case .bar where openBars == 0 || nextCanBeginOperand: return try parseBars()
    case .root:
      advance()
      let argument = try nested { parser throws(FormulaError) in try parser.parsePower() }
      return tree.add(.call(.operation(.sqrt), [argument]), token.range.lowerBound..<tree[argument].range.upperBound)
    default: throw .expectedOperand(found: token, in: source)
    }
  }

  private func constant(_ text: String, at range: Range<Int>) throws(FormulaError) -> Constant {
    guard let constant = Constant(literal: text) else { throw .numberTooLarge(at: range, in: source) }
    return constant
  }

  private mutating func parseParentheses() throws(FormulaError) -> SyntaxTree.Index {
    let open = current.range
    let elements = try parseArguments()
    if elements.count == 1 { return elements[0] }
    return tree.add(.tuple(elements), open.lowerBound..<tokens[position - 1].range.upperBound)
  }

  /// The values between the parenthesis at the current place and its partner.
  private mutating func parseArguments() throws(FormulaError) -> [SyntaxTree.Index] {
    let open = current.range
    let outerBars = openBars
    openBars = 0
    defer { openBars = outerBars }
    advance()
    let elements = try nested { parser throws(FormulaError) in
      var elements = [try parser.parseExpression()]
      while parser.current.kind == .comma {
        parser.advance()
        elements.append(try parser.parseExpression())
      }
      return elements
    }
    if current.kind == .end { throw .unclosedParenthesis(open: open, in: source) }
    guard current.kind == .close else { throw .unexpectedToken(current, in: source) }
    advance()
    return elements
  }

  /// Whether a value can follow the current token; if not, a bar here closes the one before it.
  private var nextCanBeginOperand: Bool {
    switch tokens[min(position + 1, tokens.count - 1)].kind {
    case .number, .name, .open, .bar, .root, .plus, .minus: true
    default: false
    }
  }

  private mutating func parseBars() throws(FormulaError) -> SyntaxTree.Index {
    let open = current.range
    advance()
    openBars += 1
    defer { openBars -= 1 }
    let inner = try nested { parser throws(FormulaError) in try parser.parseExpression() }
    guard current.kind == .bar else { throw .unclosedBar(open: open, in: source) }
    let range = open.lowerBound..<current.range.upperBound
    advance()
    return tree.add(.call(.operation(.abs), [inner]), range)
  }

  // MARK: Names

  private mutating func parseName(_ name: String, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
    let isCalled = position + 1 < tokens.count && tokens[position + 1].kind == .open
    switch names.meaning(of: name, isCalled: isCalled) {
    case .constant(let factors):
      advance()
      return product(of: factors.map { (.number($0), token.range) })
    case .variable:
      advance()
      return tree.add(.name(name), token.range)
    case .product(let letters):
      advance()
      let start = token.range.lowerBound
      return product(of: letters.enumerated().map { (.name($1), (start + $0)..<(start + $0 + 1)) })
    case .function: return try parseCall(name, token)
    case .unknown(let hint):
      throw isCalled
        ? .unknownFunction(name, at: token.range, in: source, hint: hint)
        : .unknownName(name, at: token.range, in: source, hint: hint)
    }
  }

  /// Factors written together, as in `xy`; at least one.
  private mutating func product(of factors: [(SyntaxTree.Content, Range<Int>)]) -> SyntaxTree.Index {
    var result: SyntaxTree.Index?
    for (content, range) in factors {
      let factor = tree.add(content, range)
      result = result.map { tree.add(.binary(.multiply, $0, factor), span($0, factor)) } ?? factor
    }
    return result ?? tree.root
  }

  private mutating func parseCall(_ name: String, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
    advance()
    let exponent = try parseExponentOfName(name, token)
    let arguments = try parseCallArguments(name, token)
    let range = token.range.lowerBound..<tokens[position - 1].range.upperBound
    guard let function = FunctionName(name, argumentCount: arguments.count) else {
      throw .unknownFunction(name, at: token.range, in: source, hint: nil)
    }
    guard function.arity.contains(arguments.count) else {
      throw .wrongCount(of: name, takes: function.arityText, got: arguments.count, at: range, in: source)
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
    case .number, .name, .root, .minus, .plus: true
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
    if case .name(let name) = current.kind, case .function = names.meaning(of: name, isCalled: false) {
      true
    } else {
      false
    }
  }

  private func span(_ left: SyntaxTree.Index, _ right: SyntaxTree.Index) -> Range<Int> {
    tree[left].range.lowerBound..<max(tree[left].range.upperBound, tree[right].range.upperBound)
  }
}

extension FunctionName {
  fileprivate var arityText: String {
    switch arity.lowerBound {
    case 1: "one argument"
    case 2 where arity.upperBound > 2: "two arguments or more"
    case 2: "two arguments"
    default: "three arguments"
    }
  }
}
