// What applies a body to values: defined and named functions, sums and products.

extension Parser {
  /// The place in the program of a function of the catalogue, which is added when it is first used.
  mutating func place(ofNamed name: String) -> Int {
    if let known = namedFunctions[name] { return known }
    let place = program.functions.count
    namedFunctions[name] = place
    if let function = NamedFunction.definitions[name] { program.functions.append(function) }
    return place
  }

  /// A defined function of arguments in parentheses or, without any, of the variables that its definition names.
  mutating func parseApplication(of place: Int, _ token: Token) throws(FormulaError) -> SyntaxTree.Index {
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
        // Where the name of the parameter means something else, nobody could write these arguments out.
        switch names.meaning(of: parameter, isCalled: false) {
        case .variable, .recursion, .definedLater: break
        default: throw .missingParentheses(of: function.name, function.parameters, at: token.range, in: source)
        }
        arguments.append(tree.add(.name(try variable(parameter, token.range)), token.range))
      }
      let application = tree.add(.application(place, arguments), token.range)
      bareFunction = (application, function.parameters)
      return application
    }
  }

  // MARK: Sums and products

  /// `sum(i, 1, n, …)` from its name on.
  mutating func parseRepetition(
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
