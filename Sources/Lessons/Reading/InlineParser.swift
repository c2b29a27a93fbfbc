/// Reads the text of a paragraph: emphasis, code and computed values.
struct InlineParser {
  private let fragment: Fragment
  private var place = 0
  private var spans: [Span] = []
  private var text = ""
  private var emphasis = Span.Emphasis.none
  /// Where the emphasis began.
  private var opening: Range<Int> = 0..<0

  private init(_ fragment: Fragment) { self.fragment = fragment }

  /// The spans of a paragraph. O(length).
  static func spans(of fragment: Fragment) throws(LessonProblem) -> [Span] {
    var parser = InlineParser(fragment)
    return try parser.parse()
  }

  private mutating func parse() throws(LessonProblem) -> [Span] {
    while let scalar = fragment[place] {
      switch scalar {
      case "\\": try parseEscape()
      case "`": try parseCode()
      case "*": try parseEmphasis()
      case "<": try checkMarkup()
      case "[", "!": try checkLink()
      default: append(scalar)
      }
    }
    if emphasis != .none { throw .unclosedEmphasis(at: opening) }
    flush()
    return spans
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    place += 1
  }

  private mutating func flush() {
    if !text.isEmpty { spans.append(Span(content: .text(text), emphasis: emphasis)) }
    text = ""
  }

  private mutating func parseEscape() throws(LessonProblem) {
    guard let sign = fragment[place + 1], ["*", "`", "\\"].contains(sign) else {
      throw .lonelyBackslash(at: fragment.range(of: place..<(place + 1)))
    }
    place += 1
    append(sign)
  }

  private mutating func parseCode() throws(LessonProblem) {
    let start = place + 1
    guard let end = fragment.firstPlace(of: "`", from: start) else {
      throw .unclosedCode(at: fragment.range(of: place..<start))
    }
    if end == start { throw .emptyCode(at: fragment.range(of: place..<(end + 1))) }
    flush()
    let code = fragment[start..<end]
    let content: Span.Content =
      code.hasPrefix("= ") ? .computed(try ValueParser.value(code.dropFirst(2).trimmed)) : .code(code.text)
    spans.append(Span(content: content, emphasis: emphasis))
    place = end + 1
  }

  private mutating func parseEmphasis() throws(LessonProblem) {
    let count = fragment[place + 1] == "*" ? 2 : 1
    let kind: Span.Emphasis = count == 2 ? .strong : .emphasis
    let range = fragment.range(of: place..<(place + count))
    let (before, after) = (fragment[place - 1] ?? " ", fragment[place + count] ?? " ")
    if emphasis == .none {
      if after == " " { throw .lonelyAsterisk(at: range) }
      flush()
      (emphasis, opening) = (kind, range)
    } else {
      if emphasis != kind { throw .mixedEmphasis(at: range) }
      if before == " " { throw .lonelyAsterisk(at: range) }
      flush()
      emphasis = .none
    }
    place += count
  }

  /// What other readers of Markdown would take for a tag.
  private mutating func checkMarkup() throws(LessonProblem) {
    if let next = fragment[place + 1], next.properties.isAlphabetic || ["/", "!", "?"].contains(next) {
      throw .markup(at: fragment.range(of: place..<(place + 2)))
    }
    append("<")
  }

  /// A link or an image is `[words](address)`, and a matrix is no link.
  private mutating func checkLink() throws(LessonProblem) {
    let sign: Unicode.Scalar = fragment[place] ?? "["
    let start = sign == "!" ? place + 1 : place
    if fragment[start] == "[", let end = closingBracket(from: start), fragment[end + 1] == "(" {
      throw .link(at: fragment.range(of: place..<(end + 2)))
    }
    append(sign)
  }

  /// The bracket that closes one that opens, not further on than a link is long.
  private func closingBracket(from start: Int) -> Int? {
    fragment.scalars[start...].prefix(200).firstIndex(of: "]")
  }
}
