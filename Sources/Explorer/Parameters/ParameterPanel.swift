import CellGraphics
import NumberText

/// The parameters with their sliders, one line for each.
struct ParameterPanel {
  let state: ExplorerState

  /// Columns of a line of which the slider has less than half.
  private static let leastSlider = 8

  /// - Parameter columns: Of the lines.
  func lines(columns: Int) -> [[(text: String, style: Style)]] {
    let parameters = state.function.parameters
    let nameWidth = parameters.map { $0.name.unicodeScalars.count }.max() ?? 0
    let values = parameters.map { $0.value.text(significant: 5) }
    let valueWidth = values.map(\.count).max() ?? 0
    let room = max(columns - nameWidth - valueWidth - 4, Self.leastSlider)
    return parameters.enumerated().map { place, parameter in
      let isSelected = state.isChangingParameters && place == state.selectedParameter
      let slider = state.slider(of: parameter)
      return [
        (isSelected ? "▸ " : "  ", Ink.key),
        (
          parameter.name + String(repeating: " ", count: nameWidth - parameter.name.unicodeScalars.count + 1), Ink.label
        ),
        (slider.text(columns: room), isSelected ? Ink.key : Ink.frame), (" " + values[place], Ink.text),
      ]
    }
  }

  /// The ends of the selected slider and the distance of its places, for the line of messages.
  var hint: String {
    guard state.function.parameters.indices.contains(state.selectedParameter) else { return "" }
    let parameter = state.function.parameters[state.selectedParameter]
    let slider = state.slider(of: parameter)
    return "\(parameter.name) from \(slider.range.lower.shown) to \(slider.range.upper.shown) by \(slider.step.shown)"
      + "   ←→ change, Shift faster, a number sets it, ↑↓ select, Esc back"
  }
}
