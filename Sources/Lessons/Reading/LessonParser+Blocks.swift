extension LessonParser {
  /// The lines of a paragraph, joined.
  mutating func takeParagraph() -> Fragment {
    var paragraph = lines[next].trimmed
    next += 1
    while next < lines.count, LineKind(lines[next]) == .text {
      paragraph.join(lines[next].trimmed)
      next += 1
    }
    return paragraph
  }

  /// The items of a list, each with its mark and its continuation lines joined.
  mutating func takeItems() -> [Fragment] {
    let kind = LineKind(lines[next])
    var items: [Fragment] = []
    while next < lines.count {
      let line = lines[next]
      if LineKind(line) == kind {
        items.append(line.trimmed)
      } else if line.hasPrefix("  "), !line.isBlank, LineKind(line.trimmed) == .text {
        items[items.count - 1].join(line.trimmed)
      } else {
        break
      }
      next += 1
    }
    return items
  }

  mutating func takeList() throws(LessonProblem) -> TextList {
    let isNumbered = LineKind(lines[next]) == .number
    var list = TextList(isNumbered: isNumbered, items: [])
    for (place, item) in takeItems().enumerated() {
      let mark = item.scalars.prefix { $0 != " " }.count
      if isNumbered, Int(item.text(0..<(mark - 1))) != place + 1 {
        throw .wrongNumber(expected: place + 1, at: item.range(of: 0..<mark))
      }
      list.items.append(try InlineParser.spans(of: item.dropFirst(mark).trimmed))
    }
    return list
  }

  /// A fenced block of commands; all that is wrong with its lines is noted.
  mutating func takePictures() throws(LessonProblem) -> PictureBlock {
    let opening = lines[next]
    next += 1
    let start = next
    while next < lines.count, !lines[next].hasPrefix("```") { next += 1 }
    let content = lines[start..<next]
    guard next < lines.count else { throw .unclosedFence(at: opening.range) }
    let closing = lines[next]
    next += 1
    guard opening.trimmed.text == "```nabla" else { throw .otherFence(at: opening.range) }
    guard closing.trimmed.text == "```" else { throw .unclosedFence(at: closing.range) }
    let problemsBefore = problems.count
    var commands: [LessonCommandLine] = []
    var open: Fragment?
    for line in content.map(\.trimmed) where open != nil || !line.isEmpty {
      // A backslash at the end continues the command on the next line.
      let goesOn = line.hasSuffix("\\")
      let part = goesOn ? line[0..<(line.count - 1)].trimmed : line
      if open == nil { open = part } else { open?.join(part) }
      if !goesOn, let command = open {
        let read = attempt { _ throws(LessonProblem) in try CommandParser.pictureCommand(command) }
        if let read { commands.append(read) }
        open = nil
      }
    }
    if let open { throw .unfinishedCommand(at: open.range) }
    if commands.isEmpty, problems.count == problemsBefore { throw .emptyFence(at: opening.range) }
    if commands.count > PictureBlock.most { throw .tooManyPictures(at: commands[PictureBlock.most].range) }
    return PictureBlock(commands: commands)
  }
}
