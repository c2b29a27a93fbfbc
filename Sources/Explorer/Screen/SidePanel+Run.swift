import CellGraphics

// What the panel tells about parameters and the descent, below its page.

extension SidePanel {
  func describeParameters(_ text: inout PanelText, into buffer: inout CellBuffer) {
    rule("parameters", &text, into: &buffer)
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

  func suggest(_ text: inout PanelText, into buffer: inout CellBuffer) {
    rule("run", &text, into: &buffer)
    text.add([("Enter", Ink.key), (" descends from here", Ink.label)], into: &buffer)
  }

  /// - Returns: The cells of the loss strip.
  func describe(_ run: DescentRun, _ text: inout PanelText, into buffer: inout CellBuffer) -> Rect {
    let current = run.current
    text.addFlow(
      [
        [(run.methodName, Ink.title)], [("rate ", Ink.label), (run.rate.shown, Ink.text)],
        [
          (run.isPlaying ? "▶ " : run.isAtEnd ? "■ " : "❚ ", Ink.key),
          ("step \(current.step) / \(run.lastStep)", Ink.text),
        ],
        [("f ", Ink.label), (current.value.shown, Ink.title)],
      ], into: &buffer)
    let name = "loss "
    let row = text.row
    let judgement = judgement(run)
    // On a wide panel the judgement of the rate stands beside the strip.
    let isWide = text.rect.columns > 50
    let beside = isWide ? (judgement.map { $0.map(\.text.count).reduce(2, +) } ?? 0) : 0
    let columns = max(text.rect.columns - name.count - beside, 1)
    let strip = LossStrip(values: run.shownRecords.map(\.value), total: run.lastStep + 1).text(columns: columns)
    let padding = String(repeating: " ", count: max(columns - strip.count, 0) + (beside > 0 ? 2 : 0))
    var line: [PanelText.Part] = [(name, Ink.label), (strip, Ink.heading), (padding, Ink.text)]
    if isWide { line += judgement ?? [] }
    text.add(line, into: &buffer)
    if let judgement, !isWide {
      text.addWrapped(
        judgement.dropFirst().map(\.text).joined(), lead: judgement[0], style: judgement[0].style, into: &buffer)
    }
    if run.isAtEnd { text.addWrapped(run.trajectory.verdict.sentences.joined(separator: " "), into: &buffer) }
    return Rect(column: text.rect.column + name.count, row: row, columns: columns, rows: 1)
  }

  /// How the rate compares with its limit, in words and a colour; `nil` where there is no limit.
  private func judgement(_ run: DescentRun) -> [PanelText.Part]? {
    guard let limit = state.function.probe(at: run.current.point)?.rateLimit else { return nil }
    let judgement = run.judgement(limit: limit)
    return [("● ", judgement.ink), (judgement.rawValue, judgement.ink), (" \(limit.shown)", judgement.ink)]
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
