import CellGraphics
import Scenes

extension SceneOptions {
  /// The curve that the words describe when the formula is a number and has one variable at most, else `nil`.
  package func curve(of source: String, usualSize: Size = SizeOption.usual) throws(UsageError) -> CurveScene? {
    let formula = try formula.read(source)
    guard !formula.isVector, formula.variables.count <= 1 else { return nil }
    var scene = CurveScene(formulas: [formula])
    (scene.x, scene.y) = (try x.map(WindowOption.x), try y.map(WindowOption.y))
    scene.size = try size.map(SizeOption.read) ?? usualSize
    scene.title = title?.text
    scene.notes = try overlays.notes.annotations()
    return scene
  }
}
