import CellGraphics

// What the panel tells about data and parameters, below its page.

extension SidePanel {
  /// How far the sum of squares is from the least.
  func describe(_ data: ExploredData, _ text: inout PanelText, into buffer: inout CellBuffer) {
    rule("fit", &text, into: &buffer)
    text.add([(data.equation(state.coefficients, fitting: text.rect.columns), Ink.title)], into: &buffer)
    let squares = probe?.derivatives.value.shown ?? ""
    text.add([("sum of squares ", Ink.label), (squares, Ink.text)], into: &buffer)
    let least = data.fit.summary.residualSumOfSquares.shown
    text.add([("least ", Ink.label), (least, Ink.text), ("  o", Ink.key), (" goes there", Ink.label)], into: &buffer)
  }

  func describeParameters(_ text: inout PanelText, into buffer: inout CellBuffer) {
    rule("parameters", &text, into: &buffer)
    for line in ParameterPanel(state: state).lines(columns: text.rect.columns) { text.add(line, into: &buffer) }
  }

  func suggest(_ text: inout PanelText, into buffer: inout CellBuffer) {
    rule("run", &text, into: &buffer)
    text.add([("Enter", Ink.key), (" descends from here", Ink.label)], into: &buffer)
  }
}
