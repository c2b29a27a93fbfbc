import SceneCommands
import Scenes

/// What all commands that draw do: words to scene to cells to text.
enum Picture {
  static func draw(_ options: SceneOptions, base: Scene.Base, output: PictureOutputOptions) throws {
    let target = try output.open()
    let source = try FormulaSource.text(options.formula.formula)
    try draw(try options.scene(of: source, base: base), into: target, output)
  }

  /// Draws a map of a function of two variables.
  static func draw(_ scene: Scene, into target: consuming OutputTarget, _ output: PictureOutputOptions) throws {
    do {
      let figure = try scene.figure()
      try target.finish(output.export(figure.render(), title: figure.title))
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  /// Draws curves of one variable.
  static func draw(_ scene: CurveScene, into target: consuming OutputTarget, _ output: PictureOutputOptions) throws {
    do {
      let figure = try scene.figure()
      try target.finish(output.export(figure.render(), title: figure.title))
    } catch let error as CurveSceneError {
      throw UsageError.curves(error)
    }
  }
}
