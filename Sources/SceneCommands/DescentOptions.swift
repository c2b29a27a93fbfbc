import ArgumentParser
import Formulas
import Optimization

/// What a descent takes: start, method, stopping rules, box.
package struct DescentOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The start: one number for each variable, x, y and z first.", valueName: "a,b"))
  package var from: Word?

  @OptionGroup var methodOptions: MethodOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("The most steps.", valueName: "count"))
  var steps: Word = Word(argument: "1000")

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Stop when the gradient is no longer than this.", valueName: "number"))
  var tolerance: Word = Word(argument: "1e-8")

  @Option(
    parsing: .unconditional, help: ArgumentHelp("A random start, the same for the same seed.", valueName: "number"))
  package var seed: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A range for each variable that the iterates are kept in, as in --box 0:1,-2:2.", valueName: "ranges"))
  var box: Word?

  package init() {}

  static let mostSteps = 10_000_000

  /// The methods asked for, made with the settings.
  package func methods() throws(UsageError) -> [MethodOptions.Method] { try methodOptions.methods() }

  /// When the runs stop.
  package func rules() throws(UsageError) -> StoppingRules {
    var rules = StoppingRules(
      mostSteps: try WholeNumberOption.read(steps.text, option: "--steps", most: Self.mostSteps))
    rules.gradientTolerance = try PositiveOption.read(tolerance, option: "--tolerance", allowsZero: true)
    return rules
  }

  /// The box for the variables of a formula.
  package func constraint(_ formula: Formula) throws(UsageError) -> Box? {
    guard let box else { return nil }
    var (lower, upper): ([Double], [Double]) = ([], [])
    for part in box.text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: ":", omittingEmptySubsequences: false)
      guard ends.count == 2 else { throw .malformedBox(box.text) }
      lower.append(try NumbersOption.read(String(ends[0]), option: "--box", count: 1)[0].value)
      upper.append(try NumbersOption.read(String(ends[1]), option: "--box", count: 1)[0].value)
    }
    guard lower.count == formula.variables.count, let result = Box(lower: lower, upper: upper) else {
      throw .malformedBox(box.text)
    }
    return result
  }
}

/// A whole number from 0 on.
package enum WholeNumberOption {
  package static func read(_ text: String, option: String, most: Int) throws(UsageError) -> Int {
    guard let value = Int(text), (0...most).contains(value) else { throw .wholeNumber(option, text, most: most) }
    return value
  }
}

/// A positive number, which may be an expression.
package enum PositiveOption {
  package static func read(_ word: Word, option: String, allowsZero: Bool = false) throws(UsageError) -> Double {
    let value = try NumbersOption.read(word.text, option: option, count: 1)[0].value
    if allowsZero {
      guard value >= 0, value.isFinite else { throw .notNonNegative(option, word.text) }
    } else {
      guard value > 0, value.isFinite else { throw .notPositive(option, word.text) }
    }
    return value
  }
}
