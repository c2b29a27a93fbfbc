import CellGraphics

/// The panel beside the picture: the point, and the descent under it.
struct SidePanel {
  let state: ExplorerState
  let probe: Probe?
  let rect: Rect

  func draw(into buffer: inout CellBuffer) { _ = drawn(into: &buffer) }

  /// The cells of the loss strips on the screen.
  static func lossStrips(of state: ExplorerState) -> [Rect] {
    guard state.run != nil, let panel = state.layout.panel else { return [] }
    var scratch = CellBuffer(size: state.size)
    let probe = state.function.probe(state.view.crossHair)
    return SidePanel(state: state, probe: probe, rect: panel).drawn(into: &scratch)
  }

  /// - Returns: The cells of the loss strips.
  private func drawn(into buffer: inout CellBuffer) -> [Rect] {
    let inside = rect.inset(columns: 1, rows: 1)
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    write(heading: "at", row: rect.row, into: &buffer)
    var text = PanelText(rect: inside.inset(columns: 1, rows: 0))
    describePoint(&text, into: &buffer)
    if let data = state.data { describe(data, &text, into: &buffer) }
    if !state.function.parameters.isEmpty { describeParameters(&text, into: &buffer) }
    guard let run = state.run else {
      suggest(&text, into: &buffer)
      return []
    }
    write(heading: "run", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    return RunPanel(run: run, objective: state.function.objective).add(to: &text, into: &buffer)
  }

  private func write(heading: String, row: Int, into buffer: inout CellBuffer) {
    let column = rect.column + 2
    for place in -1...heading.count { buffer[column + place, row] = .blank }
    buffer.write(heading, column: column, row: row, style: Ink.heading)
  }

  // MARK: The point

  private func describePoint(_ text: inout PanelText, into buffer: inout CellBuffer) {
    let names = state.function.formula.variables
    guard let probe else {
      return text.add([("a field of vectors", Ink.label)], into: &buffer)
    }
    let place = zip(names, probe.point).map { "\($0) \($1.shown)" }.joined(separator: "   ")
    text.add([(place, Ink.text)], into: &buffer)
    let status = probe.derivatives.status.name
    text.add(
      [("f  ", Ink.label), (probe.derivatives.value.shown, Ink.title), ("  \(status)", Ink.label)], into: &buffer)
    text.add([("∇f ", Ink.label), ("(\(probe.derivatives.partials.shown))", Ink.text)], into: &buffer)
    text.add([("‖∇f‖ ", Ink.label), (probe.gradientLength.shown, Ink.text)], into: &buffer)
    describeHessian(probe, &text, into: &buffer)
  }

  private func describeHessian(_ probe: Probe, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let rows = probe.derivatives.hessian.map { $0.map(\.shown) }
    let widths = rows.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let braces = rows.count == 1 ? [("[", "]")] : [("⎡", "⎤"), ("⎣", "⎦")]
    for (place, row) in rows.enumerated() {
      let cells = zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ")
      let brace = braces[min(place, braces.count - 1)]
      text.add([(place == 0 ? "H  " : "   ", Ink.label), (brace.0 + cells + brace.1, Ink.text)], into: &buffer)
    }
    text.add([("λ  ", Ink.label), (probe.eigenvalues.shown, Ink.text)], into: &buffer)
    text.add([("   \(probe.definiteness?.rawValue ?? "no Hessian")", Ink.label)], into: &buffer)
    let limit = probe.rateLimit.map(\.shown) ?? "none: no λ is positive"
    text.add([("rate limit 2/λ  ", Ink.label), (limit, Ink.text)], into: &buffer)
  }

  /// How far the sum of squares is from the least.
  private func describe(_ data: ExploredData, _ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "fit", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    text.add([(data.equation(state.coefficients, fitting: text.rect.columns), Ink.title)], into: &buffer)
    let squares = probe?.derivatives.value.shown ?? ""
    text.add([("sum of squares ", Ink.label), (squares, Ink.text)], into: &buffer)
    let least = data.fit.summary.residualSumOfSquares.shown
    text.add([("least ", Ink.label), (least, Ink.text), ("  o", Ink.key), (" goes there", Ink.label)], into: &buffer)
  }

  private func describeParameters(_ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "parameters", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    for line in ParameterPanel(state: state).lines(columns: text.rect.columns) { text.add(line, into: &buffer) }
  }

  private func suggest(_ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "run", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    text.add([("Enter", Ink.key), (" descends from here", Ink.label)], into: &buffer)
  }
}
