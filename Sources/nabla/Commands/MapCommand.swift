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

  func liveness(size: Size?) throws -> Liveness {
    try scene.liveness(of: try map(size: size, style: .plain))
  }

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
  /// - Parameter descent: The descent on it, if there is one.
  func liveness(of map: Scene, descent: LiveDescent? = nil) throws -> Liveness {
    guard map.formula.variables.count == 2 else { return .still("a map of one variable stands still") }
    let parameters = try formula.parameterValues()
    let scenes = map.base == .surface ? map.withoutCompanions : [map]
    return .live(scenes.map { LiveScene(.map($0), parameters: parameters, descent: descent) })
  }
}
