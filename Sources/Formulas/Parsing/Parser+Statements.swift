extension Parser {
  /// Parses the whole text: definitions separated by semicolons or line ends, and the result.
  mutating func parseFormula() throws(FormulaError) -> SyntaxProgram {
    repeat {
      if let head = DefinitionHead(tokens, at: position) {
        try parseDefinition(head)
      } else {
        program.result = try parseBody()
      }
      let separator = current
      try expectSeparator()
      skipLineEnds()
      if current.kind != .end, !program.result.nodes.isEmpty {
        let value = program.result[program.result.root].range
        throw .unusedValue(at: value, separatedBy: separator, in: source)
      }
    } while current.kind != .end
    finish()
    return program
  }

  /// Parses the whole text as one or more formulas separated by commas: the result is a tuple.
  mutating func parseList() throws(FormulaError) -> SyntaxProgram {
    var elements = [try parseExpression()]
    while current.kind == .comma {
      advance()
      elements.append(try parseExpression())
    }
    if current.kind != .end { throw .unexpectedToken(current, in: source) }
    _ = tree.add(.tuple(elements), 0..<current.range.lowerBound)
    program.result = tree
    return program
  }

  /// An expression with a tree of its own.
  mutating func parseBody() throws(FormulaError) -> SyntaxTree {
    var outer = SyntaxTree()
    swap(&outer, &tree)
    defer { swap(&outer, &tree) }
    bareFunction = nil
    _ = try parseExpression()
    return tree
  }

  private mutating func expectSeparator() throws(FormulaError) {
    if current.kind == .end { return }
    guard current.kind.isSeparator else { throw .unexpectedToken(current, in: source) }
    advance()
  }

  private mutating func skipLineEnds() { while current.kind == .newline { advance() } }

  // MARK: Definitions

  private mutating func parseDefinition(_ head: DefinitionHead) throws(FormulaError) {
    if NameTable.isReserved(head.name) { throw .reservedName(head.name, at: head.range, in: source) }
    if names.isDefined(head.name) { throw .definedTwice(head.name, at: head.range, in: source) }
    let parameters = try head.parameters.map { tokens throws(FormulaError) in try parameterNames(tokens, of: head) }
    position = head.body
    names.begin(head.name)
    names.locals = Set(parameters ?? [])
    let body = try parseBody()
    names.locals = []
    if let parameters {
      names.define(function: head.name, place: program.functions.count)
      program.definitions.append(.function(program.functions.count))
      program.functions.append(.init(name: head.name, parameters: parameters, body: body))
    } else {
      names.define(value: head.name)
      program.definitions.append(.value(program.values.count))
      program.values.append(.init(name: head.name, body: body))
    }
  }

  private func parameterNames(
    _ tokens: ArraySlice<Token>, of head: DefinitionHead
  ) throws(FormulaError) -> [String] {
    var result: [String] = []
    var known: Set<String> = []
    var isNameExpected = true
    for token in tokens {
      switch token.kind {
      case .name(let name) where isNameExpected:
        if NameTable.isReserved(name) { throw .reservedName(name, at: token.range, in: source) }
        if !known.insert(name).inserted { throw .parameterTwice(name, of: head.name, at: token.range, in: source) }
        result.append(name)
      case .comma where !isNameExpected: break
      default: throw .parameterIsNoName(of: head.name, at: token.range, in: source)
      }
      isNameExpected.toggle()
    }
    if isNameExpected {
      let end = tokens.last?.range ?? head.range
      throw .parameterIsNoName(of: head.name, at: end, in: source)
    }
    return result
  }

  /// Makes the result out of the last statement: a function is applied to the variables that its head names.
  private mutating func finish() {
    if !program.result.nodes.isEmpty {
      if let bareFunction, bareFunction.node == program.result.root {
        program.resultParameters = bareFunction.parameters
      }
      return
    }
    program.endsWithDefinition = true
    switch program.definitions.last {
    case .value(let place)?: _ = program.result.add(.name(program.values[place].name), 0..<0)
    case .function(let place)?:
      program.resultParameters = program.functions[place].parameters
      program.freeNames.formUnion(program.resultParameters.filter(names.isFree))
      let arguments = program.resultParameters.map { program.result.add(.name($0), 0..<0) }
      _ = program.result.add(.application(place, arguments), 0..<0)
    case nil: break
    }
  }
}
