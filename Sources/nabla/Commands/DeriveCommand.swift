import ArgumentParser
import Formulas
import SceneCommands
import Scenes

/// `nabla derive F`: derivatives as formulas and numbers.
struct DeriveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "derive",
    abstract: "Derivatives as formulas, and as numbers at a point.",
    discussion: """
      A number gets its gradient, its Hessian with eigenvalues and its tangent plane; a vector (f, g) its Jacobian.

      EXAMPLES:
        nabla derive 'x^3 + x^2 y + y^2'
        nabla derive 'x^3 + x^2 y + y^2' --at 1,2 --along 1,1
        nabla derive '(x^2 y, cos y)' --at pi,pi
        nabla derive 'log(1 + x^2)' --at 1/2 --json
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

  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = try output.open()
    let formula = try formula.read(try FormulaSource.text(self.formula.formula)).extended(toDimension: 1)
    if formula.variables.count > DerivativeReport.mostVariables {
      throw UsageError.tooManyVariables(formula.variables.count, most: DerivativeReport.mostVariables)
    }
    if at == nil && along != nil { throw UsageError.directionWithoutPoint }
    let point = try coordinates(at, option: "--at", of: formula)
    let direction = try coordinates(along, option: "--along", of: formula)
    let report = DerivativeReport(formula, at: point, along: direction)
    try target.finish(json ? try DerivativeJSON.text(report) : DerivativeText(report).text)
  }

  private func coordinates(_ word: Word?, option: String, of formula: Formula) throws -> [ConstantExpression]? {
    guard let word else { return nil }
    let numbers = try NumbersOption.read(word.text, option: option)
    guard numbers.count == formula.variables.count else {
      throw UsageError.coordinates(option, got: numbers.count, variables: formula.variables)
    }
    return numbers
  }
}
