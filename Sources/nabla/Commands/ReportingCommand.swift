import ArgumentParser
import Formulas

/// A command whose words ask for a report: those of a command line and those of a lesson alike.
protocol ReportingCommand: ParsableCommand {
  /// The report for people.
  ///
  /// - Parameter notation: The signs of formulas, where the words do not choose them.
  func reportText(in notation: FormulaNotation) throws -> String

  /// The report for programs, one object of JSON on one line; `nil` from a command that has none.
  func reportJSON(in notation: FormulaNotation) throws -> String?
}
