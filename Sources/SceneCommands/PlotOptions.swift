import ArgumentParser
import Plotting
import Scenes

/// What `nabla plot` takes: functions of one variable, and what to draw beside them.
package struct PlotOptions: ParsableArguments {
  @Argument(help: "Formulas of one variable such as 'x^2 - 2x + 1'; - reads one from standard input.")
  package var formulas: [Word]

  @OptionGroup var parameters: ParameterOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The window, as in --x -2:2 or --x -2pi:2pi; chosen to suit when absent.", valueName: "a:b"))
  var x: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The window in the other direction.", valueName: "c:d"))
  var y: Word?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The tangent at a place; with a step also the triangle of rise and run and the error, as in --tangent 1:0.5. "
        + "Repeatable.", valueName: "x0[:delta]"))
  var tangent: [Word] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The secant through x0 and x0 + delta, as in --secant 1:2 --secant 1:0.5. Repeatable.", valueName: "x0:delta"))
  var secant: [Word] = []

  @Flag(help: "Minima and maxima, with arrows that point downhill.")
  var extrema = false

  @Flag(help: "The derivative too.")
  var derivative = false

  @Flag(help: "A logarithmic horizontal axis.")
  var logX = false

  @Flag(help: "A logarithmic vertical axis.")
  var logY = false

  @Option(help: "Whether a unit is as long on both axes (equal) or the curves fill the picture (fill).")
  var aspect: CurveScene.Aspect = .fill

  @Option(parsing: .unconditional, help: ArgumentHelp("Columns and rows of the picture.", valueName: "colsxrows"))
  var size: Word = Word(argument: "80x24")

  @Option(parsing: .unconditional, help: ArgumentHelp("The line above the picture.", valueName: "text"))
  var title: Word?

  package init() {}

  /// The scene that the words describe.
  ///
  /// - Parameter sources: The texts of the formulas, which may have come from standard input.
  package func scene(of sources: [String]) throws(UsageError) -> CurveScene {
    let window = (x: try x.map(WindowOption.x), y: try y.map(WindowOption.y))
    let size = try SizeOption.read(size.text)
    var tangents: [CurveScene.Tangent] = []
    for word in tangent { tangents.append(try StepOption.tangent(word)) }
    var secants: [CurveScene.Secant] = []
    for word in secant { secants.append(try StepOption.secant(word)) }
    if aspect == .equal && (logX || logY) { throw .equalAspectOfLogarithms }
    var scene = CurveScene(formulas: try parameters.read(sources))
    (scene.x, scene.y) = window
    scene.scales = CurveScene.Scales(x: logX ? .logarithmic : .linear, y: logY ? .logarithmic : .linear)
    scene.tangents = tangents
    scene.secants = secants
    scene.showsExtrema = extrema
    scene.showsDerivative = derivative
    scene.aspect = aspect
    scene.size = size
    scene.title = title?.text
    return scene
  }
}

extension CurveScene.Aspect: ExpressibleByArgument {}

/// `--tangent` and `--secant`: a place and a step with a colon between.
enum StepOption {
  static func tangent(_ word: Word) throws(UsageError) -> CurveScene.Tangent {
    let option = "--tangent"
    let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else {
      throw .malformedStep(option, word.text, example: "1 or \(option) 1:0.5")
    }
    let place = try NumbersOption.read(String(parts[0]), option: option, count: 1)[0]
    guard parts.count == 2 else { return CurveScene.Tangent(place: place) }
    return CurveScene.Tangent(
      place: place, delta: try NumbersOption.read(String(parts[1]), option: option, count: 1)[0])
  }

  static func secant(_ word: Word) throws(UsageError) -> CurveScene.Secant {
    let option = "--secant"
    let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .malformedStep(option, word.text, example: "1:0.5") }
    return CurveScene.Secant(
      place: try NumbersOption.read(String(parts[0]), option: option, count: 1)[0],
      delta: try NumbersOption.read(String(parts[1]), option: option, count: 1)[0])
  }
}
