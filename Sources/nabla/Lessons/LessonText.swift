import Lessons
import SceneCommands

/// Where the text of a lesson comes from: a file, or the program itself.
enum LessonText {
  /// Reads the lesson that a word names: a path that ends in `.md` or has a slash, else a name of the catalogue.
  static func read(_ word: String) throws -> LessonReading {
    if word.hasSuffix(".md") || word.contains("/") {
      let bytes = try InputBytes.read(word, limit: LessonSource.mostBytes)
      let name = UsageError.printable(word)
      guard bytes.count <= LessonSource.mostBytes else {
        throw Failure(.data, "\(name): there is more than 1 MiB, and no lesson is that long")
      }
      return Lesson.read(String(decoding: bytes, as: UTF8.self), file: name)
    }
    let catalogue = LessonCatalogue.embedded
    let meant = catalogue.entries(meantBy: word)
    if meant.count == 1 { return meant[0].read() }
    let name = UsageError.printable(word)
    if meant.count > 1 {
      let names = meant.map { "'\($0.name)'" }.joined(separator: ", ")
      throw Failure(.usage, "'\(name)' may be one of \(meant.count) lessons\n  did you mean one of \(names)?")
    }
    let remedy = catalogue.nearest(to: word).map { "did you mean '\($0)'?" } ?? "'nabla lesson' lists them"
    throw Failure(.usage, "there is no lesson '\(name)'\n  \(remedy)")
  }
}

extension Failure {
  /// Everything that is wrong with a lesson.
  init(_ errors: [LessonError]) {
    self.init(.data, errors.map(\.report).joined(separator: "\nerror: "))
  }
}
