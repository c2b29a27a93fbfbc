import Autodiff

extension Parser {
  mutating func parsePrimary() throws(FormulaError) -> SyntaxTree.Index {
    let token = current
    switch token.kind {
    case .number(let text):
      advance()
      return tree.add(.number(try constant(text, at: token.range)), token.range)
    case .name(let name): return try parseName(name, token)
    case .open: return try parseParentheses()
    case .openBracket: return try parseMatrix()
    case .openBrace: return try parsePiecewise()
    case .bar where openBars == 0 || nextCanBeginOperand: return try parseBars()
    case .root, .cubeRoot:
      advance()
      let argument = try nested { parser throws(FormulaError) in try parser.parsePower() }
      let range = token.range.lowerBound..<tree[argument].range.upperBound
      return tree.add(.call(.operation(token.kind == .root ? .sqrt : .cbrt), [argument]), range)
    default: throw .expectedOperand(found: token, in: source)
    }
  }

  func constant(_ text: String, at range: Range<Int>) throws(FormulaError) -> Constant {
    guard let constant = Constant(literal: text) else { throw .numberTooLarge(at: range, in: source) }
    return constant
  }

  // MARK: Brackets

  /// What stands between the opening token at the current place and its partner.
  private mutating func enclosed<Result>(
    by close: Token.Kind, _ body: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> (contents: Result, range: Range<Int>) {
    let open = current
    let outerBars = openBars
    openBars = 0
    defer { openBars = outerBars }
    advance()
    let contents = try nested(body)
    if current.kind == .end { throw .unclosed(open, by: close, in: source) }
    guard current.kind == close else { throw .unexpectedToken(current, in: source) }
    let range = open.range.lowerBound..<current.range.upperBound
    advance()
    return (contents, range)
  }

  private mutating func parseElements() throws(FormulaError) -> [SyntaxTree.Index] {
    var elements = [try parseExpression()]
    while current.kind == .comma {
      advance()
      elements.append(try parseExpression())
    }
    return elements
  }

  private mutating func parseParentheses() throws(FormulaError) -> SyntaxTree.Index {
    let (elements, range) = try enclosed(by: .close) { parser throws(FormulaError) in try parser.parseElements() }
    return elements.count == 1 ? elements[0] : tree.add(.tuple(elements), range)
  }

  /// The values between the parenthesis at the current place and its partner.
  mutating func parseArguments() throws(FormulaError) -> [SyntaxTree.Index] {
    try enclosed(by: .close) { parser throws(FormulaError) in try parser.parseElements() }.contents
  }

  /// `[1, 2; 3, 4]`: commas between the entries of a row, semicolons between rows.
  private mutating func parseMatrix() throws(FormulaError) -> SyntaxTree.Index {
    let (rows, range) = try enclosed(by: .closeBracket) { parser throws(FormulaError) in
      var rows = [try parser.parseElements()]
      while parser.current.kind == .semicolon {
        parser.advance()
        rows.append(try parser.parseElements())
      }
      return rows
    }
    if let odd = rows.first(where: { $0.count != rows[0].count }) {
      throw .unequalRows(rows[0].count, odd.count, at: range, in: source)
    }
    return tree.add(.matrix(rows), range)
  }

  /// `{x < 0: -x, x}`: conditions with values, and the value where none of them holds.
  private mutating func parsePiecewise() throws(FormulaError) -> SyntaxTree.Index {
    let (pieces, range) = try enclosed(by: .closeBrace) { parser throws(FormulaError) in
      var pieces: [(condition: SyntaxTree.Index, value: SyntaxTree.Index)] = []
      while true {
        let first = try parser.parseExpression()
        guard parser.current.kind == .colon else {
          if pieces.isEmpty { throw .pieceWithoutCondition(at: parser.tree[first].range, in: parser.source) }
          return (pieces, otherwise: Optional(first))
        }
        parser.advance()
        pieces.append((first, try parser.parseExpression()))
        guard parser.current.kind == .comma else { return (pieces, otherwise: nil) }
        parser.advance()
      }
    }
    return tree.add(.piecewise(pieces.0, otherwise: pieces.otherwise), range)
  }

  // MARK: Bars

  /// Whether a value can follow the current token; if not, a bar here closes the one before it.
  private var nextCanBeginOperand: Bool { next.kind.canBeginValue || next.kind == .plus || next.kind == .minus }

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
}
