import ArgumentParser
import CellGraphics
import Formulas
import Lessons
import Plotting
import SceneCommands
import Scenes

/// `nabla derive F`: derivatives as formulas and numbers.
struct DeriveCommand: DrawingCommand, ReportingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "derive",
    abstract: "Derivatives as formulas, and as numbers at a point.",
    discussion: """
      A number gets its gradient, its Hessian with eigenvalues and its tangent plane; a vector (f, g) its Jacobian.

      EXAMPLES:
        nabla derive 'x^3 + x^2 y + y^2'
        nabla derive 'x^3 + x^2 y + y^2' --at 1,2 --along 1,1
        nabla derive '(x^2 y, cos y)' --at pi,pi
        nabla derive 'log(1 + x^2)' --at 1/2 --json
        nabla derive 'sin(x^2) y' --steps
        nabla derive 'x y + sin x' --at 2,3 --graph
        nabla derive 'abs x' --at 0 --quotients
        nabla derive 'x^3 + x^2 y + y^2' --at 1,1 --picture remainder
      """)

  @OptionGroup var formula: FormulaOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The point: one number for each variable, x, y and z first.", valueName: "a,b"))
  var at: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A direction of any length, for the directional derivative.", valueName: "u,v"))
  var along: Word?

  @Flag(help: "One JSON object on one line.")
  var json = false

  @Flag(help: "How each derivative comes about, rule by rule.")
  var steps = false

  @Flag(help: "The computation graph at the point: values forward, adjoints backward; with --along tangents too.")
  var graph = false

  @Flag(help: "Difference quotients at the point for shrinking steps of both signs, and their limits.")
  var quotients = false

  @Flag(help: "How well the linear approximation predicts the change of f for shrinking steps.")
  var remainder = false

  @Flag(help: "Values on the way to the point from several directions: is there a limit?")
  var approach = false

  @Flag(help: "Write formulas with the signs of print: x², √, π.")
  var unicode = false

  @OptionGroup var picture: DerivativePictureOptions
  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let target = try output.open(isPicture: picture.isAsked)
    if picture.isAsked { return try output.write(try drawing(size: nil, style: output.style), into: target) }
    let contents = try contents(in: .ascii)
    try target.finish(json ? try contents.json : contents.text)
  }

  var drawsPicture: Bool { picture.isAsked }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    var scene = try scene()
    (scene.size, scene.style) = (size ?? scene.size, style)
    return try Drawing(scene)
  }

  func liveness(size: Size?) throws -> Liveness { .still(try scene().picture.stillness) }

  func reportText(in notation: FormulaNotation) throws -> String { try contents(in: notation).text }

  func reportJSON(in notation: FormulaNotation) throws -> String? { try contents(in: notation).json }

  /// What the words ask for, still in no form.
  private struct Contents {
    let report: DerivativeReport
    let details: DerivativeDetails

    var text: String { DerivativeText(report, details: details).text }
    var json: String { get throws { try DerivativeJSON.text(report, details: details) } }
  }

  private func contents(in usual: FormulaNotation) throws -> Contents {
    let formula = try formula.read(try FormulaSource.text(self.formula.formula)).extended(toDimension: 1)
    if formula.variables.count > DerivativeReport.mostVariables {
      throw UsageError.tooManyVariables(formula.variables.count, most: DerivativeReport.mostVariables)
    }
    if at == nil && along != nil { throw UsageError.directionWithoutPoint }
    let kinds = try detailKinds(of: formula)
    let point = try coordinates(at, option: "--at", of: formula)
    let direction = try coordinates(along, option: "--along", of: formula)
    let notation = unicode ? FormulaNotation.unicode : usual
    return Contents(
      report: DerivativeReport(formula, at: point, along: direction, notation: notation),
      details: DerivativeDetails(
        formula, kinds, at: point?.map(\.value), along: direction?.map(\.value), notation: notation))
  }

  /// The picture asked for.
  private func scene() throws -> DerivativeScene {
    let formula = try formula.read(try FormulaSource.text(self.formula.formula)).extended(toDimension: 1)
    return try picture.scene(
      of: formula, at: try coordinates(at, option: "--at", of: formula)?.map(\.value),
      along: try coordinates(along, option: "--along", of: formula)?.map(\.value), usualSize: output.usualSize)
  }

  /// The tables asked for, all of them possible.
  private func detailKinds(of formula: Formula) throws(UsageError) -> Set<DerivativeDetails.Kind> {
    let flags: [(DerivativeDetails.Kind, Bool)] = [
      (.steps, steps), (.graph, graph), (.quotients, quotients), (.remainder, remainder), (.approach, approach),
    ]
    let kinds = flags.filter(\.1).map(\.0)
    if at == nil, let kind = kinds.first(where: { $0 != .steps }) { throw .detailWithoutPoint("--\(kind.rawValue)") }
    if formula.isVector, let kind = kinds.first(where: { $0 == .quotients || $0 == .approach }) {
      throw .detailOfVector("--\(kind.rawValue)")
    }
    return Set(kinds)
  }

  private func coordinates(_ word: Word?, option: String, of formula: Formula) throws -> [ConstantExpression]? {
    guard let word else { return nil }
    let numbers = try NumbersOption.read(word.text, option: option)
    guard numbers.count == formula.variables.count else {
      throw UsageError.coordinates(option, got: numbers.count, variables: formula.variables)
    }
    guard numbers.allSatisfy(\.value.isFinite) else { throw UsageError.pointNotFinite(option, word.text) }
    return numbers
  }
}

extension DerivativeScene.Picture {
  /// Why there is nothing to move in the picture.
  fileprivate var stillness: String {
    switch self {
    case .approach: "the ways to a point stand still"
    case .remainder: "logarithmic axes stand still"
    case .dial: "the dial of directions stands still"
    case .graph: "a computation graph stands still"
    case .implications: "what follows from what stands still"
    }
  }
}
