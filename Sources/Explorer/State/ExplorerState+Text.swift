import Formulas

extension ExplorerState {
  mutating func openFormulaLine() {
    if data != nil { return message = "the function is the objective of the data" }
    mode = .formula
    functionBefore = function
    formulaLine.text = function.source
    formulaError = nil
  }

  mutating func changeText(_ edit: Action.TextEdit) {
    switch mode {
    case .formula:
      formulaLine.apply(edit)
      readFormula()
    case .fileName: filePrompt.apply(edit)
    case .parameterValue:
      valueLine.apply(edit)
      valueError = nil
    default: break
    }
  }

  /// Takes a text as if it had been typed, but read once and without control characters; on the map it is a new formula.
  mutating func paste(_ text: String) {
    if mode == .map {
      openFormulaLine()
      if mode == .formula { formulaLine.text = "" }
    }
    changeText(.insertText(text))
  }

  /// Shows the function of the line if it is one; while it is not, the picture stays.
  private mutating func readFormula() {
    let values = Dictionary(function.parameters.map { ($0.name, $0.value) }) { first, _ in first }
    do {
      show(try ExploredFunction(formulaLine.text, values: values))
      formulaError = nil
    } catch { formulaError = error }
  }

  /// Changes the function; the window stays where the same axes are shown, as far as that makes sense.
  private mutating func show(_ next: ExploredFunction) {
    let keepsWindow =
      next.formula.variables == function.formula.variables && next.isCurve == function.isCurve
      && next.formula.isVector == function.formula.isVector
    function = next
    if keepsWindow {
      settleMarks()
    } else {
      let before = view
      dropMarks()
      view = Self.initialView(next)
      if view.layers.contains(.heat) && before.layers.contains(.heat) { view.layers = before.layers }
      view.keepLook(of: before)
      home = view
      undoable = []
      redoable = []
    }
    selectedParameter = min(selectedParameter, max(next.parameters.count - 1, 0))
    if run != nil { keepsWindow ? rerun() : (run = nil) }
  }

  /// Enter in a mode.
  mutating func confirm() {
    switch mode {
    case .map: startRun()
    case .formula:
      guard formulaError == nil else { return }
      formulaLine.remember()
      let window = Self.initialView(function)
      (home.x, home.y) = (window.x, window.y)
      if functionBefore?.formula.variables != function.formula.variables {
        // The window was chosen for what the first letters meant.
        (view.x, view.y, view.crossHair) = (window.x, window.y, window.crossHair)
      }
      if functionBefore?.source != function.source {
        if (view.x, view.y) != (home.x, home.y) { message = "0 shows the window that suits this function" }
        suitLevels()
      }
      functionBefore = nil
      mode = .map
    case .fileName: answerFilePrompt()
    case .parameterValue: confirmValue()
    case .parameters: typeValue(startingWith: nil)
    case .help: mode = .map
    }
  }

  /// Esc in a mode: back to the map, and from there to the first panel, then out of the descent.
  mutating func goBack() {
    switch mode {
    case .map:
      if view.panel == .point { run = nil } else { view.panel = .point }
    case .formula:
      if let before = functionBefore, before.source != function.source { show(before) }
      functionBefore = nil
      formulaError = nil
      mode = .map
    case .parameterValue: mode = .parameters
    case .fileName, .parameters, .help: mode = .map
    }
  }
}

extension TextLine {
  mutating func apply(_ edit: Action.TextEdit) {
    switch edit {
    case .insert(let scalar): insert(scalar)
    case .insertText(let text): insert(text)
    case .eraseBefore: eraseBefore()
    case .eraseAfter: eraseAfter()
    case .eraseAllBefore: eraseAllBefore()
    case .moveCaret(let count): moveCaret(by: count)
    case .moveToStart: moveCaretToStart()
    case .moveToEnd: moveCaretToEnd()
    case .older: recall(-1)
    case .newer: recall(1)
    }
  }
}
