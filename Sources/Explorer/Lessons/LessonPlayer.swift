import CellGraphics
import InputEvents
import Lessons
import Plotting

/// A lesson that is played: a value that keys change and pages are drawn from.
package struct LessonPlayer {
  package enum Mode: Equatable, Sendable { case page, index, search, answer, help }

  package let lesson: EvaluatedLesson
  package internal(set) var style: PictureStyle
  package internal(set) var size: Size
  package internal(set) var position: LessonPosition
  package internal(set) var mode = Mode.page
  /// What was answered, and what was looked up.
  package internal(set) var given: [LessonPosition: GivenAnswer] = [:]
  /// The picture in the student's hands, if it is.
  package internal(set) var touched: TouchedPicture?
  /// The answer or the word to search for, while it is typed.
  package internal(set) var line = TextLine()
  /// The stage that the index points at.
  package internal(set) var selection = 0
  /// One line about what has just happened.
  package internal(set) var message: String?
  package internal(set) var showsNotes = false
  package internal(set) var isBlank = false
  package internal(set) var showsTimer = false
  /// Since the start of the lesson.
  package var seconds = 0
  /// Whether the lesson goes on by itself until somebody touches a key.
  package internal(set) var playsItself: Bool
  package internal(set) var wantsToQuit = false
  /// The word searched for last.
  var searched = ""

  /// - Parameters:
  ///   - position: Where to begin; the start for a place that the lesson does not have.
  ///   - playsItself: Whether it goes on without keys.
  package init(
    _ lesson: EvaluatedLesson, at position: LessonPosition = LessonPosition(), size: Size, style: PictureStyle,
    playsItself: Bool = false
  ) {
    self.lesson = lesson
    self.size = size
    self.style = style
    self.playsItself = playsItself
    let isThere =
      lesson.stages.indices.contains(position.stage)
      && lesson.stages[position.stage].stage.steps.indices.contains(position.step)
    self.position = isThere ? position : LessonPosition()
  }

  var stage: EvaluatedStage { lesson.stages[position.stage] }

  /// The question of the step, as long as it has neither been answered nor looked up.
  package var openQuestion: Question? { given[position] == nil ? lesson.question(at: position) : nil }

  /// The page of the step.
  package var page: StagePage {
    var page = StagePage(stage, step: position.step, size: size, style: style)
    for (place, answer) in given where place.stage == position.stage { page.given[place.step] = answer }
    page.footer = footer
    return page
  }

  // MARK: The line at the bottom

  private var footer: String {
    let steps = stage.stage.steps.count
    var parts = ["\(lesson.title)  \(position.stage + 1)/\(lesson.stages.count)"]
    if steps > 1 { parts[0] += String(repeating: "●", count: position.step + 1).padded(with: "○", to: steps) }
    if showsTimer { parts.append(Self.clock(seconds)) }
    parts.append(message ?? hint)
    return parts.joined(separator: "   ")
  }

  /// What can be done now.
  private var hint: String {
    if playsItself { return "any key takes over" }
    if let touched {
      let way = touched.answersQuestion ? "⏎ answers · Esc gives up" : "Esc back to the lesson"
      return (touched.hasOthers ? "Tab next picture · " : "") + way
    }
    switch openQuestion?.answer {
    case .choice(let choices, _):
      return "a-\(ChoiceLetter.letter(choices.count - 1)) answer · r reveal · ? help"
    case .place: return "⏎ point at the answer · r reveal · ? help"
    case .typed: return "⏎ type the answer · r reveal · ? help"
    case nil:
      let isEnd = position == lesson.end
      return isEnd ? "the end · q leave" : "space next · ← back · Tab touch · ? help"
    }
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  /// The dots with others behind them, after a space.
  fileprivate func padded(with other: String, to count: Int) -> String {
    "  " + self + String(repeating: other, count: max(0, count - self.count))
  }
}
