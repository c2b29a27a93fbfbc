import Autodiff
import CellGraphics
import Formulas
import NumberText
import Plotting

/// Everything that a picture of curves shows in a given window: surveyed curves, lines, points and remarks.
struct CurveSketch {
  let scene: CurveScene
  let formulas: [Formula]
  let functions: [FormulaCurve]
  let names: CurveNames
  private let window: AxisRange
  let surveys: [CurveSurvey]
  private let derivatives: [(curve: FormulaCurve, survey: CurveSurvey)]
  let tangents: [(line: TangentLine, function: String)]
  let secants: [SecantLine]

  /// The variable that all functions share.
  var variable: String { functions.first?.graph.variables.first ?? "x" }
  private var glyphs: GlyphSet { scene.style.glyphs }
  var cells: Int { Self.samplesPerColumn * scene.size.columns }
  private static let samplesPerColumn = 4

  init(scene: CurveScene, formulas: [Formula], functions: [FormulaCurve], names: CurveNames, window: AxisRange) {
    self.scene = scene
    self.formulas = formulas
    self.functions = functions
    self.names = names
    self.window = window
    let cells = Self.samplesPerColumn * scene.size.columns
    surveys = functions.map { CurveSurvey($0, over: window, cells: cells) }
    derivatives =
      !scene.showsDerivative
      ? []
      : formulas.map { formula in
        var graph = formula.graph
        let slope = graph.gradient(of: formula.components[0], by: [graph.variable(0)])[0]
        let curve = FormulaCurve(graph, output: slope, scales: scene.scales)
        return (curve, CurveSurvey(curve, over: window, cells: cells))
      }
    tangents = formulas.enumerated().flatMap { index, formula in
      scene.tangents.map { (TangentLine(formula, $0), names.function(index)) }
    }
    secants = formulas.flatMap { formula in scene.secants.map { SecantLine(formula, $0) } }
  }

  /// Whether any of the functions has a value in the window.
  var isDefinedSomewhere: Bool {
    let isKnown = surveys.contains { !$0.pieces.isEmpty || $0.breaks.contains(where: \.value.isFinite) }
    return isKnown || (surveys.contains { $0.breaks.contains { $0.kind == .unresolved } } && !values.isEmpty)
  }

  /// The values worth showing, in positions of the vertical axis.
  var values: CurveRange {
    var range = CurveRange()
    for (function, survey) in zip(functions, surveys) { range.include(function, survey, cells: cells) }
    for (curve, survey) in derivatives { range.include(curve, survey, cells: cells) }
    for point in points where window.contains(point.x) { range.include(point.y) }
    return range
  }

  /// Remarks on functions of which nothing is to be seen in a vertical window.
  func absences(from window: AxisRange) -> [String] {
    functions.indices.compactMap { index in
      var range = CurveRange()
      range.include(functions[index], surveys[index], cells: cells)
      return range.side(of: window).map { "\(names.function(index)) lies \($0) the window" }
    }
  }

  // MARK: Layers

  /// From back to front.
  var layers: [any Layer] {
    [ZeroLinesLayer(x: scene.scales.x, y: scene.scales.y)] + undefinedLayers + descentLayers + [CurveLayer(curves)]
      + triangleLayers
      + [MarkerLayer(points, isSetApart: false)] + extremumLayers + noteLayers
  }

  private var curves: [Curve] {
    let tangentLines = tangents.filter(\.line.exists)
    let needsLabels = functions.count + derivatives.count + tangentLines.count > 1
    var curves = functions.indices.map { index in
      let name = names.function(index)
      return Curve(
        functions[index], survey: surveys[index], label: needsLabels ? name : "",
        caption: functions.count > 1 ? "\(name): \(formulas[index].source)" : nil)
    }
    curves += derivatives.enumerated().map { index, derivative in
      let name = names.derivative(index)
      return Curve(
        derivative.curve, survey: derivative.survey, label: name, caption: "\(name): \(derivativeText(index))")
    }
    curves += secants.filter(\.exists).map { line($0.graph, $0.line, label: "", stroke: .dashed) }
    curves += tangentLines.enumerated().map { index, tangent in
      line(tangent.line.graph, tangent.line.line, label: tangentName(index), stroke: .solid)
    }
    return curves
  }

  private func tangentName(_ index: Int) -> String {
    tangents.filter(\.line.exists).count == 1 ? "T" : "T\(index + 1)"
  }

  func derivativeText(_ index: Int) -> String {
    var graph = formulas[index].graph
    let slope = graph.gradient(of: formulas[index].components[0], by: [graph.variable(0)])[0]
    var printer = FormulaPrinter(graph)
    let text = printer.text(of: slope, order: .fallingDegree)
    return text.flatMap { $0.count <= 40 ? $0 : nil } ?? "derivative of \(names.function(index))"
  }

  private func line(_ graph: ExpressionGraph, _ output: NodeID, label: String, stroke: Curve.Stroke) -> Curve {
    let curve = FormulaCurve(graph, output: output, scales: scene.scales)
    return Curve(
      curve, survey: CurveSurvey(curve, over: window, cells: cells), label: label, stroke: stroke,
      role: .construction)
  }

  private var undefinedLayers: [any Layer] {
    surveys.filter { !$0.gaps.isEmpty }.map { UndefinedLayer($0.gaps) }
  }

  private var descentLayers: [any Layer] {
    scene.showsExtrema && functions.count == 1 ? [DescentLayer(slope: functions[0].derivative)] : []
  }

  private var triangleLayers: [any Layer] {
    let triangles = tangents.filter(\.line.exists).flatMap { tangent, _ in
      tangent.triangles.map { ErrorTriangle(tangent, $0, scales: scene.scales, glyphs: glyphs) }
    }
    if triangles.isEmpty { return [] }
    return [SegmentLayer(triangles.flatMap(\.segments)), CaptionLayer(triangles.flatMap(\.captions))]
  }

  private func position(_ x: Double, _ y: Double) -> Point {
    Point(x: scene.scales.x.position(of: x), y: scene.scales.y.position(of: y))
  }

  /// The points that tangents and secants go through.
  private var points: [PointMark] {
    func mark(_ x: Double, _ y: Double, _ glyph: Unicode.Scalar, _ label: String = "") -> PointMark {
      let point = position(x, y)
      return PointMark(x: point.x, y: point.y, glyph: glyph, label: label)
    }
    var marks = secants.filter(\.exists).enumerated().flatMap { index, secant in
      [
        mark(secant.x + secant.delta, secant.otherValue, Mark.open.glyph(in: glyphs), "\(index + 1)"),
        mark(secant.x, secant.value, Mark.closed.glyph(in: glyphs)),
      ]
    }
    marks += tangents.filter(\.line.exists).map { mark($0.line.x, $0.line.value, Mark.closed.glyph(in: glyphs)) }
    return marks
  }

  private var extremumLayers: [any Layer] {
    guard scene.showsExtrema else { return [] }
    return functions.indices.map { index in
      let finder = ExtremumFinder(function: functions[index], survey: surveys[index], cells: cells)
      let subject = functions.count > 1 ? names.function(index) + " " : ""
      return ExtremumMarks(finder.search, scales: scene.scales, subject: subject, glyphs: glyphs).layer
    }
  }

  private var noteLayers: [any Layer] {
    guard !scene.notes.isEmpty else { return [] }
    return [
      AnnotationLayer(
        scene.notes.map { note in
          let place = position(note.x, note.y)
          return Annotation(x: place.x, y: place.y, text: note.text)
        })
    ]
  }

  // MARK: Remarks

  /// What the legend says after the layers.
  var remarks: [String] {
    var texts = tangents.enumerated().map { index, tangent in
      let number = tangents[..<index].filter(\.line.exists).count
      return tangent.line.caption(name: tangentName(number), function: tangent.function, glyphs: glyphs)
    }
    var drawn = 0
    for first in stride(from: 0, to: secants.count, by: max(scene.secants.count, 1)) {
      let ofFunction = Array(secants[first..<(first + scene.secants.count)])
      texts += SecantLine.captions(ofFunction, after: drawn)
      drawn += ofFunction.count(where: \.exists)
    }
    texts += zip(surveys.indices, surveys).filter { !$1.gaps.isEmpty }.map { index, survey in
      let subject = functions.count > 1 ? "\(names.function(index)) " : ""
      let state = scene.scales.y == .logarithmic ? "not positive" : "undefined"
      let gaps = GapText(survey: survey, variable: variable, scale: scene.scales.x)
      return "\(Mark.hatch.glyph(in: glyphs)) \(subject)\(state) for \(gaps.text)"
    }
    return texts
      + BreakText(
        surveys: surveys + derivatives.map(\.survey), variable: variable, scale: scene.scales.x,
        verticalScale: scene.scales.y, glyphs: glyphs
      ).remarks
  }
}
