import Assets
import Formulas

/// The lessons that travel inside the program, in the order of the course.
package struct LessonCatalogue: Sendable {
  /// A lesson that has not been read yet.
  package struct Entry: Sendable {
    /// The name of its file, as in `08-steepest-ascent.md`.
    package let file: String
    package let text: String

    /// The place in the course, 0 without one.
    package var number: Int { Int(file.prefix { $0.isNumber }) ?? 0 }

    /// The name of the file without its number and its ending.
    package var name: String {
      let digits = file.prefix { $0.isNumber }
      let bare = digits.isEmpty ? file[...] : file.dropFirst(digits.count + 1)
      return String(bare.hasSuffix(".md") ? bare.dropLast(3) : bare)
    }

    package init(file: String, text: String) {
      self.file = file
      self.text = text
    }

    /// Reads the lesson.
    package func read() -> LessonReading { Lesson.read(text, file: file) }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// The lessons of `Assets/Lessons`.
  package static var embedded: LessonCatalogue {
    LessonCatalogue(
      EmbeddedAssets.lessons.map { Entry(file: $0.file, text: String(decoding: $0.text, as: UTF8.self)) })
  }

  /// The lesson of a name, or of a number.
  package func entry(named name: String) -> Entry? {
    entries.first { $0.name == name } ?? Int(name).flatMap { number in entries.first { $0.number == number } }
  }

  /// The lessons that a word may mean: the one of that name or number, else those whose names begin with it, else those
  /// that have it in their names.
  package func entries(meantBy word: String) -> [Entry] {
    if let entry = entry(named: word) { return [entry] }
    let word = word.lowercased()
    guard !word.isEmpty else { return [] }
    let beginning = entries.filter { $0.name.hasPrefix(word) }
    return beginning.isEmpty ? entries.filter { $0.name.contains(word) } : beginning
  }

  /// The name most like one that was mistyped.
  package func nearest(to name: String) -> String? {
    let nearest = entries.map(\.name).min { editDistance($0, name) < editDistance($1, name) }
    return nearest.flatMap { editDistance($0, name) <= 3 ? $0 : nil }
  }
}
