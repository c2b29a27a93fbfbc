import ArgumentParser
import SceneCommands
import Scenes

/// `nabla arrows F`: the gradient of a function, or a field of vectors.
struct ArrowsCommand: MapCommand {
  static let configuration = CommandConfiguration.subcommand(
    "arrows",
    abstract: "Arrows along the gradient of a function of two variables, or along a field (u, v).",
    discussion: """
      EXAMPLES:
        nabla arrows 'x^3 + x^2 y + y^2' --x -2:2 --y -2:2
        nabla arrows '(-y, x)' --streamlines --aspect equal

      \(MapJSON.keys)
      """)

  static let base = Scene.Base.arrows

  @OptionGroup var scene: SceneOptions
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions
}
