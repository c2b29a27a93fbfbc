import ArgumentParser
import Formulas
import Optimization

/// What a descent takes: start, method and its settings, stopping rules, box.
package struct DescentOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The start: one number for each variable, x, y and z first.", valueName: "a,b"))
  package var from: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "gd, momentum, nesterov, adagrad, rmsprop, adam, newton, newton-safeguarded, bfgs or cg; several make a race.",
      valueName: "name,name"))
  var method: Word = Word(argument: "gd")

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The rate, or step size, as in --rate 0.1.", valueName: "number"))
  var rate: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The rate of step t is rate/(1 + decay (t - 1)).", valueName: "number"))
  var decay: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The momentum, from 0 to 1.", valueName: "number"))
  var momentum: Word?

  @Option(help: "How the step size is searched instead of a fixed rate: backtracking or wolfe.")
  var lineSearch: LineSearchChoice?

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

  enum LineSearchChoice: String, ExpressibleByArgument, CaseIterable, Sendable { case backtracking, wolfe }

  private static let mostSteps = 10_000_000

  /// The methods asked for, made with the settings.
  package func methods() throws(UsageError) -> [Method] {
    let settings = try settings()
    var entries: [OptimizerCatalogue.Entry] = []
    for name in method.text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let entry = OptimizerCatalogue.entry(named: String(name)) else { throw unknown(String(name)) }
      entries.append(entry)
    }
    try check(entries)
    return entries.map { Method(entry: $0, settings: settings, optimizer: $0.make(settings)) }
  }

  /// A method with its settings.
  package struct Method {
    package let entry: OptimizerCatalogue.Entry
    package let settings: OptimizerSettings
    package let optimizer: any Optimizer
  }

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

  private func settings() throws(UsageError) -> OptimizerSettings {
    var settings = OptimizerSettings()
    if let rate {
      let value = try PositiveOption.read(rate, option: "--rate")
      settings.rate = .constant(value)
      if let decay {
        settings.rate = .inverseTime(value, decay: try PositiveOption.read(decay, option: "--decay", allowsZero: true))
      }
    }
    if let momentum { settings.momentum = try PositiveOption.read(momentum, option: "--momentum", allowsZero: true) }
    switch lineSearch {
    case .backtracking: settings.size = .backtracking(initial: 1)
    case .wolfe: settings.size = .wolfe(initial: 1)
    case nil: break
    }
    return settings
  }

  /// A setting that none of the methods takes would be silently ignored.
  private func check(_ entries: [OptimizerCatalogue.Entry]) throws(UsageError) {
    let given: [(String, OptimizerCatalogue.Setting, Bool)] = [
      ("--rate", .rate, rate != nil), ("--momentum", .momentum, momentum != nil),
      ("--line-search", .lineSearch, lineSearch != nil),
    ]
    for (option, setting, isGiven) in given where isGiven && !entries.contains(where: { $0.settings.contains(setting) })
    {
      throw .settingUnused(option, methods: entries.map(\.name))
    }
    if decay != nil && rate == nil { throw .settingUnused("--decay without --rate", methods: entries.map(\.name)) }
  }

  private func unknown(_ name: String) -> UsageError {
    let known = OptimizerCatalogue.all.map(\.name)
    let nearest = known.min { editDistance($0, name) < editDistance($1, name) }
    return .unknownMethod(
      name, known: known, suggestion: nearest.flatMap { editDistance($0, name) <= 2 ? $0 : nil })
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
enum PositiveOption {
  static func read(_ word: Word, option: String, allowsZero: Bool = false) throws(UsageError) -> Double {
    let value = try NumbersOption.read(word.text, option: option, count: 1)[0].value
    if allowsZero {
      guard value >= 0, value.isFinite else { throw .notNonNegative(option, word.text) }
    } else {
      guard value > 0, value.isFinite else { throw .notPositive(option, word.text) }
    }
    return value
  }
}
