import NumberText
import Plotting
import Scenes

/// The words of a command line that a command reads back.
///
/// Numbers are written so that they read back exactly.
struct CommandWords {
  /// The words after the program's name.
  private(set) var words: [String]
  /// Formulas that would be read as options; they come last, after `--`.
  private var formulasLast: [String] = []

  /// - Parameters:
  ///   - parameters: Names in the formulas with their values.
  init(_ command: String, formulas: [String], parameters: [(name: String, value: Double)]) {
    words = [command]
    if formulas.contains(where: Word.looksLikeOption) { formulasLast = formulas } else { words += formulas }
    for parameter in parameters { add("--set", "\(parameter.name)=\(parameter.value.shortestText)") }
  }

  mutating func add(_ option: String, _ value: String?) {
    if let value { words += [option, value] }
  }

  mutating func add(flag: String, if isOn: Bool) {
    if isOn { words.append(flag) }
  }

  mutating func add(_ others: [String]) { words += others }

  /// The windows.
  mutating func addFrame(x: AxisRange?, y: AxisRange?) {
    add("--x", x?.text)
    add("--y", y?.text)
  }

  var all: [String] { formulasLast.isEmpty ? words : words + ["--"] + formulasLast }

  /// The line for a shell.
  static func line(_ words: [String]) -> String {
    (["nabla"] + words.map(\.quotedForShell)).joined(separator: " ")
  }
}

extension AxisRange {
  var text: String { "\(lower.shortestText):\(upper.shortestText)" }
}

extension Scene.Place {
  var words: String { "\(x.shortestText),\(y.shortestText)" }
}

extension [Scene.Place] {
  var words: String { map(\.words).joined(separator: " ") }
}

extension [Double] {
  var words: String { map(\.shortestText).joined(separator: ",") }
}

extension String {
  /// `criticalPoints` as `critical-points`.
  var hyphenated: String {
    var result = ""
    for character in self { result += character.isUppercase ? "-" + character.lowercased() : String(character) }
    return result
  }

  /// The word in single quotes where a shell would otherwise read something else in it.
  package var quotedForShell: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,:/=+"
    if !isEmpty && allSatisfy({ plain.contains($0) }) { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
