/// Reads the commands of a lesson as far as a lesson has its own rules for them; the command line reads the rest.
enum CommandParser {
  /// Options that are the business of who shows the lesson.
  private static let foreignOptions: Set = [
    "--size", "--glyphs", "--color", "--theme", "--output", "--format", "--describe", "--stats", "--animate", "--json",
    "--help", "--version",
  ]

  /// A line of a block of pictures, `nabla` included.
  static func pictureCommand(_ line: Fragment) throws(LessonProblem) -> LessonCommandLine {
    let words = try ShellWordSplitter.words(of: line)
    guard let program = words.first, program.text == "nabla" else {
      throw .noNabla(at: words.first?.range ?? line.range)
    }
    return try command(Array(words.dropFirst()), line)
  }

  /// The command of a computed value, without `nabla`.
  static func valueCommand(_ line: Fragment) throws(LessonProblem) -> LessonCommandLine {
    try command(try ShellWordSplitter.words(of: line), line)
  }

  private static func command(_ words: [ShellWord], _ line: Fragment) throws(LessonProblem) -> LessonCommandLine {
    if words.isEmpty { throw .noCommand(at: line.range) }
    for word in words {
      let option = String(word.text.prefix { $0 != "=" })
      if foreignOptions.contains(option) || word.text == "-h" { throw .foreignOption(option, at: word.range) }
      if word.text == "-" { throw .standardInput(at: word.range) }
    }
    return LessonCommandLine(words: words, range: line.range, text: line.text)
  }
}
