import ArgumentParser
import Formulas
import Optimization

/// Which methods descend, and their settings.
package struct MethodOptions: ParsableArguments {
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

  package init() {}

  /// The first of the settings that was given, if any was.
  var firstSetting: String? {
    let given = [
      ("--rate", rate != nil), ("--decay", decay != nil), ("--momentum", momentum != nil),
      ("--line-search", lineSearch != nil),
    ]
    return given.first { $0.1 }?.0
  }

  enum LineSearchChoice: String, ExpressibleByArgument, CaseIterable, Sendable { case backtracking, wolfe }

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
