import ArgumentParser
import SceneCommands
import Scenes

/// `nabla surface F`: the graph of a function in space.
struct SurfaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "surface",
    abstract: "The graph of a function of two variables as a surface in space, hidden lines removed.",
    discussion: """
      EXAMPLES:
        nabla surface 'x^2 - y^2' --azimuth -40 --elevation 25 --floor
        nabla surface 'x^3 + x^2 y + y^2' --x 0:2 --y 0:3 --slice x=1 --slice y=2
        nabla surface 'x^3 + x^2 y + y^2' --x 0:2 --y 0:3 --plane 1,2
        nabla surface 'sin x cos y' --x -pi:pi --y -pi:pi --spin
      """)

  @OptionGroup var scene: SceneOptions
  @OptionGroup var surface: SurfaceOptions
  @OptionGroup var output: PictureOutputOptions

  @Flag(help: "Turns the surface once on the screen of the terminal first; q ends it.")
  var spin = false

  func run() throws {
    let target = try output.open()
    let graph = try Picture.scene(scene, base: .surface, surface: surface)
    if spin { try turn(graph) }
    try Picture.draw(graph, into: target, output)
  }

  /// Shows the surface from all sides, where there is a screen.
  private func turn(_ scene: Scene) throws {
    let step = 5.0
    do {
      _ = try ScreenPlayer.play(every: 50, style: output.appearance) { place in
        guard Double(place) * step < 360 else { return nil }
        var turned = scene
        turned.style = output.style
        turned.surface.azimuth += Double(place) * step
        return try turned.render()
      }
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }
}
