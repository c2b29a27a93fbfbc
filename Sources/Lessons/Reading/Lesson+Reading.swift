/// What reading a lesson gives: as much of it as could be read, and everything that is wrong.
package struct LessonReading: Sendable {
  package let lesson: Lesson
  /// In the order of the text; empty for a lesson that can be played.
  package let errors: [LessonError]
}

extension Lesson {
  /// Reads the text of a lesson. O(length).
  ///
  /// - Parameter file: What messages call the text.
  package static func read(_ text: String, file: String) -> LessonReading {
    let source = LessonSource(file: file, text: text)
    var parser = LessonParser(source)
    let lesson = parser.parse()
    let problems = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return LessonReading(lesson: lesson, errors: problems.map(source.located))
  }
}
