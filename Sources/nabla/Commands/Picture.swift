import SceneCommands
import Scenes
import TextExport

/// What all commands that draw do: words to scene to cells to text.
enum Picture {
  static func draw(
    _ options: SceneOptions, base: Scene.Base, showsHeat: Bool = false, surface: SurfaceOptions? = nil,
    output: OutputOptions
  ) throws {
    let target = try output.open()
    var scene = try options.scene(of: try FormulaSource.text(options.formula.formula), base: base)
    scene.showsHeat = scene.showsHeat || showsHeat
    if let surface {
      let variables = scene.formula.extended(toDimension: 2).variables
      scene.surface = try surface.view(variables: variables)
    }
    do {
      try target.finish(PlainText.export(try scene.render()))
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }
}
