import Formulas

extension ExplorerState {
  /// The slider of a parameter.
  package func slider(of parameter: ExploredFunction.Parameter) -> Slider {
    var slider = sliders[parameter.name] ?? Slider(parameter.value)
    slider.set(parameter.value)
    return slider
  }

  private var selected: ExploredFunction.Parameter? {
    function.parameters.indices.contains(selectedParameter) ? function.parameters[selectedParameter] : nil
  }

  mutating func openParameters() {
    guard !function.parameters.isEmpty else {
      return message = "no parameters: every free name beyond two would be one"
    }
    mode = .parameters
  }

  mutating func selectParameter(by count: Int) {
    selectedParameter = min(max(selectedParameter + count, 0), max(function.parameters.count - 1, 0))
  }

  /// Moves the slider of the selected parameter.
  mutating func changeParameter(by count: Int) {
    guard let selected else { return }
    var slider = slider(of: selected)
    slider.move(by: count)
    set(selected, slider)
  }

  // MARK: Typed values

  /// Asks for the value of the selected parameter.
  ///
  /// - Parameter scalar: The first character, if it was typed already.
  mutating func typeValue(startingWith scalar: Unicode.Scalar?) {
    guard selected != nil else { return }
    valueLine = TextLine("")
    if let scalar { valueLine.insert(scalar) }
    valueError = nil
    mode = .parameterValue
  }

  /// Enter behind a value, which may be an expression such as `pi/4`.
  mutating func confirmValue() {
    guard let selected, !valueLine.text.isEmpty else { return mode = .parameters }
    do {
      let value = try ConstantExpression(parsing: valueLine.text).value
      guard value.isFinite, value.magnitude <= Slider.limit else {
        return valueError = "a number up to ±\(Slider.limit.shown) is wanted"
      }
      var slider = slider(of: selected)
      slider.set(value)
      set(selected, slider)
      mode = .parameters
    } catch { valueError = error.message }
  }

  private mutating func set(_ parameter: ExploredFunction.Parameter, _ slider: Slider) {
    guard let next = function.setting(parameter.name, to: slider.value) else { return }
    sliders[parameter.name] = slider
    function = next
    settleMarks()
    if run != nil { rerun() }
  }
}
