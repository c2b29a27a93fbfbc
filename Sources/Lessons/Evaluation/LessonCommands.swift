import CellGraphics
import Plotting
import Scenes

/// The program's commands as a lesson uses them; the program supplies them, because it alone reads command lines.
package protocol LessonCommands: Sendable {
  /// What a command shows.
  ///
  /// - Parameters:
  ///   - words: The words after `nabla`.
  ///   - size: Columns and rows for a picture; 24 × 9 at least.
  func picture(of words: [String], size: Size, style: PictureStyle) throws(CommandProblem) -> CommandPicture

  /// What a command shows in plain words, for those who cannot see it.
  func description(of words: [String]) throws(CommandProblem) -> String

  /// What a command reports, as its JSON has it.
  func report(of words: [String]) throws(CommandProblem) -> ReportValue
}

/// What a command of a lesson shows.
package struct CommandPicture: Sendable {
  package enum Content: Sendable {
    /// A picture of the size asked for, and what it shows for others to move about in.
    case drawing(CellBuffer, Liveness)
    /// The lines of a report.
    case report([String])
  }

  package let content: Content
  /// What the picture shows, in one line.
  package let title: String

  package init(_ content: Content, title: String) {
    self.content = content
    self.title = title
  }
}

/// What is wrong with the words of a command.
package struct CommandProblem: Error, Equatable, Sendable {
  package let message: String
  package let hint: String?
  /// The word that is meant, counted from 0; all of them if absent.
  package let word: Int?
  /// The part of the word that is meant, counted in scalars.
  package let range: Range<Int>?

  package init(_ message: String, hint: String? = nil, word: Int? = nil, range: Range<Int>? = nil) {
    self.message = message
    self.hint = hint
    self.word = word
    self.range = range
  }
}

extension LessonCommandLine {
  /// What is wrong, with the place in the lesson.
  func located(_ problem: CommandProblem) -> LessonProblem {
    guard let place = problem.word, words.indices.contains(place) else {
      return LessonProblem(problem.message, at: range, hint: problem.hint)
    }
    let word = words[place]
    return LessonProblem(problem.message, at: problem.range.map(word.range(of:)) ?? word.range, hint: problem.hint)
  }
}
