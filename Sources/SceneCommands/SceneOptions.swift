import ArgumentParser
import CellGraphics
import Formulas
import Scenes

/// The formula of a command and the values of its parameters.
package struct FormulaOptions: ParsableArguments {
  @Argument(help: "A formula such as 'x^3 + x^2 y + y^2'; - reads it from standard input.")
  package var formula: Word

  @OptionGroup var parameters: ParameterOptions

  package init() {}

  /// Reads a formula with these parameters.
  package func read(_ source: String) throws(UsageError) -> Formula { try parameters.read([source])[0] }

  /// The values of the parameters by name.
  package func parameterValues() throws(UsageError) -> [String: Double] {
    try parameters.values().mapValues(\.value)
  }
}

/// What every map takes: window, size, levels and title.
package struct SceneOptions: ParsableArguments {
  @OptionGroup package var formula: FormulaOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The window, as in --x -2:2 or --x -2pi:2pi; chosen to suit when absent.", valueName: "a:b"))
  var x: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The window in the other direction.", valueName: "c:d"))
  var y: Word?

  @Option(parsing: .unconditional, help: SizeOption.help)
  var size: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "About how many contour levels, as in --levels 12, or which, as in --levels=-1,0,1 (a single one as --levels 5,).",
      valueName: "count|list"))
  var levels: Word?

  @Flag(help: "Levels that grow by a factor, for functions that span several orders of magnitude.")
  var logLevels = false

  @Flag(help: "A heat map under the contours.")
  var heat = false

  @OptionGroup var overlays: OverlayOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("The line above the picture.", valueName: "text"))
  var title: Word?

  package init() {}

  /// The scene that the words describe.
  ///
  /// - Parameters:
  ///   - source: The formula's text, which may have come from standard input.
  ///   - usualSize: The size when none is asked for.
  package func scene(
    of source: String, base: Scene.Base, usualSize: Size = SizeOption.usual
  ) throws(UsageError) -> Scene {
    let window = (x: try x.map(WindowOption.x), y: try y.map(WindowOption.y))
    let size = try size.map(SizeOption.read) ?? usualSize
    let levels = try LevelsOption.read(levels?.text, isLogarithmic: logLevels)
    var scene = Scene(formula: try formula.read(source))
    (scene.x, scene.y) = window
    scene.size = size
    scene.levels = levels
    scene.base = base
    scene.showsHeat = heat
    try overlays.apply(to: &scene)
    scene.title = title?.text
    return scene
  }
}
