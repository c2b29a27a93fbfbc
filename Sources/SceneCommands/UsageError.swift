import CellGraphics
import Formulas
import NumberText
import Plotting

/// Something wrong with what was typed: the message for the user, with the place and the remedy. Exit status 64.
package struct UsageError: Error, Equatable, Sendable {
  package let message: String
  /// The mistake in a formula or a number that is the cause, if one is; it knows its place.
  package let cause: FormulaError?

  init(_ message: String, cause: FormulaError? = nil) {
    self.message = message
    self.cause = cause
  }
}

// The messages are in extensions by what the words are about; these are for all words.

extension UsageError {
  package static func formula(_ error: FormulaError) -> UsageError { UsageError(error.report, cause: error) }

  static func value(of option: String, _ error: FormulaError) -> UsageError {
    if error.source.allSatisfy(\.isWhitespace) {
      return UsageError("in \(option): a number is missing\n  write one, such as 2, 1/4 or 2pi")
    }
    return UsageError("in \(option): " + error.report, cause: error)
  }

  static func malformedParameter(_ text: String) -> UsageError {
    UsageError("in --set: '\(printable(text))' gives no value to a name\n  write a name and a number, as in --set a=2")
  }

  static func reservedParameter(_ name: String) -> UsageError {
    UsageError("in --set: '\(name)' has a meaning of its own\n  choose another name")
  }

  static func repeatedParameter(_ name: String) -> UsageError {
    UsageError("in --set: '\(name)' has two values\n  give it one")
  }

  static func unusedParameter(_ name: String) -> UsageError {
    UsageError("in --set: the formula has no '\(printable(name))'\n  remove it, or write the name into the formula")
  }

  package static func coordinates(_ option: String, got count: Int, variables: [String]) -> UsageError {
    let names = shortened(variables.joined(separator: ", "))
    return UsageError(
      "in \(option): \(count) \(count == 1 ? "number" : "numbers") for \(variables.count) "
        + "\(variables.count == 1 ? "variable" : "variables") (\(names))\n  write one number for each of them, in this order"
    )
  }

  static func text(_ range: AxisRange) -> String { "\(range.lower.shortestText):\(range.upper.shortestText)" }

  static func shortened(_ text: String) -> String { ASCIIText.truncate(text, to: 60) }

  /// A word of the user as it may be shown: at most 60 characters, nothing that a terminal would obey.
  package static func printable(_ text: String) -> String { ASCIIText.truncate(ASCIIText.transliterate(text), to: 60) }
}
