import CellGraphics
import NumberText

// The page about derivatives: formulas, a direction, the tangent plane.

extension SidePanel {
  func describeDerivatives(_ text: inout PanelText, into buffer: inout CellBuffer) {
    if let texts = state.derivativeTexts { addFormulas(texts, &text, into: &buffer) }
    guard let probe else { return }
    if let direction = state.direction(probe) {
      rule("direction  ( ) turns it", &text, into: &buffer)
      describe(direction, &text, into: &buffer)
    }
    let isCurve = state.function.isCurve
    rule(isCurve ? "tangent" : "tangent plane", &text, into: &buffer)
    let approximation = LinearApproximation(variables: state.function.formula.variables, probe: probe).text
    if let approximation {
      text.addWrapped(approximation, lead: (isCurve ? "y = " : "z = ", Ink.label), into: &buffer)
    } else {
      text.add([("none: the function is ", Ink.label), (absence(probe), Ink.text)], into: &buffer)
    }
  }

  private func absence(_ probe: Probe) -> String {
    switch probe.derivatives.status {
    case .smooth: "not finite here"
    case .kink: "bent here"
    case .jump: "broken here"
    case .vertical: "upright here"
    case .undefined: "undefined here"
    }
  }

  // MARK: Formulas

  private func addFormulas(_ texts: DerivativeTexts, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let names = state.function.formula.variables
    func add(_ name: String, _ formula: String) {
      text.addWrapped(formula, lead: (name + "  ", Ink.label), into: &buffer)
    }
    if state.function.isCurve {
      add("f", texts.function[0])
      add("f′", texts.jacobian[0][0])
      if let hessian = texts.hessian { add("f″", hessian[0][0]) }
    } else {
      let isVector = texts.function.count > 1
      for (component, row) in texts.jacobian.enumerated() {
        let name = isVector ? "f\(Self.lowered(component + 1))" : "f"
        add(name, texts.function[component])
        for (variable, formula) in zip(names, row) { add("∂\(name)/∂\(variable)", formula) }
      }
      if let hessian = texts.hessian { addHessian(hessian, names, &text, into: &buffer) }
    }
    if !texts.conditions.isEmpty { add("where", texts.conditions.joined(separator: ", ")) }
  }

  private func addHessian(
    _ entries: [[String]], _ names: [String], _ text: inout PanelText, into buffer: inout CellBuffer
  ) {
    let rows = MatrixRows(entries).lines
    if rows.allSatisfy({ $0.count + 3 <= text.rect.columns }) {
      for (place, row) in rows.enumerated() {
        text.add([(place == 0 ? "H  " : "   ", Ink.label), (row, Ink.text)], into: &buffer)
      }
      return
    }
    // Too wide for a matrix: the entries on and above the diagonal, which are all there are.
    for row in entries.indices {
      for column in row..<entries.count {
        let below = row == column ? "\(names[row])²" : "\(names[row])∂\(names[column])"
        text.addWrapped(entries[row][column], lead: ("∂²f/∂\(below)  ", Ink.label), into: &buffer)
      }
    }
  }

  private static func lowered(_ number: Int) -> String {
    let digits = Array("₀₁₂₃₄₅₆₇₈₉")
    return String("\(number)".compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  // MARK: The direction

  private func describe(_ direction: Direction, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let vector = direction.vector
    text.add(
      [
        ("∇f ", Ink.label), ("(\(direction.gradient.shown))", Ink.text), ("  ‖∇f‖ ", Ink.label),
        (direction.gradientLength.shown, Ink.text),
      ], into: &buffer)
    let dial = DirectionDial(direction: direction, style: style).drawing
    // Beside the dial or, in a wide panel, before it.
    let before = text.row
    text.add(
      [("v ", Ink.label), ("(\(vector.x.text(significant: 3)), \(vector.y.text(significant: 3)))", Ink.text)],
      into: &buffer)
    text.add(
      [("θ ", Ink.label), ("\(direction.angle)°", Ink.title), ("  " + Self.words(direction), Ink.label)], into: &buffer)
    text.add([("‖∇f‖ cos θ", Ink.label)], into: &buffer)
    text.add([("  ", Ink.label), ((direction.gradientLength * direction.cosine).shown, Ink.text)], into: &buffer)
    text.add([("Dᵥf = ∇f·v", Ink.label)], into: &buffer)
    text.add([("  ", Ink.label), (direction.derivative.shown, Ink.title)], into: &buffer)
    text.add(dial, column: text.rect.columns - dial.size.columns, rowsUp: text.row - before, into: &buffer)
  }

  /// What the angle means.
  private static func words(_ direction: Direction) -> String {
    guard direction.gradientLength > 0, direction.gradientLength.isFinite else { return "no slope" }
    return switch direction.angle {
    case 0: "steepest up"
    case 180: "steepest down"
    case 90, 270: "level"
    case 91...269: "downhill"
    default: "uphill"
    }
  }
}
