import Formulas
import Scenes

extension CurveScene {
  /// The command that draws the curves, ready to be pasted into a shell.
  ///
  /// - Parameter parameters: Names in the formulas' texts with their values.
  package func command(parameters: [(name: String, value: Double)] = []) -> String {
    CommandWords.line(words(parameters: parameters))
  }

  /// The words after the program's name, which read back as this scene exactly.
  package func words(parameters: [(name: String, value: Double)] = []) -> [String] {
    var words = CommandWords("plot", formulas: formulas.map(\.source), parameters: parameters)
    words.addFrame(x: x, y: y)
    for tangent in tangents {
      let steps = tangent.deltas.map(\.source).joined(separator: ",")
      words.add("--tangent", tangent.place.source + (steps.isEmpty ? "" : ":" + steps))
    }
    for secant in secants { words.add("--secant", secant.place.source + ":" + secant.delta.source) }
    words.add(flag: "--zoom", if: isZoomed)
    words.add(flag: "--extrema", if: showsExtrema)
    words.add(flag: "--derivative", if: showsDerivative)
    words.add(flag: "--log-x", if: scales.x == .logarithmic)
    words.add(flag: "--log-y", if: scales.y == .logarithmic)
    if aspect != .fill { words.add("--aspect", aspect.rawValue) }
    words.addPicture(title: title, size: size, style: style)
    return words.all
  }
}
