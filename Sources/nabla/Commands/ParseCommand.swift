import ArgumentParser
import Formulas
import SceneCommands

/// `nabla parse F`: how a formula is understood.
struct ParseCommand: ReportingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "parse",
    abstract: "How a formula is understood: fully parenthesised, with its variables and shape.",
    discussion: """
      Definitions stand before the result, with semicolons or line ends between. Named functions are written out.

      EXAMPLES:
        nabla parse 'sin^2 x cos y'
        nabla parse 'a = 2; f(x, y) = x^2 + a y; f(1, y)'
        nabla parse "[x, y] [2, 1; 1, 2] [x, y]'"
        nabla parse '{x < 0: -x, 0 <= x < 1: x^2, 1}'
      """)

  @OptionGroup var formula: FormulaOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = try output.open()
    try target.finish(try reportText(in: .ascii))
  }

  func reportText(in notation: FormulaNotation) throws -> String {
    ReadingText.text(try formula.read(try FormulaSource.text(formula.formula)))
  }

  func reportJSON(in notation: FormulaNotation) throws -> String? { nil }
}
