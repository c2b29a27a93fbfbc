import CellGraphics
import Explorer
import Lessons
import Plotting

/// The lessons of a catalogue: number, name, what each is about, and how to play one.
enum LessonList {
  private static let columns = 80

  /// - Parameter progress: Where lessons were left.
  static func text(_ catalogue: LessonCatalogue, _ progress: LessonProgress) -> String {
    let entries = catalogue.entries.filter { $0.number > 0 }
    let width = entries.map(\.name.count).max() ?? 0
    let setter = TextSetter(style: .plain, width: columns)
    var lines = entries.flatMap { entry -> [Lessons.TextLine] in
      let lesson = entry.read().lesson
      let number = String(entry.number)
      let lead = String(repeating: " ", count: max(0, 2 - number.count)) + number + "  " + entry.name.padded(to: width)
      return setter.lines(of: lesson.summary + place(progress[entry.name], in: lesson), lead: lead + "  ")
    }
    if let example = entries.last {
      let words =
        "'nabla lesson \(example.name)', or 'nabla lesson \(example.number)', plays one from where you left it; a part of "
        + "the name is enough."
      lines += [[]] + setter.lines(of: [Span(content: .text(words))])
    }
    return lines.map { String(String.UnicodeScalarView($0.map(\.glyph))) + "\n" }.joined()
  }

  /// Where a lesson was left, in words.
  private static func place(_ position: LessonPosition?, in lesson: Lesson) -> [Span] {
    guard let position else { return [] }
    return [Span(content: .text(" You left it at stage \(position.stage + 1) of \(lesson.stages.count)."))]
  }
}
