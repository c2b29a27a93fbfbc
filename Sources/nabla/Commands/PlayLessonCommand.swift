import ArgumentParser
import CellGraphics
import Lessons
import SceneCommands
import TextExport

/// `nabla lesson NAME`: lessons, listed, shown and checked.
struct PlayLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "lesson",
    abstract: "Lists the lessons, or plays one; anybody's own too.",
    discussion: """
      EXAMPLES:
        nabla lesson
        nabla lesson steepest-ascent
        nabla lesson my-lesson.md --check
        nabla lesson steepest-ascent --export handout
        nabla lesson steepest-ascent --output lecture.cast --pace 20
      """)

  @Argument(help: "A lesson by name or number, or a file that ends in .md.")
  var lesson: Word?

  @Flag(help: "Read and compute everything, and tell what is wrong with it.")
  var check = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Write every stage as text and as SVG, and a handout of HTML, into a folder.", valueName: "folder"))
  var export: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Seconds from one step to the next in a recording (--output lecture.cast).", valueName: "seconds"))
  var pace: Word = Word(argument: "10")

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Columns of text and rows of a picture; both of a page in a recording.", valueName: "colsxrows"))
  var size: Word = Word(argument: "80x24")

  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    guard let lesson else { return try output.open().finish(LessonList.text(LessonCatalogue.embedded)) }
    let size = try SizeOption.read(size.text)
    let reading = try LessonText.read(lesson.text)
    let commands = CommandLineLessonCommands()
    if check { return try report(on: reading, commands) }
    if !reading.errors.isEmpty { throw Failure(reading.errors) }
    do {
      let evaluated = try EvaluatedLesson(reading.lesson, commands)
      try write(
        LessonStills(lesson: evaluated, source: reading.lesson.source, shelf: PictureShelf(commands), size: size))
    } catch let error as LessonError {
      throw Failure([error])
    }
  }

  private func write(_ stills: LessonStills) throws {
    if let export {
      let folder = try OutputFolder(path: export.text)
      let styles = output.appearance
      var lesson = LessonExport(
        stills: stills, text: styles.style(for: .plainText), picture: styles.style(for: .document))
      return try lesson.write(to: folder)
    }
    let target = try output.open()
    try target.finish(try text(of: stills))
  }

  /// The lesson in the format asked for.
  private func text(of stills: LessonStills) throws -> String {
    var stills = stills
    let title = stills.lesson.title
    switch output.formatName {
    case "cast":
      let seconds = try PositiveOption.read(pace, option: "--pace")
      if seconds > 3600 { throw UsageError.longPace(pace.text) }
      let recording = Asciicast(
        size: stills.size, output.presentation(title: title), interval: Int(seconds * 1000))
      return try stills.recording(recording, style: output.style)
    case "html":
      var handout = Handout(stills)
      return try handout.html()
    case "svg": throw UsageError.severalPictures
    default:
      return try stills.sheets(style: output.style, inWords: output.describe)
        .map { output.export($0, title: title) }.joined(separator: "\n")
    }
  }

  private func report(on reading: LessonReading, _ commands: CommandLineLessonCommands) throws {
    let errors = reading.errors + LessonCheck.errors(of: reading.lesson, commands)
    if !errors.isEmpty { throw Failure(errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) }) }
    let stages = reading.lesson.stages
    let steps = stages.map(\.steps.count).reduce(0, +)
    try output.open().finish("\(reading.lesson.title): \(stages.count) stages, \(steps) steps, all is well\n")
  }
}
