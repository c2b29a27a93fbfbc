import ArgumentParser
import SceneCommands
import Scenes

/// `nabla surface F`: the graph of a function in space.
struct SurfaceCommand: MapCommand {
  static let configuration = CommandConfiguration.subcommand(
    "surface",
    abstract: "The graph of a function of two variables as a surface in space, hidden lines removed.",
    discussion: """
      EXAMPLES:
        nabla surface 'x^2 - y^2' --azimuth -40 --elevation 25 --floor
        nabla surface 'x^3 + x^2 y + y^2' --x 0:2 --y 0:3 --slice x=1 --slice y=2
        nabla surface 'x^3 + x^2 y + y^2' --x 0:2 --y 0:3 --plane 1,2
      """)

  static let base = Scene.Base.surface

  @OptionGroup var scene: SceneOptions
  @OptionGroup var surface: SurfaceOptions
  @OptionGroup var output: PictureOutputOptions

  func view(variables: [String]) throws(UsageError) -> SurfaceView? { try surface.view(variables: variables) }
}
