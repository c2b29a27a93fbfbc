/// Reads the text of a lesson line by line; what is wrong is noted and reading goes on, so that all errors are told at once.
///
/// O(length), whatever the text.
struct LessonParser {
  let source: LessonSource
  let lines: [Fragment]
  /// The next line.
  var next = 0
  private(set) var problems: [LessonProblem] = []
  private var stages: [Stage] = []
  /// The blocks of the step that is being read.
  private var blocks: [Block] = []
  /// How many problems there were when the stage began.
  private var problemsBefore = 0
  /// Whether a stage was told to have too many steps.
  private var hasTooManySteps = false
  /// The question that waits for its answer line.
  var question: QuestionDraft?

  init(_ source: LessonSource) {
    self.source = source
    lines = source.lines
  }

  // MARK: The whole

  mutating func parse() -> Lesson {
    if let place = source.controlCharacter {
      problems.append(.controlCharacter(source.scalar(at: place), at: place))
    }
    let title = attempt { parser throws(LessonProblem) in try parser.parseTitle() } ?? ""
    let summary = attempt { parser throws(LessonProblem) in try parser.parseSummary() } ?? []
    while next < lines.count {
      attempt { parser throws(LessonProblem) in try parser.parseBlock() }
    }
    attempt { parser throws(LessonProblem) in try parser.closeStage() }
    if stages.isEmpty { problems.append(.noStage(at: lines.last?.range ?? 0..<0)) }
    return Lesson(title: title, summary: summary, stages: stages, source: source)
  }

  /// Does something that may go wrong, and notes what is wrong.
  @discardableResult mutating func attempt<Result>(
    _ body: (inout Self) throws(LessonProblem) -> Result
  ) -> Result? {
    do { return try body(&self) } catch {
      problems.append(error)
      return nil
    }
  }

  private mutating func parseTitle() throws(LessonProblem) -> String {
    guard let first = lines.first, first.hasPrefix("# ") else { throw .noTitle(at: lines.first?.range ?? 0..<0) }
    next = 1
    return first.dropFirst(2).trimmed.text
  }

  private mutating func parseSummary() throws(LessonProblem) -> [Span] {
    while next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count, LineKind(lines[next]) == .text else {
      throw .noSummary(at: next < lines.count ? lines[next].range : source.endRange)
    }
    return try InlineParser.spans(of: takeParagraph())
  }

  // MARK: Blocks

  /// Reads one block; takes at least one line, whatever is wrong with it.
  private mutating func parseBlock() throws(LessonProblem) {
    let line = lines[next]
    switch LineKind(line) {
    case .blank: next += 1
    case .heading(let level):
      next += 1
      try parseHeading(line, level: level)
    case .fence: append(.picture(try takePictures()), at: line)
    case .comment: try parse(try takeComment())
    case .bullet, .number:
      if question != nil, ChoiceParser.isChoice(line) { return try takeChoices() }
      append(.list(try takeList()), at: line)
    case .text:
      let paragraph = takeParagraph()
      append(.paragraph(try InlineParser.spans(of: paragraph)), at: paragraph)
    case .foreign(let what):
      next += 1
      throw .foreign(what, at: line.range)
    }
  }

  /// Adds a block to the open question, or to the step.
  private mutating func append(_ block: Block, at place: Fragment) {
    if stages.isEmpty {
      problems.append(.outsideOfStage(at: place.range))
    } else if question != nil {
      if case .paragraph = block, question?.choices.isEmpty == true {
        question?.body.append(block)
      } else {
        problems.append(.insideQuestion(at: place.range))
      }
    } else {
      blocks.append(block)
    }
  }

  private mutating func parseHeading(_ line: Fragment, level: Int) throws(LessonProblem) {
    let title = line.dropFirst(level).trimmed
    if title.isEmpty { throw .emptyHeading(at: line.range) }
    switch level {
    case 1: throw .secondTitle(at: line.range)
    case 2:
      attempt { parser throws(LessonProblem) in try parser.closeStage() }
      if stages.last?.title == Lesson.exercises { problems.append(.stageAfterExercises(at: line.range)) }
      stages.append(Stage(title: title.text, range: line.range))
      problemsBefore = problems.count
    case 3:
      attempt { parser throws(LessonProblem) in try parser.closeQuestion() }
      try openQuestion(title, line: line)
    default: throw .deepHeading(at: line.range)
    }
  }

  private mutating func openQuestion(_ title: Fragment, line: Fragment) throws(LessonProblem) {
    guard let stage = stages.last else { throw .outsideOfStage(at: line.range) }
    guard
      let kind = [.prediction, .exercise].first(where: { (kind: Question.Kind) in title.hasPrefix(kind.label + ": ") })
    else { throw .unknownQuestion(at: line.range) }
    if (kind == .exercise) != (stage.title == Lesson.exercises) { throw .misplacedQuestion(kind, at: line.range) }
    question = QuestionDraft(kind: kind, prompt: title.dropFirst(kind.label.count + 2).trimmed, range: line.range)
  }

  // MARK: Steps and stages

  /// The step is complete.
  mutating func closeStep() {
    guard let stage = stages.last, !blocks.isEmpty else { return }
    if stage.steps.count < Stage.mostSteps {
      stages[stages.count - 1].steps.append(Step(blocks: blocks))
    } else if !hasTooManySteps {
      problems.append(.tooManySteps(at: stage.range))
      hasTooManySteps = true
    }
    blocks = []
  }

  /// The question has its answer, and its step ends.
  mutating func finish(_ question: Question) {
    self.question = nil
    blocks.append(.question(question))
    closeStep()
  }

  private mutating func closeQuestion() throws(LessonProblem) {
    guard let open = question else { return }
    question = nil
    throw .unanswered(at: open.range)
  }

  private mutating func closeStage() throws(LessonProblem) {
    attempt { parser throws(LessonProblem) in try parser.closeQuestion() }
    closeStep()
    // What could not be read may be what is missing.
    guard let stage = stages.last, problems.count == problemsBefore else { return }
    if stage.steps.isEmpty { throw .emptyStage(at: stage.range) }
    if stage.title == Lesson.exercises, stage.exerciseCount != 3 {
      throw .exerciseCount(stage.exerciseCount, at: stage.range)
    }
  }

  /// A remark about the stage that is open.
  mutating func changeStage(at place: Range<Int>, _ change: (inout Stage) -> Void) throws(LessonProblem) {
    if stages.isEmpty { throw .outsideOfStage(at: place) }
    change(&stages[stages.count - 1])
  }

  /// Whether nothing but remarks has come since the heading of the stage.
  var isAtStageBegin: Bool { blocks.isEmpty && question == nil && stages.last?.steps.isEmpty == true }
}

extension Stage {
  fileprivate var exerciseCount: Int {
    steps.flatMap(\.blocks).count { if case .question = $0 { true } else { false } }
  }
}
