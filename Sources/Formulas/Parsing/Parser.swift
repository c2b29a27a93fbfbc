import Autodiff

/// A precedence-climbing parser for formulas. O(length); the depth of nesting is limited, the length of chains is not.
///
/// This file holds the operators; statements, values and names have files of their own.
struct Parser {
  /// How deep parentheses, functions, powers and signs may nest.
  static let depthLimit = 200

  let source: String
  let tokens: [Token]
  var names: NameTable
  var position = 0
  private var depth = 0
  /// How many absolute-value bars are open around the current place, since the last parenthesis.
  var openBars = 0
  /// The expression that is being read.
  var tree = SyntaxTree()
  /// What has been read before it.
  var program = SyntaxProgram()
  /// Where in the program the named functions are that the formula uses.
  var namedFunctions: [String: Int] = [:]
  /// The node that stands for a function written without arguments, and the function's parameters.
  var bareFunction: (node: SyntaxTree.Index, parameters: [String])?

  /// - Parameter declared: Variables that may be juxtaposed (`xy`) or multiplied by a parenthesis (`x(y + 1)`).
  init(_ source: String, declared: [String]) throws(FormulaError) {
    guard source.utf8.count <= 1_000_000 else { throw .tooLong(limit: 1_000_000, in: source) }
    var lexer = Lexer(source)
    self.source = source
    tokens = try lexer.tokens()
    names = NameTable(tokens: tokens, declared: declared)
    if tokens.count == 1 { throw .empty(in: source) }
  }

  var current: Token { tokens[position] }
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }
  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  mutating func nested<Result>(
    _ body: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw .nestedTooDeep(limit: Self.depthLimit, at: current.range, in: source) }
    return try body(&self)
  }

  mutating func parseExpression(minimum: Int = 1) throws(FormulaError) -> SyntaxTree.Index {
    var left = try parseSigned()
    while true {
      let (binary, isImplicit) = nextOperator()
      guard let binary, binary.precedence >= minimum else { return left }
      if binary.isComparison {
        left = try parseComparison(of: left)
        continue
      }
      if !isImplicit { advance() }
      let right = try parseOperand(of: binary)
      left = tree.add(.binary(binary, left, right), span(left, right))
    }
  }

  private mutating func parseOperand(of binary: BinaryOperator) throws(FormulaError) -> SyntaxTree.Index {
    try nested { parser throws(FormulaError) in try parser.parseExpression(minimum: binary.precedence + 1) }
  }

  /// The comparison that begins with a value already read: of two sides, or a chain such as 0 < x < 1.
  private mutating func parseComparison(of first: SyntaxTree.Index) throws(FormulaError) -> SyntaxTree.Index {
    var (signs, sides) = ([BinaryOperator](), [first])
    while let sign = BinaryOperator(current.kind), sign.isComparison {
      advance()
      signs.append(sign)
      sides.append(try parseOperand(of: sign))
    }
    let range = span(first, sides[sides.count - 1])
    return tree.add(signs.count == 1 ? .binary(signs[0], first, sides[1]) : .chain(signs, sides), range)
  }

  /// The operator that comes next; juxtaposition is a multiplication without a sign.
  func nextOperator() -> (BinaryOperator?, isImplicit: Bool) {
    if let explicit = BinaryOperator(current.kind) { return (explicit, false) }
    switch current.kind {
    case .name, .open, .openBracket, .openBrace, .root, .cubeRoot: return (.multiply, true)
    case .bar where openBars == 0: return (.multiply, true)
    default: return (nil, false)
    }
  }

  /// A term with an optional sign: the sign binds weaker than a power and tighter than a product.
  mutating func parseSigned() throws(FormulaError) -> SyntaxTree.Index {
    let token = current
    guard token.kind == .minus || token.kind == .plus else { return try parsePower() }
    advance()
    let operand = try nested { parser throws(FormulaError) in try parser.parseSigned() }
    guard token.kind == .minus else { return operand }
    return tree.add(.negation(operand), token.range.lowerBound..<tree[operand].range.upperBound)
  }

  mutating func parsePower() throws(FormulaError) -> SyntaxTree.Index {
    let base = try parsePrimary()
    return try parsePower(of: base)
  }

  /// The powers and transposes that follow a base; `^` is right-associative and its exponent may carry a sign.
  mutating func parsePower(of base: SyntaxTree.Index) throws(FormulaError) -> SyntaxTree.Index {
    switch current.kind {
    case .superscript(let exponent):
      let place = tree.add(.number(.exact(Int64(exponent))), current.range)
      advance()
      let power = tree.add(.binary(.power, base, place), span(base, place))
      return try nested { parser throws(FormulaError) in try parser.parsePower(of: power) }
    case .transpose:
      let transpose = tree.add(.transpose(base), tree[base].range.lowerBound..<current.range.upperBound)
      advance()
      return try nested { parser throws(FormulaError) in try parser.parsePower(of: transpose) }
    case .power:
      advance()
      let exponent = try nested { parser throws(FormulaError) in try parser.parseSigned() }
      return tree.add(.binary(.power, base, exponent), span(base, exponent))
    default: return base
    }
  }

  func span(_ left: SyntaxTree.Index, _ right: SyntaxTree.Index) -> Range<Int> {
    tree[left].range.lowerBound..<max(tree[left].range.upperBound, tree[right].range.upperBound)
  }
}
