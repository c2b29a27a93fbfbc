extension [Token] {
  /// The tokens with only those ends of lines that end a statement. O(count).
  ///
  /// A line goes on where a bracket or bar is open, where it ends with an operator or a comma, and where the next one begins
  /// with an operator; so a long formula may be broken anywhere a reader would break it.
  func withoutContinuedLines() -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(count)
    var depth = 0
    var bars = 0
    for (place, token) in enumerated() {
      switch token.kind {
      case .open, .openBracket, .openBrace: depth += 1
      case .close, .closeBracket, .closeBrace: depth = Swift.max(0, depth - 1)
      case .bar where depth == 0: bars += 1
      case .semicolon where depth == 0: bars = 0
      case .newline:
        let next = place + 1 < count ? self[place + 1].kind : .end
        guard depth == 0, bars.isMultiple(of: 2), let last = result.last, last.kind.canEndValue, next.canBeginValue
        else { continue }
        bars = 0
      default: break
      }
      result.append(token)
    }
    return result
  }
}
