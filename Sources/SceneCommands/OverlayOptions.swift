import ArgumentParser
import Scenes

/// What may be drawn over a map.
struct OverlayOptions: ParsableArguments {
  @Flag(help: "Arrows along the gradient, or along the vectors of a formula (u, v).")
  var arrows = false

  @Flag(help: "Arrows that grow with the logarithm of the magnitude.")
  var logArrows = false

  @Flag(help: "Minima, maxima, saddles and degenerate points, found and classified by the Hessian.")
  var criticalPoints = false

  @Flag(help: "The same, with a table of them below the picture.")
  var criticalPointTable = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The steps of an iteration, as in --path '1,1 0.5,0.7 0.4,0.5'.", valueName: "x,y ..."))
  var path: Word?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Places to mark, as in --points '1,1 0,pi/2'.", valueName: "x,y ..."))
  var points: Word?

  /// Adds to a scene what was asked for.
  func apply(to scene: inout Scene) throws(UsageError) {
    let flags: [(Bool, Scene.Overlay)] = [
      (arrows || logArrows, .arrows), (criticalPoints, .criticalPoints), (criticalPointTable, .criticalPointTable),
    ]
    for (isOn, overlay) in flags where isOn { scene.overlays.insert(overlay) }
    if logArrows { scene.arrowScale = .logarithmic }
    if let path { scene.path = try PlacesOption.read(path.text, option: "--path") }
    if let points { scene.points = try PlacesOption.read(points.text, option: "--points") }
  }
}
