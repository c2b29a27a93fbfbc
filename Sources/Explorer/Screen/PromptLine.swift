import CellGraphics

/// The line above the keys: what is typed, a message, or, on narrow screens, the point.
struct PromptLine {
  let state: ExplorerState
  let probe: Probe?

  func draw(into buffer: inout CellBuffer) {
    let row = state.layout.promptRow
    switch state.mode {
    case .formula: drawFormula(row: row, into: &buffer)
    case .fileName: draw(state.fileName, prompt: " export to ", row: row, into: &buffer)
    case .parameters where state.layout.panel == nil: buffer.write(parameters, column: 1, row: row, style: Ink.key)
    default:
      if let message = state.message {
        buffer.write(message, column: 1, row: row, style: Ink.heading)
      } else if state.layout.panel == nil {
        buffer.write(summary, column: 1, row: row)
      }
    }
  }

  private var parameters: String {
    guard state.function.parameters.indices.contains(state.selectedParameter) else { return "" }
    let parameter = state.function.parameters[state.selectedParameter]
    return "▸ \(parameter.name) \(Slider(value: parameter.value).text(columns: 12)) \(parameter.value.shown)"
  }

  private var summary: String {
    if let run = state.run {
      let current = run.current
      return "step \(current.step)/\(run.lastStep)  f \(current.value.shown)  rate \(run.rate.shown)"
        + (run.isAtEnd ? "  " + (run.trajectory.verdict.sentences.first ?? "") : "")
    }
    guard let probe else { return "a field of vectors" }
    let value = "f \(probe.derivatives.value.shown)"
    return state.function.isCurve
      ? "\(state.function.formula.variables[0]) \(probe.point.shown)  \(value)  f′ \(probe.derivatives.partials.shown)"
      : "(\(probe.point.shown))  \(value)  ‖∇f‖ \(probe.gradientLength.shown)"
  }

  private func drawFormula(row: Int, into buffer: inout CellBuffer) {
    let start = draw(state.formulaLine, prompt: " f = ", row: row, into: &buffer)
    guard let error = state.formulaError else { return }
    for place in error.range.lowerBound..<max(error.range.upperBound, error.range.lowerBound + 1) {
      let column = start.column + place - start.first
      guard column >= start.column, column < buffer.size.columns else { continue }
      var cell = buffer[column, row]
      cell.style = Style(foreground: Ink.bad.foreground, attributes: cell.style.attributes.union(.underline))
      buffer[column, row] = cell
    }
    // The line below says what is wrong, where the keys are otherwise.
    let hint = error.hint.map { " (\($0))" } ?? ""
    clear(row: row + 1, in: &buffer)
    let place = min(max(start.column + error.range.lowerBound - start.first, 1), buffer.size.columns / 2)
    buffer.write("^ " + error.message + hint, column: place, row: row + 1, style: Ink.bad)
  }

  /// - Returns: The column of the first scalar that is shown, and its place in the line.
  @discardableResult
  private func draw(
    _ line: TextLine, prompt: String, row: Int, into buffer: inout CellBuffer
  ) -> (column: Int, first: Int) {
    clear(row: row, in: &buffer)
    buffer.write(prompt, column: 0, row: row, style: Ink.key)
    let column = prompt.unicodeScalars.count
    let room = max(buffer.size.columns - column - 1, 1)
    let first = max(0, line.caret - room + 1)
    for (offset, scalar) in line.scalars.dropFirst(first).prefix(room).enumerated() {
      buffer[column + offset, row] = Cell(scalar)
    }
    let caret = column + line.caret - first
    buffer[caret, row] = Cell(buffer[caret, row].glyph, style: Ink.caret)
    return (column, first)
  }

  private func clear(row: Int, in buffer: inout CellBuffer) {
    for column in 0..<buffer.size.columns { buffer[column, row] = .blank }
  }
}
