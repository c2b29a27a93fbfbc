/// A lesson as it was read: a title, a sentence about it, and stages.
///
/// `Assets/Lessons/README.md` describes the text that it is read from.
package struct Lesson: Equatable, Sendable {
  package var title: String
  /// One sentence, which the list of lessons shows.
  package var summary: [Span]
  package var stages: [Stage]
  /// The text that the lesson was read from.
  package let source: LessonSource

  /// The title of the last stage, which holds exercises and nothing but exercises.
  package static let exercises = "Exercises"
}

/// One screen of a lesson, which fills step by step.
package struct Stage: Equatable, Sendable {
  package let title: String
  /// The rows of the course that the stage covers, as in C22.
  package var shows: [String] = []
  /// What the speaker reads and nobody else.
  package var notes: [Block] = []
  /// At least one; each shows something more than the one before.
  package var steps: [Step] = []
  /// Where the heading stands in the file.
  package let range: Range<Int>

  /// More than fit on a screen.
  static let mostSteps = 50
}

/// What appears together.
package struct Step: Equatable, Sendable {
  /// A question is the last of them.
  package var blocks: [Block]
}
