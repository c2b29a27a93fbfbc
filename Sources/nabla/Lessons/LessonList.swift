import CellGraphics
import Lessons

/// The lessons of a catalogue, one line each.
enum LessonList {
  private static let columns = 80

  /// - Parameter progress: Where lessons were left, told by the number of the stage.
  static func text(_ catalogue: LessonCatalogue, _ progress: LessonProgress) -> String {
    let entries = catalogue.entries.filter { $0.number > 0 }.map { (entry: $0, lesson: $0.read().lesson) }
    let width = entries.map(\.entry.name.count).max() ?? 0
    return entries.map { entry, lesson in
      let number = String(entry.number)
      let left = progress[entry.name].map { "\($0.stage + 1)/\(lesson.stages.count)" } ?? ""
      let head =
        String(repeating: " ", count: max(0, 2 - number.count)) + number + "  " + entry.name.padded(to: width)
      let about = ASCIIText.transliterate("\(lesson.title): \(lesson.summary.plainText)")
      let room = columns - (left.isEmpty ? 0 : left.count + 2)
      let line = ASCIIText.truncate(head + "  " + about, to: room)
      return (left.isEmpty ? line : line.padded(to: room + 2) + left) + "\n"
    }.joined()
  }
}
