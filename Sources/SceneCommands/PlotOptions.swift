import ArgumentParser
import CellGraphics
import Formulas
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
      "The tangent at a place; with steps also the triangles of rise and run and the errors, as in --tangent 1:1,0.5. "
        + "Repeatable.", valueName: "x0[:delta,...]"))
  var tangent: [Word] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Secants through x0 and x0 + delta, as in --secant 1:2,1,0.5. Repeatable.", valueName: "x0:delta,..."))
  var secant: [Word] = []

  @Flag(help: "A picture for each step of the tangent, in a window that shrinks with it.")
  var zoom = false

  @Flag(help: "Minima and maxima, with arrows that point downhill.")
  var extrema = false

  @Flag(help: "The derivative too.")
  var derivative = false

  @Flag(help: "A logarithmic horizontal axis.")
  var logX = false

  @Flag(help: "A logarithmic vertical axis.")
  var logY = false

  @OptionGroup var notes: NoteOptions

  @Option(help: "Whether a unit is as long on both axes (equal) or the curves fill the picture (fill).")
  var aspect: CurveScene.Aspect = .fill

  @Option(parsing: .unconditional, help: SizeOption.help)
  var size: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The line above the picture.", valueName: "text"))
  var title: Word?

  package init() {}

  /// The values of the parameters by name.
  package func parameterValues() throws(UsageError) -> [String: Double] {
    try parameters.values().mapValues(\.value)
  }

  /// The scene that the words describe.
  ///
  /// - Parameters:
  ///   - sources: The texts of the formulas, which may have come from standard input.
  ///   - usualSize: The size when none is asked for.
  package func scene(of sources: [String], usualSize: Size = SizeOption.usual) throws(UsageError) -> CurveScene {
    let window = (x: try x.map(WindowOption.x), y: try y.map(WindowOption.y))
    let size = try size.map(SizeOption.read) ?? usualSize
    var tangents: [CurveScene.Tangent] = []
    for word in tangent { tangents.append(try StepOption.tangent(word)) }
    var secants: [CurveScene.Secant] = []
    for word in secant { secants += try StepOption.secants(word) }
    if aspect == .equal && (logX || logY) { throw .equalAspectOfLogarithms }
    var scene = CurveScene(formulas: try parameters.read(sources))
    (scene.x, scene.y) = window
    scene.scales = CurveScene.Scales(x: logX ? .logarithmic : .linear, y: logY ? .logarithmic : .linear)
    scene.tangents = tangents
    scene.secants = secants
    scene.showsExtrema = extrema
    scene.isZoomed = zoom
    if zoom && (tangents.count != 1 || tangents[0].deltas.isEmpty) { throw .zoomWithoutStep }
    scene.showsDerivative = derivative
    scene.aspect = aspect
    scene.notes = try notes.annotations()
    scene.size = size
    scene.title = title?.text
    return scene
  }
}

extension CurveScene.Aspect: ExpressibleByArgument {}

/// `--tangent` and `--secant`: a place and steps with a colon between.
enum StepOption {
  static func tangent(_ word: Word) throws(UsageError) -> CurveScene.Tangent {
    let (place, deltas) = try read(word, option: "--tangent", counts: 1...2, example: "1 or --tangent 1:0.5")
    return CurveScene.Tangent(place: place, deltas: deltas)
  }

  static func secants(_ word: Word) throws(UsageError) -> [CurveScene.Secant] {
    let (place, deltas) = try read(word, option: "--secant", counts: 2...2, example: "1:0.5")
    return deltas.map { CurveScene.Secant(place: place, delta: $0) }
  }

  private static func read(
    _ word: Word, option: String, counts: ClosedRange<Int>, example: String
  ) throws(UsageError) -> (place: ConstantExpression, deltas: [ConstantExpression]) {
    let parts = word.text.split(separator: ":", omittingEmptySubsequences: false)
    guard counts.contains(parts.count) else {
      throw .malformedStep(option, word.text, example: example)
    }
    let place = try NumbersOption.read(String(parts[0]), option: option, count: 1)[0]
    var deltas: [ConstantExpression] = []
    // One by one, so that each keeps a text of its own.
    for part in parts.dropFirst().flatMap(Self.entries) {
      deltas.append(try NumbersOption.read(part, option: option, count: 1)[0])
    }
    return (place, deltas)
  }

  /// The entries of a list, whose commas stand outside of all parentheses.
  private static func entries(of list: Substring) -> [String] {
    var entries = [""]
    var depth = 0
    for character in list {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == "," && depth == 0 { entries.append("") } else { entries[entries.count - 1].append(character) }
    }
    return entries
  }
}
