import CellGraphics
import Formulas
import NumberText
import Plotting

extension Scene {
  /// Draws the scene.
  package func render() throws(SceneError) -> CellBuffer { try figure().render() }

  /// Turns the mathematics into layers.
  package func figure() throws(SceneError) -> Figure {
    if formula.variables.count > 2 { throw .tooManyVariables(formula.variables) }
    if base == .surface, !surface.companions.isEmpty { return try companionFigure() }
    let formula = formula.extended(toDimension: 2)
    let window = window(of: formula)
    let figure = try figure(of: formula, x: window.x, y: window.y)
    guard hasEqualAspect, figure.hasFrame else { return figure }
    // The plot area is known now; what shows less of the plane is widened.
    let equal = figure.equalisedWindow
    return try self.figure(of: formula, x: equal.x, y: equal.y)
  }

  /// The ranges asked for, completed by ones that suit what is to be seen.
  func window(of formula: Formula) -> (x: AxisRange, y: AxisRange) {
    if let study, !formula.isVector {
      return StudyWindow(LocalModel(formula, at: study.place)).window(x: x, y: y)
    }
    if !formula.isVector { return AutomaticWindow(formula).window(x: x, y: y) }
    let fallback = AxisRange(lower: -5, upper: 5) ?? .unit
    return (x ?? fallback, y ?? fallback)
  }

  private func figure(of formula: Formula, x: AxisRange, y: AxisRange) throws(SceneError) -> Figure {
    if formula.isVector { return try vectorFigure(formula, x: x, y: y) }
    let field = FormulaField(formula)
    let cells = size.columns * size.rows
    guard
      WorkMeter(operationsPerValue: field.operationsPerValue, operations: Self.mostOperations).affords(values: cells)
    else { throw .tooLarge(operations: field.operationsPerValue, cells: cells) }
    let samples = surveySamples(field, x: x, y: y)
    guard let values = ValueRange(field, on: samples) else { throw .undefinedEverywhere(x: x, y: y) }
    let missing = UndefinedPlaces(formula, samples: samples)
    if base == .surface {
      return surfaceFigure(formula, field: field, x: x, y: y, values: values, missing: missing)
    }

    let study = study.map {
      MapStudy(study: $0, model: LocalModel(formula, at: $0.place), x: x, y: y, glyphs: style.glyphs)
    }
    let studied = study?.level
    lazy var chosen = chosenLevels(values, field: field, x: x, y: y)
    lazy var levels = studied.map { chosen.including($0) } ?? chosen
    let (shading, colorBar) = shadingLayers(field, values: values, levels: levels)
    var layers = shading
    if let missing {
      layers.append(UndefinedRegionLayer(field, reason: missing.reason, isThin: missing.isThin))
    }
    if base == .contour {
      // Over paint of the same colours, lines of them could not be seen.
      let colors = shading.isEmpty ? ValueColors(scale: valueScale(values), style: style) : nil
      layers.append(ContourLayer(field, levels: levels, colors: colors))
    }
    layers += vectorLayers(GradientField(field), x: x, y: y)
    let critical = criticalPoints(of: formula, x: x, y: y)
    if let critical { layers.append(critical.layer(in: style.glyphs)) }
    let isMissed = critical == nil && wantsCriticalPoints
    layers += placeLayers(x: x, y: y)
    if let study { layers += study.layers }
    var figure = Figure(
      title: title ?? heading(formula), size: size, x: Axis(name: formula.variables[0], range: x),
      y: Axis(name: formula.variables[1], range: y), layers: layers, colorBar: colorBar,
      notes: values.warnings + (isMissed ? ["critical points not looked for: the formula is too long"] : []),
      details: [values.summary],
      table: overlays.contains(.criticalPointTable) ? critical?.table(in: style.glyphs) ?? [] : [])
    figure.hasGrid = overlays.contains(.grid)
    figure.style = style
    return figure
  }

  /// Shades of the values, or of the bands between the levels, with their key.
  private func shadingLayers(
    _ field: FormulaField, values: ValueRange, levels: @autoclosure () -> Levels
  ) -> (layers: [any Layer], bar: ColorBar?) {
    let ramp: DensityRamp = base == .heat ? .full : .light
    let isFilled = overlays.contains(.filled)
    guard base == .heat || showsHeat || isFilled else { return ([], nil) }
    let scale = valueScale(values)
    let colors = ValueColors(scale: scale, style: style)
    if isFilled {
      let bands = levels()
      let bar = colors.map { ColorBar(scale: scale, ramp: ramp, colors: $0.banded(by: bands), values: values) }
      return ([FilledContourLayer(field, levels: bands, ramp: ramp, colors: colors)], bar)
    }
    return (
      [HeatMapLayer(field, scale: scale, ramp: ramp, colors: colors)],
      ColorBar(scale: scale, ramp: ramp, colors: colors, values: values)
    )
  }

  /// A field of vectors (u, v): arrows and streamlines are all that shows it.
  private func vectorFigure(_ formula: Formula, x: AxisRange, y: AxisRange) throws(SceneError) -> Figure {
    let isShown = base == .arrows || overlays.contains(.arrows) || overlays.contains(.streamlines)
    guard isShown, formula.components.count == 2 else { throw .vector(count: formula.components.count) }
    var figure = Figure(
      title: title ?? heading(formula), size: size, x: Axis(name: formula.variables[0], range: x),
      y: Axis(name: formula.variables[1], range: y),
      layers: vectorLayers(VectorFormulaField(formula), x: x, y: y) + placeLayers(x: x, y: y))
    figure.hasGrid = overlays.contains(.grid)
    figure.style = style
    return figure
  }

  func heading(_ formula: Formula) -> String {
    formula.heading
  }

  private func criticalPoints(of formula: Formula, x: AxisRange, y: AxisRange) -> CriticalPointSurvey? {
    wantsCriticalPoints ? CriticalPointFinder(formula, patience: .long)?.survey(x: x, y: y) : nil
  }

  private var wantsCriticalPoints: Bool {
    overlays.contains(.criticalPoints) || overlays.contains(.criticalPointTable)
  }

  /// What the cells of a picture may take: some seconds.
  static let mostOperations = 4e9

  /// Samples across and down for the range of values: enough to meet every feature that a cell of a common picture shows.
  func surveySamples(_ field: FormulaField, x: AxisRange, y: AxisRange) -> FieldSamples {
    let meter = WorkMeter(operationsPerValue: field.operationsPerValue)
    let count = [81, 41].first { meter.affords(values: $0 * $0) } ?? 21
    return FieldSamples(field, x: x, y: y, columns: count, rows: count)
  }

  func chosenLevels(_ values: ValueRange, field: some ScalarField, x: AxisRange, y: AxisRange) -> Levels {
    // About one sample per cell of the plot; what stands around it takes some eight columns and five rows.
    var samples: FieldSamples {
      FieldSamples(field, x: x, y: y, columns: max(size.columns - 8, 2), rows: max(size.rows - 5, 2) + 1)
    }
    return switch levels {
    case .automatic: Levels.legible(in: values, samples: samples)
    case .count(let count): Levels.nice(in: values, count: count)
    case .logarithmic(let count): Levels.logarithmic(in: values, count: count, samples: samples)
    case .explicit(let levels): Levels(explicit: levels)
    }
  }

  func valueScale(_ values: ValueRange) -> ValueScale {
    if case .logarithmic = levels, values.lower >= 0, values.upper > 0,
      let range = AxisRange(
        lower: max(values.lower, values.smallMagnitude > 0 ? values.smallMagnitude / 2 : values.upper * 1e-12),
        upper: values.upper)
    {
      return ValueScale(range: range, kind: .logarithmic)
    }
    return ValueScale(range: AxisRange(around: values.lower, values.upper))
  }
}

extension ValueRange {
  /// The values of a field at samples of it, with a search for poles and jumps between them.
  init?(_ field: FormulaField, on samples: FieldSamples) {
    var meter = WorkMeter(operationsPerValue: field.operationsPerValue)
    self.init(samples.values, breaks: FieldBreaks(of: field, on: samples, meter: &meter))
  }

  /// What the legend says about the values.
  var remarks: [String] { [summary] + warnings }

  /// What the values do that a picture cannot show.
  var warnings: [String] { (hasPole ? ["unbounded at a pole"] : []) + (hasJump ? ["with jumps"] : []) }

  /// The least and the greatest value, or what is shown of values without bounds.
  var summary: String {
    if minimum == maximum { return "f is \(minimum.text(significant: 6)) everywhere" }
    let (ends, verb) = hasPole ? ([lower, upper], "f shown from") : ([minimum, maximum], "f from")
    let digits = Double.digits(telling: ends[0], from: ends[1])
    return "\(verb) \(ends[0].text(significant: digits)) to \(ends[1].text(significant: digits))"
  }
}

extension AxisRange {
  /// The range between two values, or one around them when they are too close together or too far apart for an axis.
  fileprivate init(around lower: Double, _ upper: Double) {
    let limit = Double.greatestFiniteMagnitude / 4
    let (low, high) = (max(lower, -limit), min(upper, limit))
    let margin = max(low.magnitude, 1) * 0.5
    self = AxisRange(lower: low, upper: high) ?? AxisRange(lower: low - margin, upper: low + margin) ?? .unit
  }
}
