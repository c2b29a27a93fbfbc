import Formulas
import NumberText
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
      let deltas = tangent.deltas.map(\.word).joined(separator: ",")
      words.add("--tangent", tangent.place.word + (deltas.isEmpty ? "" : ":" + deltas))
    }
    for secant in secants { words.add("--secant", secant.place.word + ":" + secant.delta.word) }
    words.add(flag: "--zoom", if: isZoomed)
    words.add(flag: "--extrema", if: showsExtrema)
    words.add(flag: "--derivative", if: showsDerivative)
    words.add(flag: "--log-x", if: scales.x == .logarithmic)
    words.add(flag: "--log-y", if: scales.y == .logarithmic)
    if aspect != .fill { words.add("--aspect", aspect.rawValue) }
    for note in notes { words.add("--note", "\([Scene.Place(x: note.x, y: note.y)].words) \(note.text)") }
    words.addPicture(title: title, size: size, style: style)
    return words.all
  }
}

extension ConstantExpression {
  /// The expression as typed, or its value where it was typed in a list.
  fileprivate var word: String { source.contains(",") ? value.shortestText : source }
}
