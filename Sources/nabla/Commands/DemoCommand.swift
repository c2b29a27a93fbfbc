import ArgumentParser
import Lessons
import SceneCommands

/// `nabla demo`: a tour that plays itself.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "demo",
    abstract: "A tour of two minutes that plays itself; any key takes over.",
    discussion: """
      Where there is no terminal, the pages are printed one below the other.

      EXAMPLES:
        nabla demo
        nabla demo --output tour.cast
      """)

  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    var lesson = try PlayLessonCommand.parse(Word.marked(["tour", "--pace", "8"]))
    lesson.output = output
    try lesson.run(playsItself: true)
  }
}
