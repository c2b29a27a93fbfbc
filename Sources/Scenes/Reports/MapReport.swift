import Formulas
import Plotting

/// The numbers of a map of two variables: everything that its picture shows, for programs.
package struct MapReport: Sendable {
  /// The function, with its two variables.
  package let formula: Formula
  package let base: Scene.Base
  /// The window.
  package let x: AxisRange
  package let y: AxisRange
  /// The values at the ticks of the two axes; a surface has axes of its own.
  package let ticks: (x: [Double], y: [Double])?
  /// What is known of the values; a field of vectors has none.
  package let values: Values?
  /// The magnitude that the longest arrow stands for, where there are arrows.
  package let longestArrow: Double?
  /// The cuts through a surface.
  package let slices: [Slice]
  /// The plane that touches a surface.
  package let plane: Plane?

  /// The values of a function in the window.
  package struct Values: Sendable {
    package let range: ValueRange
    /// The share of samples, from 0 to 1, at which there is no value.
    package let undefinedShare: Double
    /// The levels of the contour lines, ascending.
    package let levels: [Double]
    /// `nil` where they were not looked for because the formula is too long.
    package let criticalPoints: CriticalPointSurvey?
  }

  /// The tangent in a cut through a surface: the partial derivative at a point.
  package struct Slice: Equatable, Sendable {
    /// The variable that is fixed.
    package let variable: String
    package let point: Scene.Place
    package let value: Double
    package let slope: Double
  }

  /// The point and the gradient of a tangent plane.
  package struct Plane: Equatable, Sendable {
    package let point: Scene.Place
    package let value: Double
    package let gradient: [Double]
  }
}

extension Scene {
  /// The numbers of the map.
  package func report() throws(SceneError) -> MapReport {
    let figure = try figure()
    let formula = formula.extended(toDimension: 2)
    let (x, y) = (figure.x.range, figure.y.range)
    let arrows = figure.layers.lazy.compactMap { ($0 as? any MeasuredArrows)?.greatestMagnitude }.first
    let ticks = figure.hasFrame ? figure.ticks : nil
    guard !formula.isVector else {
      return MapReport(
        formula: formula, base: base, x: x, y: y, ticks: ticks, values: nil, longestArrow: arrows, slices: [],
        plane: nil)
    }
    let field = FormulaField(formula)
    let (slices, plane) = base == .surface ? cuts(of: field, formula, x: x, y: y) : ([], nil)
    return MapReport(
      formula: formula, base: base, x: x, y: y, ticks: ticks, values: reportedValues(field, formula, x: x, y: y),
      longestArrow: arrows, slices: slices, plane: plane)
  }

  private func reportedValues(
    _ field: FormulaField, _ formula: Formula, x: AxisRange, y: AxisRange
  ) -> MapReport.Values? {
    let survey = surveySamples(field, x: x, y: y)
    let samples = survey.values
    guard let range = ValueRange(field, on: survey) else { return nil }
    let critical = CriticalPointFinder(formula, patience: .long)?.survey(x: x, y: y)
    return MapReport.Values(
      range: critical?.points.reduce(range) { $0.including($1.value) } ?? range,
      undefinedShare: Double(samples.count(where: \.isNaN)) / Double(samples.count),
      levels: chosenLevels(range, field: field, x: x, y: y).values,
      criticalPoints: critical)
  }

  /// The slices and the plane of a surface, as numbers.
  private func cuts(
    of field: FormulaField, _ formula: Formula, x: AxisRange, y: AxisRange
  ) -> ([MapReport.Slice], MapReport.Plane?) {
    let touch = touchPoint(x: x, y: y)
    let slices = surface.slices.compactMap { slice in
      SurfaceSlice(slice, through: touch, formula: formula, x: x, y: y).report(on: field)
    }
    let plane = surface.plane.map { place in
      let (values, dx, dy) = field.valuesAndGradients(xs: [place.x], ys: [place.y])
      return MapReport.Plane(point: place, value: values[0], gradient: [dx[0], dy[0]])
    }
    return (slices, plane)
  }
}
