import CellGraphics
import Plotting
import SceneCommands
import Scenes

/// What all commands that draw do: words to scene to cells to text.
enum Picture {
  static func draw(
    _ options: SceneOptions, base: Scene.Base, surface: SurfaceOptions? = nil, output: PictureOutputOptions
  ) throws {
    let target = try output.open()
    try draw(try scene(options, base: base, surface: surface), into: target, output)
  }

  /// The map or surface that the words describe.
  static func scene(_ options: SceneOptions, base: Scene.Base, surface: SurfaceOptions? = nil) throws -> Scene {
    var scene = try options.scene(of: try FormulaSource.text(options.formula.formula), base: base)
    if let surface {
      let variables = scene.formula.extended(toDimension: 2).variables
      scene.surface = try surface.view(variables: variables)
    }
    return scene
  }

  /// Draws a map of a function of two variables.
  static func draw(_ scene: Scene, into target: consuming OutputTarget, _ output: PictureOutputOptions) throws {
    var scene = scene
    scene.style = output.style
    do {
      try draw(try scene.figure(), describedBy: { try scene.description() }, into: target, output)
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  /// Draws curves of one variable.
  static func draw(_ scene: CurveScene, into target: consuming OutputTarget, _ output: PictureOutputOptions) throws {
    var scene = scene
    scene.style = output.style
    do {
      let figure = try scene.figure()
      try draw(figure, describedBy: { figure.plainWords }, into: target, output)
    } catch let error as CurveSceneError {
      throw UsageError.curves(error)
    }
  }

  /// Draws what the derivatives at a point say.
  static func draw(
    _ scene: DerivativeScene, into target: consuming OutputTarget, _ output: PictureOutputOptions
  ) throws {
    var scene = scene
    scene.style = output.style
    do {
      let figure = try scene.figure()
      try draw(figure, describedBy: { figure.plainWords }, into: target, output)
    } catch let error as DerivativeSceneError {
      throw UsageError.derivatives(error)
    }
  }

  /// Writes a figure, or the words that describe it.
  private static func draw(
    _ figure: Figure, describedBy words: () throws -> String, into target: consuming OutputTarget,
    _ output: PictureOutputOptions
  ) throws {
    if output.describe {
      return try target.finish(output.lines(try words()))
    }
    let description = output.hasDescription ? try words() : ""
    let text = output.export(figure.render(), title: figure.title, description: description)
    try target.finish(text)
    output.report(text, size: figure.size)
  }
}
