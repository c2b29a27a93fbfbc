/// The left-hand side of a definition: `a =` or `f(x, y) =`.
struct DefinitionHead {
  let name: String
  /// The place of the name in the source.
  let range: Range<Int>
  /// The tokens between the parentheses; `nil` for a value.
  let parameters: ArraySlice<Token>?
  /// The place of the first token of the body.
  let body: Int

  /// The head that begins at a place among the tokens, if a definition begins there. O(length of the head).
  init?(_ tokens: [Token], at place: Int) {
    guard case .name(let name) = tokens[place].kind, place + 1 < tokens.count else { return nil }
    self.name = name
    range = tokens[place].range
    if tokens[place + 1].kind == .define {
      parameters = nil
      body = place + 2
      return
    }
    guard tokens[place + 1].kind == .open else { return nil }
    let first = place + 2
    guard let close = tokens[first...].firstIndex(where: { !$0.kind.mayStandInHead }), tokens[close].kind == .close,
      close + 1 < tokens.count, tokens[close + 1].kind == .define
    else { return nil }
    parameters = tokens[first..<close]
    body = close + 2
  }

  /// All definitions of a formula. O(length).
  static func all(in tokens: [Token]) -> [DefinitionHead] {
    var heads: [DefinitionHead] = []
    for place in tokens.indices where place == 0 || tokens[place - 1].kind.isSeparator {
      if let head = DefinitionHead(tokens, at: place) { heads.append(head) }
    }
    return heads
  }
}

extension Token.Kind {
  /// Whether the token can stand between the parentheses of a definition's head, rightly or as a slip.
  fileprivate var mayStandInHead: Bool {
    switch self {
    case .name, .number, .comma: true
    default: false
    }
  }
}
