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
  mutating func variable(_ name: String, _ range: Range<Int>) throws(FormulaError) -> String {
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
    var known: Set<String> = []
    for (place, letter) in zip(range, letters) {
      if known.insert(letter).inserted { _ = try variable(letter, place..<(place + 1)) }
      var factor = tree.add(.name(letter), place..<(place + 1))
      if place == range.upperBound - 1 { factor = try parsePower(of: factor) }
      result = result.map { tree.add(.binary(.multiply, $0, factor), span($0, factor)) } ?? factor
    }
    return result ?? tree.root
  }
}
