import ArgumentParser
import SceneCommands

/// The program: reads the words of the command line, runs one command, and ends with its status.
@main
struct Nabla: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla",
    abstract: "Draws the mathematics of optimisation in a terminal.",
    discussion: """
      EXAMPLES:
        nabla 'x^3 + x^2 y + y^2'
        nabla contour 'x^3 + x^2 y + y^2' --x -2:2 --y -2:2 --size 100x36
        nabla derive 'x^3 + x^2 y + y^2' --at 1,2 --along 1,1
        nabla descend rosenbrock --from -1.2,1 --rate 0.001
        nabla fit --points '1,2 2,3 3,5'
        nabla parse 'sin^2 x cos y'

      A formula or a value may begin with a minus; quote formulas, so that the shell leaves ^, * and spaces alone.
      Numbers in options may be expressions such as 2pi or 1/4.
      """,
    version: "0.1.0",
    subcommands: [
      PlotCommand.self, ContourCommand.self, HeatCommand.self, ArrowsCommand.self, SurfaceCommand.self,
      DeriveCommand.self, DescendCommand.self, FitCommand.self, ParseCommand.self, FunctionsCommand.self,
      ExploreCommand.self, KeysCommand.self, PlayLessonCommand.self, DemoCommand.self, PictureCommand.self,
    ],
    defaultSubcommand: PictureCommand.self)

  static func main() {
    let words = CommandLine.arguments.dropFirst()
    do {
      if words.isEmpty { throw CleanExit.helpRequest() }
      var command = try command(Array(words))
      try command.run()
    } catch {
      Failure(error, words: Array(words)).exit()
    }
  }

  /// The command that words ask for, those of a command line or of a lesson.
  ///
  /// A command that is named is parsed by itself: the root would look through the options of the default command too,
  /// which takes a sixth of the time of a small picture.
  static func command(_ words: [String]) throws -> any ParsableCommand {
    let words = Word.marked(words)
    if words.first == ExploreCommand.configuration.commandName, ExploreFitCommand.isMeant(by: Array(words.dropFirst()))
    {
      return try ExploreFitCommand.parseAsRoot(ExploreFitCommand.completed(Array(words.dropFirst())))
    }
    let named = configuration.subcommands.first { $0.configuration.commandName == words.first }
    return try named?.parseAsRoot(Array(words.dropFirst())) ?? parseAsRoot(words)
  }
}

extension CommandConfiguration {
  /// A command of `nabla`, which help and usage call by its full name.
  static func subcommand(_ name: String, abstract: String, discussion: String) -> CommandConfiguration {
    var configuration = CommandConfiguration(commandName: name, abstract: abstract, discussion: discussion)
    configuration._superCommandName = "nabla"
    return configuration
  }
}
