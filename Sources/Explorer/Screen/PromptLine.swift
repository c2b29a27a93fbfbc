import CellGraphics
import Scenes

/// The line above the keys: what is typed, a message, or, on narrow screens, the point.
struct PromptLine {
  let state: ExplorerState
  let probe: Probe?

  func draw(into buffer: inout CellBuffer) {
    let row = state.layout.promptRow
    switch state.mode {
    case .formula: drawFormula(row: row, into: &buffer)
    case .fileName: drawFileName(row: row, into: &buffer)
    case .parameters: drawParameters(row: row, into: &buffer)
    case .parameterValue: drawValue(row: row, into: &buffer)
    default:
      if let message = state.message {
        buffer.write(message, column: 1, row: row, style: Ink.heading)
      } else if state.layout.panel == nil {
        buffer.write(summary, column: 1, row: row)
      }
    }
  }

  /// The selected slider where there is no panel for it, else how far it reaches.
  private func drawParameters(row: Int, into buffer: inout CellBuffer) {
    let panel = ParameterPanel(state: state)
    guard state.layout.panel == nil else { return buffer.write(panel.hint, column: 1, row: row, style: Ink.label) }
    var text = PanelText(rect: Rect(column: 1, row: row, columns: buffer.size.columns - 2, rows: 1))
    let lines = panel.lines(columns: buffer.size.columns - 2)
    guard lines.indices.contains(state.selectedParameter) else { return }
    text.add(lines[state.selectedParameter], into: &buffer)
  }

  private func drawValue(row: Int, into buffer: inout CellBuffer) {
    guard state.function.parameters.indices.contains(state.selectedParameter) else { return }
    Self.draw(
      state.valueLine, prompt: " \(state.function.parameters[state.selectedParameter].name) = ", row: row, into: &buffer
    )
    guard let error = state.valueError else { return }
    Self.clear(row: row + 1, in: &buffer)
    buffer.write(error, column: 1, row: row + 1, style: Ink.bad)
  }

  private var summary: String {
    if let data = state.data {
      let squares = probe.map { "  sum of squares \($0.derivatives.value.shown)" } ?? ""
      return data.equation(state.coefficients, fitting: 40) + squares
    }
    if let run = state.run {
      let values = run.lanes.enumerated().map { place, lane in
        (run.isRace ? "\(LaneLetter.glyph(place)) " : "f ") + lane.current(at: run.step).value.shown
      }
      let numbers = "\(values.joined(separator: "  "))  rate \(run.rate.shown)"
      return Self.outcome(of: run).map { "\($0)  \(numbers)" } ?? "step \(run.step)/\(run.lastStep)  \(numbers)"
    }
    guard let probe else { return "a field of vectors" }
    let value = "f \(probe.derivatives.value.shown)"
    return state.function.isCurve
      ? "\(state.function.formula.variables[0]) \(probe.point.shown)  \(value)  f′ \(probe.derivatives.partials.shown)"
      : "(\(probe.point.shown))  \(value)  ‖∇f‖ \(probe.gradientLength.shown)"
  }

  /// The sentence about a single run that has been shown to its end that matters most: that it got away, or where it is.
  private static func outcome(of run: DescentRun) -> String? {
    guard run.isAtEnd, !run.isRace else { return nil }
    let (verdict, sentences) = (run.trajectory.verdict, run.trajectory.verdict.sentences)
    return verdict.divergence == nil && sentences.count > 1 ? sentences[1] : sentences.first
  }

  /// The name, and below it what is wrong with it, or which names there can be.
  private func drawFileName(row: Int, into buffer: inout CellBuffer) {
    let prompt = state.filePrompt
    Self.draw(prompt.line, prompt: prompt.question, row: row, into: &buffer)
    Self.clear(row: row + 1, in: &buffer)
    let (text, ink) = prompt.refusal.map { ($0, Ink.bad) } ?? (prompt.hint, Ink.label)
    buffer.write(text, column: 1, row: row + 1, style: ink)
  }

  private static let formulaHint = "Enter keeps it  Esc goes back  Ctrl-U clears  ↑↓ earlier ones"

  private func drawFormula(row: Int, into buffer: inout CellBuffer) {
    let start = Self.draw(state.formulaLine, prompt: " f = ", row: row, into: &buffer)
    guard let error = state.formulaError else {
      Self.clear(row: row + 1, in: &buffer)
      return buffer.write(Self.formulaHint, column: 1, row: row + 1, style: Ink.label)
    }
    for place in error.range.lowerBound..<max(error.range.upperBound, error.range.lowerBound + 1) {
      let column = start.column + place - start.first
      guard column >= start.column, column < buffer.size.columns else { continue }
      var cell = buffer[column, row]
      cell.style = Style(foreground: Ink.bad.foreground, attributes: cell.style.attributes.union(.underline))
      buffer[column, row] = cell
    }
    // The line below says what is wrong, where the keys are otherwise.
    let hint = error.hint.map { " (\($0))" } ?? ""
    Self.clear(row: row + 1, in: &buffer)
    let place = min(max(start.column + error.range.lowerBound - start.first, 1), buffer.size.columns / 2)
    buffer.write("^ " + error.message + hint, column: place, row: row + 1, style: Ink.bad)
  }

  /// - Returns: The column of the first scalar that is shown, and its place in the line.
  @discardableResult
  static func draw(
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

  static func clear(row: Int, in buffer: inout CellBuffer) {
    for column in 0..<buffer.size.columns { buffer[column, row] = .blank }
  }
}
