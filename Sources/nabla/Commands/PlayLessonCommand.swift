import ArgumentParser
import CellGraphics
import Explorer
import Lessons
import SceneCommands
import TextExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  @Argument(help: "A lesson by name, part of its name or number, or a file that ends in .md.")
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
    try run(playsItself: false)
  }

  /// - Parameter playsItself: Whether the lesson goes on without keys where it is played on a screen.
  func run(playsItself: Bool) throws {
    if let lesson, isForTheScreen, try play(lesson, playsItself) { return }
    if let export, let lesson, !check {
      let folder = try OutputFolder(path: export.text)
      let styles = output.appearance
      var files = LessonExport(
        stills: try stills(of: lesson), text: styles.style(for: .plainText), picture: styles.style(for: .document))
      return try files.write(to: folder)
    }
    let target = try output.open()
    guard let lesson else { return try target.finish(LessonList.text(LessonCatalogue.embedded, .current)) }
    try target.finish(check ? try report(on: lesson) : try text(of: lesson))
  }

  private var commands: CommandLineLessonCommands { CommandLineLessonCommands() }

  /// Whether nothing is asked for that needs no screen.
  private var isForTheScreen: Bool {
    output.isAbsent && export == nil && !check && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  /// Plays the lesson on the screen, from where it was left if it was.
  ///
  /// - Returns: Whether there was a screen.
  private func play(_ lesson: Word, _ playsItself: Bool) throws -> Bool {
    let stills = try stills(of: lesson)
    let seconds = try PositiveOption.read(pace, option: "--pace")
    let name = LessonCatalogue.embedded.entries(meantBy: lesson.text).first?.name
    var progress = LessonProgress.current
    let start = playsItself ? nil : name.flatMap { progress[$0] }
    do {
      guard
        let end = try LessonSession.play(
          stills.lesson, commands, at: start ?? LessonPosition(), pace: playsItself ? seconds : nil,
          style: output.appearance)
      else { return false }
      if let name, !playsItself { progress.keep(end, in: name) }
      return true
    } catch let problem as LessonProblem {
      throw Failure([stills.source.located(problem)])
    }
  }

  /// The lesson of a word with its values, to be shown.
  private func stills(of lesson: Word) throws -> LessonStills {
    let size = try SizeOption.read(size.text)
    let reading = try LessonText.read(lesson.text)
    if !reading.errors.isEmpty { throw Failure(reading.errors) }
    do {
      return LessonStills(
        lesson: try EvaluatedLesson(reading.lesson, commands), source: reading.lesson.source,
        shelf: PictureShelf(commands), size: size)
    } catch { throw Failure([error]) }
  }

  /// The lesson in the format asked for.
  private func text(of lesson: Word) throws -> String {
    if output.formatName == "svg" { throw UsageError.severalPictures }
    let seconds = try PositiveOption.read(pace, option: "--pace")
    if seconds > Self.longestPace { throw UsageError.longPace(pace.text) }
    var stills = try stills(of: lesson)
    let title = stills.lesson.title
    switch output.formatName {
    case "cast":
      let presentation = output.presentation(title: title)
      return try stills.recording(
        Asciicast(size: stills.size, presentation, interval: Int(seconds * 1000)), style: output.style)
    case "html":
      var handout = Handout(stills)
      return try handout.html()
    default:
      return try stills.sheets(style: output.style, inWords: output.describe)
        .map { output.export($0, title: title) }.joined(separator: "\n")
    }
  }

  /// Seconds; nobody looks at a page for longer than an hour.
  private static let longestPace = 3600.0

  /// That nothing is wrong with a lesson; everything that is, as an error.
  private func report(on lesson: Word) throws -> String {
    let reading = try LessonText.read(lesson.text)
    let errors = reading.errors + LessonCheck.errors(of: reading.lesson, commands)
    if !errors.isEmpty { throw Failure(errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) }) }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    let stages = reading.lesson.stages
    let contents = [
      count(stages.count, "stage"), count(stages.map(\.steps.count).reduce(0, +), "step"), "all is well",
    ]
    return "\(UsageError.printable(reading.lesson.title)): \(contents.joined(separator: ", "))\n"
  }
}
