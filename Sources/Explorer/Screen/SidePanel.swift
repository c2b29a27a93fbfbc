import CellGraphics

/// The panel beside the picture: the point, and the descent under it.
struct SidePanel {
  let state: ExplorerState
  let probe: Probe?
  let rect: Rect

  func draw(into buffer: inout CellBuffer) {
    let inside = rect.inset(columns: 1, rows: 1)
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    write(heading: "at", row: rect.row, into: &buffer)
    var text = PanelText(rect: inside.inset(columns: 1, rows: 0))
    describePoint(&text, into: &buffer)
    if state.mode == .parameters || !state.function.parameters.isEmpty { describeParameters(&text, into: &buffer) }
    if let run = state.run { describe(run, &text, into: &buffer) } else { suggest(&text, into: &buffer) }
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

  private func describeParameters(_ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "parameters", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    for (place, parameter) in state.function.parameters.enumerated() {
      let isSelected = state.mode == .parameters && place == state.selectedParameter
      text.add(
        [
          (isSelected ? "▸ " : "  ", Ink.key), ("\(parameter.name) ", Ink.label),
          (Slider(value: parameter.value).text(columns: 12), isSelected ? Ink.key : Ink.frame),
          (" \(parameter.value.shown)", Ink.text),
        ], into: &buffer)
    }
  }

  private func suggest(_ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "run", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    text.add([("Enter", Ink.key), (" descends from here", Ink.label)], into: &buffer)
  }

  // MARK: The descent

  private func describe(_ run: DescentRun, _ text: inout PanelText, into buffer: inout CellBuffer) {
    write(heading: "run", row: text.separate(into: &buffer, frame: rect), into: &buffer)
    let current = run.current
    let rate = [(run.methodName, Ink.title), ("  rate ", Ink.label), (run.rate.shown, Ink.text)]
    text.add(rate, into: &buffer)
    text.add(
      [
        (run.isPlaying ? "▶ " : run.isAtEnd ? "■ " : "❚ ", Ink.key),
        ("step \(current.step) / \(run.lastStep)", Ink.text),
        ("  f ", Ink.label), (current.value.shown, Ink.title),
      ], into: &buffer)
    let strip = LossStrip(values: run.shownRecords.map(\.value), total: run.lastStep + 1)
    text.add([("loss ", Ink.label), (strip.text(columns: rect.columns - 9), Ink.heading)], into: &buffer)
    if let limit = state.function.probe(at: current.point)?.rateLimit {
      let judgement = run.judgement(limit: limit)
      text.add(
        [("● ", judgement.ink), (judgement.rawValue, judgement.ink), (" \(limit.shown)", Ink.text)], into: &buffer)
    }
    if run.isAtEnd { text.addWrapped(run.trajectory.verdict.sentences.joined(separator: " "), into: &buffer) }
  }
}

extension DescentRun.RateJudgement {
  fileprivate var ink: Style {
    switch self {
    case .safe: Ink.good
    case .close: Ink.warning
    case .tooLarge: Ink.bad
    }
  }
}
