/// A part of a step.
package enum Block: Equatable, Sendable {
  case paragraph([Span])
  case list(TextList)
  case picture(PictureBlock)
  case question(Question)
}

/// A list of points, numbered from 1 or not.
package struct TextList: Equatable, Sendable {
  package let isNumbered: Bool
  package var items: [[Span]]
}

/// Pictures beside one another, until the next block of pictures takes their place.
package struct PictureBlock: Equatable, Sendable {
  /// At least one.
  package let commands: [LessonCommandLine]

  /// As many pictures as a large screen has room for.
  static let most = 6
}

/// A command line in a lesson.
package struct LessonCommandLine: Equatable, Sendable {
  /// The words after `nabla`.
  package let words: [ShellWord]
  /// Where the command stands in the file.
  package let range: Range<Int>
  /// The command as it was typed.
  package let text: String
}
