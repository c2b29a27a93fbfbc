import CellGraphics
import Formulas
import NumberText
import Plotting

extension CurveScene {
  /// Turns the mathematics into layers.
  package func figure() throws(CurveSceneError) -> Figure {
    let scenes = zoomed
    guard isZoomed, !scenes[0].isZoomed else { return try sketchedFigure().figure }
    let formulas = try readyFormulas()
    try checkPlaces()
    let variable = formulas.flatMap(\.variables).first ?? "x"
    return try Figure.panels(
      title: title ?? defaultTitle(variable), count: scenes.count, size: size, style: style
    ) { (place, size) throws(CurveSceneError) -> Figure in
      var scene = scenes[place]
      scene.size = size
      return try scene.figure()
    }
  }

  /// The figure of the whole window with the sketch that its layers come from.
  func sketchedFigure() throws(CurveSceneError) -> (figure: Figure, sketch: CurveSketch) {
    let formulas = try readyFormulas()
    try checkPlaces()
    let names = CurveNames(formulas: formulas.count)
    let functions = formulas.map { FormulaCurve($0.graph, output: $0.components[0], scales: scales) }
    let operations = functions.map(\.operationsPerValue).max() ?? 0
    // A curve is computed at some twenty places for each column.
    guard WorkMeter(operationsPerValue: operations, operations: Scene.mostOperations).affords(values: 20 * size.columns)
    else { throw .tooLarge(operations: operations, columns: size.columns) }
    let window =
      try positions(x, scale: scales.x, axis: "x") ?? CurveWindow(functions: functions, scale: scales.x).range
    let yWindow = try positions(y, scale: scales.y, axis: "y")
    var sketch = CurveSketch(scene: self, formulas: formulas, functions: functions, names: names, window: window)
    guard sketch.isDefinedSomewhere else { throw .undefinedEverywhere(x: inValues(window)) }
    let values = sketch.values
    let range = yWindow ?? values.withMargin ?? AxisRange(lower: -1, upper: 1) ?? .unit
    var figure = Figure(
      title: title ?? defaultTitle(variable), size: size,
      x: Axis(name: variable, range: window, scale: scales.x),
      y: Axis(name: formulas.count == 1 ? "f" : "y", range: range, scale: scales.y), layers: [])
    figure.style = style
    if aspect == .equal {
      let ranges = figure.equalRanges(isGiven: (x != nil, y != nil), center: values.median)
      if ranges.x != window {
        sketch = CurveSketch(scene: self, formulas: formulas, functions: functions, names: names, window: ranges.x)
      }
      figure.x = Axis(name: figure.x.name, range: ranges.x, scale: scales.x)
      figure.y = Axis(name: figure.y.name, range: ranges.y, scale: scales.y)
    }
    figure.layers = sketch.layers
    figure.notes = sketch.remarks + sketch.absences(from: figure.y.range)
    return (figure, sketch)
  }

  /// The variable of the functions; x when all are constants.
  private var variable: String { formulas.flatMap(\.variables).first ?? "x" }

  private func defaultTitle(_ variable: String) -> String {
    guard formulas.count == 1 else { return formulas.map(\.source).joined(separator: ", ") }
    return "f(\(variable)) = \(formulas[0].source)"
  }

  /// The formulas as functions of one and the same variable.
  private func readyFormulas() throws(CurveSceneError) -> [Formula] {
    for formula in formulas where formula.isVector { throw .vector(count: formula.components.count) }
    let variables = Set(formulas.flatMap(\.variables)).sorted(by: Formula.precedes)
    if variables.count > 1 { throw .tooManyVariables(variables) }
    // A constant is a function of x, which is as good as any other name.
    return formulas.map { $0.extended(toDimension: 1) }
  }

  private func checkPlaces() throws(CurveSceneError) {
    let places = tangents.map(\.place) + tangents.flatMap(\.deltas) + secants.flatMap { [$0.place, $0.delta] }
    if let place = places.first(where: { !$0.value.isFinite }) { throw .placeNotFinite(place.source) }
    if secants.contains(where: { $0.delta.value == 0 }) { throw .secantWithoutStep }
  }

  private func positions(
    _ window: AxisRange?, scale: ValueScale.Kind, axis: String
  ) throws(CurveSceneError) -> AxisRange? {
    guard let window, scale == .logarithmic else { return window }
    guard window.lower > 0,
      let range = AxisRange(lower: scale.position(of: window.lower), upper: scale.position(of: window.upper))
    else { throw .windowNotPositive(axis: axis, window) }
    return range
  }

  private func inValues(_ window: AxisRange) -> AxisRange {
    AxisRange(lower: scales.x.value(at: window.lower), upper: scales.x.value(at: window.upper)) ?? window
  }
}

/// The names of the curves of a picture: `f` for a single function, `a`, `b`, `c` … for several.
struct CurveNames {
  private let count: Int

  init(formulas count: Int) { self.count = count }

  func function(_ index: Int) -> String {
    guard count > 1 else { return "f" }
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? letter : letter + "\(index / 26)"
  }

  func derivative(_ index: Int) -> String { function(index) + "'" }
}
