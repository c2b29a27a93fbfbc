import SceneCommands
import Scenes
import TextExport

/// What all commands that draw do: words to scene to cells to text.
enum Picture {
  static func draw(_ options: SceneOptions, base: Scene.Base, output: OutputOptions) throws {
    let target = try output.open()
    let source = try FormulaSource.text(options.formula.formula)
    try draw(try options.scene(of: source, base: base), into: target)
  }

  /// Draws a map of a function of two variables.
  static func draw(_ scene: Scene, into target: consuming OutputTarget) throws {
    do {
      try target.finish(PlainText.export(try scene.render()))
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  /// Draws curves of one variable.
  static func draw(_ scene: CurveScene, into target: consuming OutputTarget) throws {
    do {
      try target.finish(PlainText.export(try scene.render()))
    } catch let error as CurveSceneError {
      throw UsageError.curves(error)
    }
  }
}
