import CellGraphics
import Plotting

/// Everything that is wrong with a lesson that can be read: values, answers, commands, and pages that overflow.
package struct LessonCheck {
  private let lesson: Lesson
  private var shelf: PictureShelf
  private var evaluator: LessonEvaluator
  private var problems: [LessonProblem] = []
  /// The words of the commands that pages have shown.
  private var shown: Set<[String]> = []
  /// What is done with a page that was drawn.
  private let look: (Page) -> Void

  /// A page that was drawn.
  package struct Page {
    package let drawn: DrawnPage
    package let stage: Stage
    /// Counted from 0.
    package let step: Int
    package let size: Size
    package let style: PictureStyle
  }

  /// The pages that every stage has to fit: the least one and a common one.
  package static let pages: [(size: Size, style: PictureStyle)] = [
    (Size(columns: 80, rows: 24), .plain),
    (Size(columns: 120, rows: 40), PictureStyle(glyphs: .blocks, depth: .truecolor)),
  ]

  private init(_ lesson: Lesson, _ commands: any LessonCommands, look: @escaping (Page) -> Void) {
    self.lesson = lesson
    self.look = look
    shelf = PictureShelf(commands)
    evaluator = LessonEvaluator(commands)
  }

  /// The errors, in the order of the text.
  ///
  /// - Parameter look: Called with every page that is drawn, step by step, first at one size and then at the other.
  package static func errors(
    of lesson: Lesson, _ commands: any LessonCommands, look: @escaping (Page) -> Void = { _ in }
  ) -> [LessonError] {
    var check = LessonCheck(lesson, commands, look: look)
    check.check(lesson.summary)
    for stage in lesson.stages { check.check(stage) }
    return check.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(lesson.source.located)
  }

  private mutating func attempt(_ body: (inout Self) throws(LessonProblem) -> Void) {
    do { try body(&self) } catch { if !problems.contains(error) { problems.append(error) } }
  }

  private mutating func check(_ stage: Stage) {
    let before = problems.count
    for block in stage.notes + stage.steps.flatMap(\.blocks) { check(block) }
    // Pages are drawn of what is right in itself only.
    if problems.count == before { attempt { check throws(LessonProblem) in try check.checkPages(of: stage) } }
    for case .picture(let block) in stage.steps.flatMap(\.blocks) {
      for command in block.commands where !shown.contains(command.words.map(\.text)) { check(command) }
    }
  }

  // MARK: Values and answers

  private mutating func check(_ block: Block) {
    switch block {
    case .paragraph(let spans): check(spans)
    case .list(let list): for item in list.items { check(item) }
    case .picture: break
    case .question(let question):
      check(question.prompt)
      for block in question.body { check(block) }
      check(question.answer)
    }
  }

  private mutating func check(_ spans: [Span]) {
    for span in spans {
      if case .computed(let value) = span.content {
        attempt { check throws(LessonProblem) in _ = try check.evaluator.text(of: value) }
      }
    }
  }

  /// Checks a command that no page has shown.
  private mutating func check(_ command: LessonCommandLine) {
    attempt { check throws(LessonProblem) in
      _ = try check.shelf.picture(of: command, size: Self.pages[0].size, style: .plain)
    }
  }

  private mutating func check(_ answer: Answer) {
    switch answer {
    case .choice(let choices, let rule):
      for choice in choices { check(choice.words + choice.explanation) }
      // All of them, also those behind the first that holds.
      for candidate in rule.cases {
        attempt { check throws(LessonProblem) in _ = try check.evaluator.holds(candidate.condition) }
      }
    case .place(_, _, let explanation), .typed(_, _, let explanation): check(explanation)
    }
    attempt { check throws(LessonProblem) in _ = try check.evaluator.key(of: answer) }
  }

  // MARK: Pages

  private mutating func checkPages(of stage: Stage) throws(LessonProblem) {
    let evaluated = try evaluator.evaluated(stage)
    for (size, style) in Self.pages {
      for step in stage.steps.indices {
        let page = StagePage(evaluated, step: step, size: size, style: style)
        let drawn = try page.draw(from: &shelf)
        if drawn.pictures.count == page.commands.count { shown.formUnion(page.commands.map { $0.words.map(\.text) }) }
        for problem in drawn.problems {
          problems.append(.page(problem, of: stage, step: step, size: size, commands: page.commands))
        }
        look(Page(drawn: drawn, stage: stage, step: step, size: size, style: style))
      }
    }
  }
}

extension LessonProblem {
  static func page(
    _ problem: PageProblem, of stage: Stage, step: Int, size: Size, commands: [LessonCommandLine]
  ) -> LessonProblem {
    let (page, number) = ("at \(size.columns)x\(size.rows)", step + 1)
    switch problem {
    case .text(let rows):
      return LessonProblem(
        "step \(number) of this stage has \(rows) \(rows == 1 ? "row" : "rows") of text too many \(page)",
        at: stage.range, hint: "shorten it, reveal part of it later, or begin a new stage")
    case .pictures:
      return LessonProblem(
        "there is no room for \(commands.count) pictures \(page)", at: commands.first?.range ?? stage.range,
        hint: "show fewer of them, or less text")
    case .report(let place, let rows):
      return LessonProblem(
        "the report has \(rows) \(rows == 1 ? "row" : "rows") too many in step \(number) \(page)",
        at: commands[place].range, hint: "ask for less, or say less above it")
    case .title: return LessonProblem("the heading is too long \(page)", at: stage.range, hint: "shorten it")
    }
  }
}
