import ArgumentParser
import SceneCommands

/// `nabla parse F`: how a formula is understood.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "How a formula is understood: fully parenthesised, with its variables and shape.",
    discussion: """
      EXAMPLE:
        nabla parse 'sin^2 x cos y'
      """)

  @OptionGroup var formula: FormulaOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = try output.open()
    let reading = try formula.read(try FormulaSource.text(formula.formula))
    try target.finish(ReadingText.text(reading))
  }
}
