import ArgumentParser
import SceneCommands

/// `nabla explore F`: the explorer in the terminal.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "explore",
    abstract: "Explores a function in the terminal: move, zoom, type formulas live, watch descents (? shows the keys).",
    discussion: """
      EXAMPLES:
        nabla explore 'x^3 + x^2 y + y^2'
        nabla explore 'a x^2 + y^2' --x -2:2 --y -2:2
        nabla explore --fit data.csv
      """)

  @OptionGroup var scene: SceneOptions
  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let source = try FormulaSource.text(scene.formula.formula)
    if let reason = try ExplorerSession.run(source, scene, output.appearance) {
      // The still picture is the next best thing.
      StandardError.write("nabla: no explorer here: \(reason)\n")
      try PictureCommand.draw(source, scene, output)
    }
  }
}
