import CellGraphics
import LeastSquares
import NumberText
import Plotting

/// The observations with what the model predicts: the curve over one feature, else y against ŷ.
package struct DataFigure {
  private let fit: LeastSquaresFit
  private let coefficients: [Double]
  /// Xw, n numbers.
  private let predictions: [Double]
  private let size: Size
  private let style: PictureStyle

  /// - Parameter coefficients: d numbers; those of the fit when absent. The window is the same for all.
  package init(_ fit: LeastSquaresFit, coefficients: [Double]? = nil, size: Size, style: PictureStyle = .plain) {
    self.fit = fit
    self.coefficients = coefficients ?? fit.coefficients
    predictions = coefficients.map { fit.design.predictions($0) } ?? fit.predictions
    (self.size, self.style) = (size, style)
  }

  /// Samples of the curve for each column of the picture.
  private static let samplesPerColumn = 4

  package func figure() -> Figure { feature.map(overFeature) ?? overPredictions() }

  /// The n values of the only feature.
  private var feature: [Double]? {
    guard fit.model.features.count == 1, let term = fit.model.terms.firstIndex(where: { $0.degree == 1 }) else {
      return nil
    }
    return fit.design.columns[term].map(\.high)
  }

  private var response: [Double] { fit.design.response.map(\.high) }

  // MARK: One feature

  private func overFeature(_ xs: [Double]) -> Figure {
    let x = AxisRange.holding(xs)
    let cells = Self.samplesPerColumn * size.columns
    let fitted = ModelCurve(model: fit.model, coefficients: fit.coefficients)
    var values = CurveRange()
    for value in response + fit.predictions { values.include(value) }
    values.include(fitted, CurveSurvey(fitted, over: x, cells: cells), cells: cells)
    let curve = ModelCurve(model: fit.model, coefficients: coefficients)
    let survey = CurveSurvey(curve, over: x, cells: cells)
    let figure = Figure(
      title: FittedEquation(fit.model, coefficients: coefficients).text(fitting: size.columns), size: size,
      x: Axis(name: fit.model.features[0], range: x),
      y: Axis(name: fit.model.response, range: values.withMargin ?? .unit), layers: [])
    return complete(figure, abscissas: xs, line: CurveLayer([Curve(curve, survey: survey, role: .construction)]))
  }

  // MARK: Other numbers of features

  private func overPredictions() -> Figure {
    let range = AxisRange.holding(fit.predictions + response)
    let count = fit.model.features.count
    let names = count == 0 ? "none" : fit.model.features.joined(separator: ", ")
    let figure = Figure(
      title: "\(fit.model.response) against its prediction", size: size, x: Axis(name: "predicted", range: range),
      y: Axis(name: fit.model.response, range: range), layers: [],
      notes: ["a picture of the data needs one feature, and these have \(count == 0 ? names : "\(count): \(names)")"])
    let ends = [range.lower, range.upper].map { Point(x: $0, y: $0) }
    let line = SegmentLayer([.init(from: ends[0], to: ends[1])], legend: "line: \(fit.model.response) = predicted")
    return complete(figure, abscissas: predictions, line: line)
  }

  // MARK: What both have

  private var sumOfSquares: Double {
    if coefficients == fit.coefficients { return fit.summary.residualSumOfSquares }
    return zip(response, predictions).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }

  /// Residuals, line and points; of very many points the line is in front.
  private func complete(_ figure: Figure, abscissas: [Double], line: any Layer) -> Figure {
    var figure = figure
    figure.style = style
    let mark = Mark.residual.glyph(in: style.glyphs)
    let cloud = PointCloud(points: zip(abscissas, response).map { Point(x: $0, y: $1) })
    let segments = zip(abscissas, zip(response, predictions)).map { x, ends in
      SegmentLayer.Segment(from: Point(x: x, y: ends.0), to: Point(x: x, y: ends.1), glyph: mark)
    }
    figure.notes.append("||y - Xw||^2 = \(sumOfSquares.text(significant: 6))")
    // More segments than every second column would fill the picture.
    if segments.count <= figure.plotSize.columns / 2 {
      figure.layers.append(SegmentLayer(segments, legend: "\(mark) residuals"))
    }
    // How many points share a cell depends on the size of the plot, and that on the legend of all the layers.
    let base = figure
    for _ in 0..<2 {
      let points = cloud.layer(in: figure, name: "data")
      let marks: [any Layer] = cloud.isDense(in: figure) ? [points, line] : [line, points]
      figure.layers = base.layers + marks
    }
    return figure
  }
}

/// The prediction of a model of one feature as a curve.
struct ModelCurve: CurveFunction {
  let model: LinearModel
  let coefficients: [Double]

  func values(at xs: [Double]) -> [Double] { xs.map { model.prediction(coefficients, at: [$0]) } }

  /// A polynomial is continuous as far as it is finite.
  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
    ranges.map { range in
      values(at: [range.lowerBound, range.upperBound]).allSatisfy(\.isFinite) ? .continuous : .undefined
    }
  }
}

extension AxisRange {
  /// A range that holds all of n numbers, with some room around them.
  static func holding(_ values: [Double]) -> AxisRange {
    var range = CurveRange()
    for value in values { range.include(value) }
    return range.withMargin ?? .unit
  }
}
