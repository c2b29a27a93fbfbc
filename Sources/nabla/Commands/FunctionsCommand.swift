import ArgumentParser
import Formulas
import SceneCommands

/// `nabla functions`: the named functions.
struct FunctionsCommand: ReportingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "functions",
    abstract: "The named functions for study, with their windows and minima.",
    discussion: """
      Their names can be used in every formula, alone or with arguments.

      EXAMPLES:
        nabla functions
        nabla functions --json
        nabla derive rosenbrock --at=-1.2,1
        nabla parse 'rosenbrock(2x, y + 1)'
      """)

  @Flag(help: "One JSON object on one line.")
  var json = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = try output.open()
    try target.finish(json ? try FunctionsJSON.text(NamedFunction.catalogue) : try reportText(in: .ascii))
  }

  func reportText(in notation: FormulaNotation) throws -> String { FunctionsText.text(NamedFunction.catalogue) }

  func reportJSON(in notation: FormulaNotation) throws -> String? { try FunctionsJSON.text(NamedFunction.catalogue) }
}
