/// Reads the lines that say what is right.
struct AnswerParser {
  private let content: Fragment
  private let scanner: OutermostScanner

  init(_ content: Fragment) {
    self.content = content
    scanner = OutermostScanner(content)
  }

  /// `b when VALUE < VALUE, c when …, else a`.
  func rule(choices: Int) throws(LessonProblem) -> AnswerRule {
    let starts = [0] + scanner.places(of: ", ").filter { isCaseStart($0 + 2) }.map { $0 + 2 }
    let ends = starts.dropFirst().map { $0 - 2 } + [content.count]
    let parts = zip(starts, ends).map { content[$0..<$1] }
    guard let last = parts.last, last.hasPrefix("else ") else { throw .noElse(at: content.range) }
    let cases = try parts.dropLast().map { part throws(LessonProblem) in
      guard part.has(" when ", at: 1) else { throw .noWhen(at: part.range) }
      return AnswerRule.Case(
        choice: try choice(part[0..<1], of: choices),
        condition: try ValueParser.condition(part.dropFirst(7).trimmed))
    }
    return AnswerRule(cases: cases, otherwise: try choice(last.dropFirst(5).trimmed, of: choices))
  }

  private func isCaseStart(_ place: Int) -> Bool {
    if content.has("else ", at: place) { return true }
    return content[place].flatMap(ChoiceLetter.place) != nil && content.has(" when ", at: place + 1)
  }

  private func choice(_ letter: Fragment, of count: Int) throws(LessonProblem) -> Int {
    guard letter.count == 1, let place = letter[0].flatMap(ChoiceLetter.place), place < count else {
      throw .unknownChoice(letter.text, of: count, at: letter.range)
    }
    return place
  }

  /// `VALUE within R: one sentence that explains`.
  func place() throws(LessonProblem) -> Answer {
    let parts = try parts()
    guard let within = parts.within else { throw .placeWithoutRadius(at: content.range) }
    return .place(try ValueParser.value(parts.value), within: within, explanation: parts.explanation)
  }

  /// `VALUE`, `VALUE within R: one sentence that explains`, and the same with a formula in quotes.
  func typed() throws(LessonProblem) -> Answer {
    let parts = try parts()
    let value = parts.value
    let quotes: [Unicode.Scalar] = ["'", "\""]
    let isQuoted = value.count > 2 && value[0].map(quotes.contains) == true && value[0] == value[value.count - 1]
    let solution: Solution =
      isQuoted ? .formula(value[1..<(value.count - 1)]) : .value(try ValueParser.value(value))
    return .typed(solution, within: parts.within, explanation: parts.explanation)
  }

  private func parts() throws(LessonProblem) -> (value: Fragment, within: Double?, explanation: [Span]) {
    var head = content
    var explanation: [Span] = []
    if let colon = scanner.places(of: ": ").first {
      head = content[0..<colon]
      explanation = try InlineParser.spans(of: content.dropFirst(colon + 2).trimmed)
    }
    guard let place = OutermostScanner(head).places(of: " within ").last else {
      return (head.trimmed, nil, explanation)
    }
    let number = head.dropFirst(place + 8).trimmed
    return (head[0..<place].trimmed, try Radius.read(number), explanation)
  }
}
