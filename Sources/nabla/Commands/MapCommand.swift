import CellGraphics
import Lessons
import Plotting
import SceneCommands
import Scenes

/// A command that draws a function of two variables.
protocol MapCommand: DrawingCommand {
  /// What lies at the bottom of the map.
  static var base: Scene.Base { get }
  var scene: SceneOptions { get }
  var output: PictureOutputOptions { get }
  /// Whether the numbers are wanted instead of the picture.
  var json: Bool { get }
  /// How a surface is looked at; `nil` for maps that are flat.
  func view(variables: [String]) throws(UsageError) -> SurfaceView?
}

extension MapCommand {
  func view(variables: [String]) throws(UsageError) -> SurfaceView? { nil }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    try Drawing(try map(size: size, style: style))
  }

  private func map(size: Size?, style: PictureStyle) throws -> Scene {
    let source = try FormulaSource.text(scene.formula.formula)
    var map = try scene.scene(of: source, base: Self.base, usualSize: output.usualSize)
    map.size = size ?? map.size
    map.style = style
    if let view = try view(variables: map.formula.extended(toDimension: 2).variables) { map.surface = view }
    return map
  }

  func liveScene() throws -> LiveScene? { try scene.liveScene(base: Self.base) }

  /// The numbers of the map, one object of JSON on one line.
  func jsonText() throws -> String { try MapJSON.text(try map(size: nil, style: .plain)) }

  func run() throws {
    let target = try output.open(isPicture: !json)
    if json { return try target.finish(try jsonText()) }
    try output.write(try drawing(size: nil, style: output.style), into: target)
  }
}

extension SceneOptions {
  /// The map that the words ask for, for others to move about in.
  ///
  /// - Parameter start: Where a descent starts, with its rate.
  func liveScene(base: Scene.Base, start: [Double]? = nil, rate: Double? = nil) throws -> LiveScene {
    LiveScene(
      try scene(of: try FormulaSource.text(formula.formula), base: base),
      parameters: try formula.parameterValues(), start: start, rate: rate)
  }
}
