import CellGraphics
import Plotting
import SceneCommands
import Scenes

/// A command that draws a function of two variables.
protocol MapCommand: DrawingCommand {
  /// What lies at the bottom of the map.
  static var base: Scene.Base { get }
  var scene: SceneOptions { get }
  var output: PictureOutputOptions { get }
  /// How a surface is looked at; `nil` for maps that are flat.
  func view(variables: [String]) throws(UsageError) -> SurfaceView?
}

extension MapCommand {
  func view(variables: [String]) throws(UsageError) -> SurfaceView? { nil }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    var map = try scene.scene(of: try FormulaSource.text(scene.formula.formula), base: Self.base)
    map.size = size ?? map.size
    map.style = style
    if let view = try view(variables: map.formula.extended(toDimension: 2).variables) { map.surface = view }
    return try Drawing(map)
  }

  func run() throws {
    let target = try output.open()
    try output.write(try drawing(size: nil, style: output.style), into: target)
  }
}
