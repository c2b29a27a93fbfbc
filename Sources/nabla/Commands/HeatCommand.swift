import ArgumentParser
import SceneCommands
import Scenes

/// `nabla heat F`: values as shades.
struct HeatCommand: MapCommand {
  static let configuration = CommandConfiguration.subcommand(
    "heat",
    abstract: "A map of a function of two variables: the higher, the darker.",
    discussion: """
      EXAMPLES:
        nabla heat 'exp(-(x^2 + y^2)) sin(3x) cos(3y)' --x -2:2 --y -2:2
        nabla heat '100(y - x^2)^2 + (1 - x)^2' --log-levels --output rosenbrock.txt

      \(MapJSON.keys)
      """)

  static let base = Scene.Base.heat

  @OptionGroup var scene: SceneOptions
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions
}
