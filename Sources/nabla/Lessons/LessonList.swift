import CellGraphics
import Lessons

/// The lessons of a catalogue, one line each.
enum LessonList {
  private static let columns = 80

  static func text(_ catalogue: LessonCatalogue) -> String {
    let entries = catalogue.entries.map { (entry: $0, lesson: $0.read().lesson) }
    let width = entries.map(\.entry.name.count).max() ?? 0
    return entries.map { entry, lesson in
      let number = String(entry.number)
      let head = String(repeating: " ", count: max(0, 2 - number.count)) + number + "  " + entry.name.padded(to: width)
      let about = ASCIIText.transliterate("\(lesson.title): \(lesson.summary.plainText)")
      return ASCIIText.truncate(head + "  " + about, to: columns) + "\n"
    }.joined()
  }
}
