/// `<!-- word … -->`: what is not text but says something about it.
struct Remark {
  let word: Fragment
  /// What stands behind the word, lines joined.
  let content: Fragment
  /// The lines behind the word, for notes.
  let lines: [Fragment]
  let range: Range<Int>
}

extension LessonParser {
  /// A comment of one line or several.
  mutating func takeComment() throws(LessonProblem) -> Remark {
    let start = next
    while next < lines.count, lines[next].firstPlace(of: "-->") == nil { next += 1 }
    guard next < lines.count, let end = lines[next].firstPlace(of: "-->") else {
      throw .unclosedComment(at: lines[start].range)
    }
    var parts = Array(lines[start...next])
    next += 1
    let last = parts.count - 1
    if !parts[last].dropFirst(end + 3).isBlank {
      throw .textBehindComment(at: parts[last].dropFirst(end + 3).trimmed.range)
    }
    parts[last] = parts[last][0..<end]
    parts[0] = parts[0].dropFirst(4).trimmed
    let word = parts[0].scalars.prefix { $0 != " " }.count
    var content = parts[0].dropFirst(word).trimmed
    for part in parts.dropFirst() { content.join(part.trimmed) }
    return Remark(
      word: parts[0][0..<word], content: content.trimmed, lines: [parts[0].dropFirst(word)] + parts.dropFirst(),
      range: lines[start].range)
  }

  mutating func parse(_ remark: Remark) throws(LessonProblem) {
    switch remark.word.text {
    case "reveal":
      if !remark.content.isEmpty { throw .wordsBehindReveal(at: remark.content.range) }
      if let open = question { throw .revealBeforeAnswer(at: remark.range, question: open.prompt.text) }
      closeStep()
    case "shows": try parseCoverage(remark)
    case "notes": try parseNotes(remark)
    case "answer", "accept":
      guard let draft = question else { throw .answerWithoutQuestion(remark.word.text, at: remark.range) }
      // Even a wrong answer line ends the question, so that one mistake is told once.
      question = nil
      finish(try draft.answered(by: remark))
    default: throw .unknownRemark(remark.word.text, at: remark.word.isEmpty ? remark.range : remark.word.range)
    }
  }

  private mutating func parseCoverage(_ remark: Remark) throws(LessonProblem) {
    guard isAtStageBegin else { throw .misplacedCoverage(at: remark.range) }
    var names: [String] = []
    var place = 0
    for name in remark.content.text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = name.unicodeScalars.count
      let range = remark.content.range(of: place..<(place + count))
      place += count + 1
      if name.isEmpty { continue }
      let isRow = ("A"..."Z").contains(name.prefix(1)) && Int(name.dropFirst()).map { (1...99).contains($0) } == true
      if !isRow { throw .unknownRow(String(name), at: range) }
      names.append(String(name))
    }
    if names.isEmpty { throw .noRows(at: remark.range) }
    try changeStage(at: remark.range) { $0.shows += names }
  }

  private mutating func parseNotes(_ remark: Remark) throws(LessonProblem) {
    var blocks: [Block] = []
    var paragraph: Fragment?
    // A blank line at the end closes the last paragraph.
    for line in remark.lines.map(\.trimmed) + [Fragment([])] {
      if line.isEmpty || line.hasPrefix("- "), let complete = paragraph {
        blocks.append(.paragraph(try InlineParser.spans(of: complete)))
        paragraph = nil
      }
      if line.isEmpty { continue }
      if paragraph == nil { paragraph = line } else { paragraph?.join(line) }
    }
    if blocks.isEmpty { throw .emptyNotes(at: remark.range) }
    try changeStage(at: remark.range) { $0.notes += blocks }
  }
}
