import SceneCommands
import Scenes
import TextExport

/// What all commands that draw do: words to scene to cells to text.
enum Picture {
  static func draw(
    _ options: SceneOptions, base: Scene.Base, showsHeat: Bool = false, output: OutputOptions
  ) throws {
    let target = try output.open()
    var scene = try options.scene(of: try FormulaSource.text(options.formula.formula), base: base)
    scene.showsHeat = scene.showsHeat || showsHeat
    do {
      try target.finish(PlainText.export(try scene.render()))
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }
}
