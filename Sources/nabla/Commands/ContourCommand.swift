import ArgumentParser
import SceneCommands
import Scenes

/// `nabla contour F`: lines of equal value.
struct ContourCommand: MapCommand {
  static let configuration = CommandConfiguration.subcommand(
    "contour",
    abstract: "Contour lines of a function of two variables, with their values set into them.",
    discussion: """
      EXAMPLES:
        nabla contour 'x^3 + x^2 y + y^2' --x -2:2 --y -2:2
        nabla contour '(x^2+y-11)^2 + (x+y^2-7)^2' --x -5:5 --y -5:5 --log-levels
        nabla contour 'sin x cos y' --x -pi:pi --y -pi:pi --levels=-0.5,0,0.5 --heat

      \(MapJSON.keys)
      """)

  static let base = Scene.Base.contour

  @OptionGroup var scene: SceneOptions
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions
}
