/// What a student or a lecturer can do with a lesson that is played.
package enum LessonAction: Equatable, Sendable {
  // The way through the lesson.
  case next, back, toStart, toEnd
  case showIndex
  case search, searchAgain
  // Questions.
  /// Takes a choice, counted from 0.
  case choose(Int)
  /// Gives the cross-hair or the line for an answer, or checks what was typed.
  case answer
  case reveal
  /// Gives the keys to the picture.
  case touch
  // What is shown.
  case toggleNotes, toggleBlank, toggleTimer, showHelp
  // In lists and lines of text.
  case select(by: Int)
  case edit(Action.TextEdit)
  case confirm, leave
  // The program.
  case redraw, quit
}
