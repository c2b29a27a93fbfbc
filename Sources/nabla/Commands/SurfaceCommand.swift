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
        nabla surface 'x^2 - y^2' --spin
        nabla surface 'x^2 - y^2' --spin --output turn.cast
        nabla surface 'x^2 - y^2' --spin --output turn.svg

      \(MapJSON.keys)
      """)

  static let base = Scene.Base.surface

  @OptionGroup var scene: SceneOptions
  @OptionGroup var surface: SurfaceOptions
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions

  @Flag(
    help: "Turn the surface in the terminal before printing the picture; q leaves. A recording or SVG holds one turn.")
  var spin = false

  func view(variables: [String]) throws(UsageError) -> SurfaceView? { try surface.view(variables: variables) }

  func run() throws {
    let target = try output.open(isPicture: !json)
    if json { return try target.finish(try jsonText()) }
    let drawing = try drawing(size: nil, style: output.style)
    guard spin, case .map(let scene, _) = drawing.content else { return try output.write(drawing, into: target) }
    do {
      let turning = SurfaceSpin(scene: scene)
      let presentation = output.presentation(title: drawing.title)
      if let recording = output.recording(scene.size, presentation, moves: true) {
        return try target.finish(try turning.record(in: recording))
      }
      _ = try turning.play(output.appearance)
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
    try output.write(drawing, into: target)
  }
}
