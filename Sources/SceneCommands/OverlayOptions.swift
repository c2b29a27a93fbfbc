import ArgumentParser
import Scenes

/// How the window fits the picture.
package enum AspectChoice: String, ExpressibleByArgument, CaseIterable, Sendable { case equal, fill }

/// What may be drawn over a map.
struct OverlayOptions: ParsableArguments {
  @Flag(help: "Arrows along the gradient, or along the vectors of a formula (u, v).")
  var arrows = false

  @Flag(help: "Arrows that grow with the logarithm of the magnitude.")
  var logArrows = false

  @Flag(help: "Evenly spaced lines along the gradient or the vectors.")
  var streamlines = false

  @Flag(help: "Shades between the contour lines.")
  var filled = false

  @Flag(help: "Dotted lines through the ticks.")
  var grid = false

  @Option(
    help: "Whether both axes have the same scale on the screen (equal) or fill it (fill); equal where angles are shown."
  )
  var aspect: AspectChoice?

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

  @OptionGroup var notes: NoteOptions
  @OptionGroup var study: StudyOptions

  /// Adds to a scene what was asked for.
  func apply(to scene: inout Scene) throws(UsageError) {
    let flags: [(Bool, Scene.Overlay)] = [
      (arrows || logArrows, .arrows), (streamlines, .streamlines), (filled, .filled), (grid, .grid),
      (criticalPoints, .criticalPoints), (criticalPointTable, .criticalPointTable),
    ]
    for (isOn, overlay) in flags where isOn { scene.overlays.insert(overlay) }
    scene.study = try study.study()
    let hasAngles = scene.base != .surface && scene.study?.hasAngles == true
    scene.hasEqualAspect = aspect.map { $0 == .equal } ?? hasAngles
    if logArrows { scene.arrowScale = .logarithmic }
    if let path { scene.path = try PlacesOption.read(path.text, option: "--path") }
    scene.notes = try notes.annotations()
    if let points { scene.points = try PlacesOption.read(points.text, option: "--points") }
  }
}
