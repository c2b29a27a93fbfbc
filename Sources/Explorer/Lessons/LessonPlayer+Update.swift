import Formulas
import Lessons

extension LessonPlayer {
  /// Does what an action says.
  ///
  /// - Returns: The action itself, if it is for whoever has the pictures and the screen.
  mutating func perform(_ action: LessonAction) -> LessonAction? {
    message = nil
    if isBlank {
      // Whatever key is pressed, the page comes back first.
      isBlank = false
      return nil
    }
    switch action {
    case .next: goForward()
    case .back: go(to: lesson.position(before: position), otherwise: "this is the beginning")
    case .toStart: go(to: LessonPosition(), otherwise: "")
    // What lies on the way stays open: the last stage holds the exercises.
    case .toEnd: go(to: LessonPosition(stage: lesson.stages.count - 1), otherwise: "")
    case .choose(let place): choose(place)
    case .answer: return startAnswer()
    case .reveal: if openQuestion == nil { message = "no question is open" } else { settle(.skipped) }
    case .touch, .redraw: return action
    case .showIndex: (mode, selection) = (.index, position.stage)
    case .search: (mode, line) = (.search, TextLine(searched))
    case .searchAgain: searchOn()
    case .toggleNotes: showsNotes.toggle()
    case .toggleBlank: isBlank = true
    case .toggleTimer: showsTimer.toggle()
    case .showHelp: mode = .help
    case .select(let count): selection = min(max(selection + count, 0), lesson.stages.count - 1)
    case .edit(let edit): line.apply(edit)
    case .confirm: confirm()
    case .leave: mode = .page
    case .quit: wantsToQuit = true
    }
    return nil
  }

  // MARK: The way

  /// An open question is looked up before the lesson goes on.
  private mutating func goForward() {
    if openQuestion != nil { return settle(.skipped) }
    go(to: lesson.position(after: position), otherwise: "this is the end: q leaves")
  }

  private mutating func go(to place: LessonPosition?, otherwise: String) {
    if let place { position = place } else { message = otherwise }
  }

  private mutating func searchOn() {
    guard !searched.isEmpty else { return message = "nothing was searched for yet: / asks for a word" }
    let word = searched.lowercased()
    let count = lesson.stages.count
    let places = (1...count).map { (position.stage + $0) % count }
    guard let found = places.first(where: { lesson.stages[$0].stage.words.lowercased().contains(word) }) else {
      return message = "no stage speaks of '\(searched)'"
    }
    position = LessonPosition(stage: found)
    message = "f searches on for '\(searched)'"
  }

  // MARK: Questions

  private mutating func choose(_ place: Int) {
    guard case .choice(let choices, _) = openQuestion?.answer else {
      return message = "no question with choices is open"
    }
    guard place < choices.count else { return message = "there are \(choices.count) choices" }
    settle(.choice(place))
  }

  /// Questions about places are answered in the picture.
  private mutating func startAnswer() -> LessonAction? {
    switch openQuestion?.answer {
    case .place: return .touch
    case .typed: (mode, line) = (.answer, TextLine())
    case .choice: message = "a letter answers"
    case nil: goForward()
    }
    return nil
  }

  /// Takes an answer, and says whether it is right.
  mutating func settle(_ answer: GivenAnswer) {
    given[position] = answer
    guard let key = lesson.key(at: position) else { return }
    let verdict = answer == .skipped ? "looked up, see *" : key.accepts(answer) ? "right" : "not quite, see *"
    message = verdict + " · space next"
  }

  private mutating func confirm() {
    switch mode {
    case .index:
      position = LessonPosition(stage: selection)
      mode = .page
    case .search:
      searched = line.text
      mode = .page
      searchOn()
    case .answer: checkAnswer()
    case .page, .help: mode = .page
    }
  }

  /// A wrong answer may be mended; only what is right, or looked up, settles the question.
  private mutating func checkAnswer() {
    guard let key = lesson.key(at: position), !line.text.isEmpty else { return mode = .page }
    do throws(FormulaError) {
      guard try key.accepts(typed: line.text) else {
        line = TextLine()
        return message = "not yet: try again, or Esc and r show the answer"
      }
      mode = .page
      settle(.typed(line.text))
    } catch { message = error.message }
  }

  /// Lets whoever owns the files do what a touched picture asks for.
  package mutating func withTouched(_ body: (inout ExplorerState) -> Void) {
    guard var explorer = touched?.explorer else { return }
    body(&explorer)
    touched?.explorer = explorer
  }
}

extension Stage {
  /// Everything that the stage says, for searching.
  fileprivate var words: String {
    title + " " + steps.flatMap(\.blocks).map(\.words).joined(separator: " ")
  }
}

extension Block {
  fileprivate var words: String {
    switch self {
    case .paragraph(let spans): spans.plainText
    case .list(let list): list.items.map(\.plainText).joined(separator: " ")
    case .picture(let block): block.commands.map(\.text).joined(separator: " ")
    case .question(let question): question.prompt.plainText
    }
  }
}
