import CellGraphics
import Foundation
import Lessons
import Plotting
import TestSupport
import Testing

@testable import nabla

/// The lessons of `Assets/Lessons`, whichever there are.
enum CourseLessons {
  static let files: [String] = {
    let folder = Repository.root + "Assets/Lessons"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") && !["README.md", "PICTURES.md"].contains($0) }.sorted()
  }()

  /// Those with a number: the course without the tour.
  static let course = files.filter { $0.first?.isNumber == true }

  static func read(_ file: String) throws -> LessonReading {
    Lesson.read(try Repository.text("Assets/Lessons/" + file), file: file)
  }

  /// So many lessons make the course.
  static let isComplete = files.count >= 16
}

@Suite struct LessonCourseTests {
  /// What the course covers: letters with the number of their last row.
  private static let rows = [
    ("A", 6), ("B", 15), ("C", 25), ("D", 6), ("E", 4), ("F", 5), ("G", 20), ("H", 4), ("K", 12),
  ].flatMap { letter, last in (1...last).map { "\(letter)\($0)" } }

  @Test(.enabled(if: CourseLessons.isComplete)) func `every row of the course has a stage that shows it`() throws {
    let shown = try CourseLessons.files.flatMap { try CourseLessons.read($0).lesson.stages.flatMap(\.shows) }
    let missing = Self.rows.filter { !shown.contains($0) }
    #expect(missing.isEmpty, "no stage shows \(missing.joined(separator: ", "))")
    let unknown = Set(shown).subtracting(Self.rows).sorted()
    #expect(unknown.isEmpty, "the course has no \(unknown.joined(separator: ", "))")
  }

  @Test func `every lesson travels inside the program`() {
    #expect(LessonCatalogue.embedded.entries.map(\.file).sorted() == CourseLessons.files)
  }

  @Test func `numbers and names tell lessons apart`() {
    let entries = LessonCatalogue.embedded.entries
    #expect(Set(entries.map(\.name)).count == entries.count)
    let numbers = entries.map(\.number).filter { $0 > 0 }
    #expect(numbers == numbers.indices.map { $0 + 1 })
  }

  /// Values are computed, answers found, and every page drawn at 80 by 24 in ASCII and at 120 by 40 in colour.
  ///
  /// On record is the last page of every stage at both sizes, at the larger one with the colours below the cells.
  @Test(arguments: CourseLessons.files)
  func `everything in a lesson is right, every page fits, and the last of each stage is as on record`(
    file: String
  ) throws {
    let reading = try CourseLessons.read(file)
    // Drawing is what takes long: each page is drawn once.
    var record: [String: String] = [:]
    let errors =
      reading.errors
      + LessonCheck.errors(of: reading.lesson, CommandLineLessonCommands()) { page in
        guard page.step == page.stage.steps.count - 1 else { return }
        let buffer = page.drawn.buffer
        let colors = page.style.hasColor ? ColorPlane.shortText(of: buffer) : ""
        let (columns, rows) = (page.size.columns, page.size.rows)
        record[columns == 80 ? "Lessons" : "Lessons/\(columns)x\(rows)", default: ""] +=
          PageText.lines(of: buffer) + colors
      }
    #expect(errors.isEmpty, "\(errors.map(\.report).joined(separator: "\n"))")
    for (suite, text) in record.sorted(by: { $0.key < $1.key }) {
      try expectReference(text, suite: suite, name: String(file.dropLast(3)))
    }
  }

  @Test(arguments: CourseLessons.course) func `a lesson of the course ends in exercises`(file: String) throws {
    #expect(try CourseLessons.read(file).lesson.stages.last?.title == Lesson.exercises)
  }

  @Test(arguments: CourseLessons.files) func `every sign of a lesson can be shown, and has a spelling in ASCII`(
    file: String
  ) throws {
    let foreign = Set(try Repository.text("Assets/Lessons/" + file).unicodeScalars.filter { !$0.isASCII })
    let lost = foreign.filter { ASCIIText.transliterate(String($0)) == "?" || CellText.visible($0) != $0 }
    #expect(lost.isEmpty, "\(lost)")
  }
}

private enum PageText {
  /// The lines of a page without the blanks at their ends.
  static func lines(of buffer: CellBuffer) -> String {
    buffer.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }
}
