import NumberText
import Plotting
import Scenes

extension Scene {
  /// The command that draws the scene, ready to be pasted into a shell.
  ///
  /// Numbers are written so that they read back exactly; size, aspect and the look at surfaces are left to the command's
  /// own choice.
  ///
  /// - Parameter parameters: Names in the formula's text with their values.
  package func command(parameters: [(name: String, value: Double)] = []) -> String {
    (["nabla"] + words(parameters: parameters).map(\.quotedForShell)).joined(separator: " ")
  }

  /// The words after the program's name.
  package func words(parameters: [(name: String, value: Double)] = []) -> [String] {
    var words = [base.rawValue, formula.source]
    for parameter in parameters { words += ["--set", "\(parameter.name)=\(parameter.value.shortestText)"] }
    if let x { words += ["--x", x.text] }
    if let y { words += ["--y", y.text] }
    switch levels {
    case .automatic: break
    case .count(let count): words += ["--levels", "\(count)"]
    case .logarithmic(let count): words += ["--log-levels", "--levels", "\(count)"]
    case .explicit(let levels): words += ["--levels", levels.map { $0.shortestText + "," }.joined()]
    }
    if showsHeat && base != .heat { words.append("--heat") }
    if overlays.contains(.arrows) {
      words.append(arrowScale == .logarithmic ? "--log-arrows" : "--arrows")
    }
    for overlay in Overlay.allCases where overlay != .arrows && overlays.contains(overlay) {
      words.append("--" + overlay.rawValue.hyphenated)
    }
    if !path.isEmpty { words += ["--path", path.text] }
    if !points.isEmpty { words += ["--points", points.text] }
    if let title { words += ["--title", title] }
    return words
  }
}

extension AxisRange {
  fileprivate var text: String { "\(lower.shortestText):\(upper.shortestText)" }
}

extension [Scene.Place] {
  fileprivate var text: String { map { "\($0.x.shortestText),\($0.y.shortestText)" }.joined(separator: " ") }
}

extension String {
  /// `criticalPoints` as `critical-points`.
  fileprivate var hyphenated: String {
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
