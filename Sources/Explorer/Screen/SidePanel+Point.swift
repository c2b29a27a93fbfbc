import CellGraphics

// The page about the point at the cross-hair.

extension SidePanel {
  /// How much the page about the point says.
  enum Detail: CaseIterable {
    /// One number a line.
    case roomy
    /// Several numbers in a line.
    case compact
    /// The place, the value and the slope.
    case brief
  }

  func describePoint(_ text: inout PanelText, _ detail: Detail, into buffer: inout CellBuffer) {
    guard let probe else { return describeVector(&text, into: &buffer) }
    if detail != .roomy {
      let items = items(of: probe)
      return text.addFlow(detail == .brief ? Array(items.prefix(3)) : items, into: &buffer)
    }
    let names = state.function.formula.variables
    let place = zip(names, probe.point).map { "\($0) \($1.shown)" }.joined(separator: "   ")
    text.add([(place, Ink.text)], into: &buffer)
    text.add(value(probe), into: &buffer)
    if state.function.isCurve { return describeCurve(probe, &text, into: &buffer) }
    text.add([("∇f ", Ink.label), ("(\(probe.derivatives.partials.shown))", Ink.text)], into: &buffer)
    text.add([("‖∇f‖ ", Ink.label), (probe.gradientLength.shown, Ink.text)], into: &buffer)
    describeHessian(probe, &text, into: &buffer)
  }

  private func value(_ probe: Probe) -> [PanelText.Part] {
    [
      ("f ", Ink.label), (probe.derivatives.value.shown, Ink.title),
      (" \(probe.derivatives.status.name)", Ink.label),
    ]
  }

  /// The numbers at a point with their names, the most important first.
  private func items(of probe: Probe) -> [[PanelText.Part]] {
    let derivatives = probe.derivatives
    let place = zip(state.function.formula.variables, probe.point).map { "\($0) \($1.shown)" }.joined(separator: "  ")
    var items: [[PanelText.Part]] = [[(place, Ink.text)], value(probe)]
    func add(_ name: String, _ number: String) { items.append([(name + " ", Ink.label), (number, Ink.text)]) }
    if state.function.isCurve {
      add("f′", derivatives.partials[0].shown)
      add("f″", derivatives.hessian[0][0].shown)
    } else {
      add("∇f", "(\(derivatives.partials.shown))")
      add("‖∇f‖", probe.gradientLength.shown)
      add("λ", probe.eigenvalues.shown)
      items.append([(probe.definiteness?.rawValue ?? "no Hessian", Ink.label)])
    }
    add(rateName, probe.rateLimit?.shown ?? "none")
    return items
  }

  private var rateName: String { state.function.isCurve ? "2/f″" : "2/λ" }

  private func describeCurve(_ probe: Probe, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let (slope, bend) = (probe.derivatives.partials[0], probe.derivatives.hessian[0][0])
    text.add(
      [("f′ ", Ink.label), (slope.shown, Ink.text), ("  \(Self.trend(slope))", Ink.label)], into: &buffer)
    text.add([("f″ ", Ink.label), (bend.shown, Ink.text), ("  \(Self.curvature(bend))", Ink.label)], into: &buffer)
    let limit = probe.rateLimit.map(\.shown) ?? (bend.isFinite ? "none: f″ ≤ 0" : "none: no f″ here")
    text.add([("rate limit 2/f″  ", Ink.label), (limit, Ink.text)], into: &buffer)
    if let tangent = LinearApproximation(variables: state.function.formula.variables, probe: probe).text {
      text.addWrapped(tangent, lead: ("tangent ", Ink.label), into: &buffer)
    }
  }

  private static func trend(_ slope: Double) -> String {
    slope > 0 ? "rising" : slope < 0 ? "falling" : slope == 0 ? "level" : ""
  }

  private static func curvature(_ bend: Double) -> String {
    bend > 0 ? "bends upwards" : bend < 0 ? "bends downwards" : bend == 0 ? "straight" : ""
  }

  private func describeHessian(_ probe: Probe, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let rows = MatrixRows(probe.derivatives.hessian.map { $0.map(\.shown) }).lines
    for (place, row) in rows.enumerated() {
      text.add([(place == 0 ? "H  " : "   ", Ink.label), (row, Ink.text)], into: &buffer)
    }
    text.add([("λ  ", Ink.label), (probe.eigenvalues.shown, Ink.text)], into: &buffer)
    text.add([("   \(probe.definiteness?.rawValue ?? "no Hessian")", Ink.label)], into: &buffer)
    let limit = probe.rateLimit.map(\.shown) ?? (probe.eigenvalues.isEmpty ? "none: no Hessian" : "none: no λ > 0")
    text.add([("rate limit 2/λ  ", Ink.label), (limit, Ink.text)], into: &buffer)
  }

  private func describeVector(_ text: inout PanelText, into buffer: inout CellBuffer) {
    let place = state.view.crossHair
    let names = state.function.formula.variables
    let coordinates = zip(names, [place.x, place.y]).map { "\($0) \($1.shown)" }.joined(separator: "   ")
    text.add([(coordinates, Ink.text)], into: &buffer)
    text.add([("a field of vectors", Ink.label)], into: &buffer)
  }
}

/// A matrix between braces, one line for each row, the columns flush right.
struct MatrixRows {
  let lines: [String]

  init(_ entries: [[String]]) {
    let widths = (entries.first ?? []).indices.map { column in entries.map { $0[column].count }.max() ?? 0 }
    lines = entries.enumerated().map { place, row in
      let cells = zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ")
      if entries.count == 1 { return "[\(cells)]" }
      let braces = place == 0 ? ("⎡", "⎤") : place == entries.count - 1 ? ("⎣", "⎦") : ("⎢", "⎥")
      return braces.0 + cells + braces.1
    }
  }
}
