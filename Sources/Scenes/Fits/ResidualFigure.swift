import CellGraphics
import LeastSquares
import Plotting

/// Residuals against predictions, with the line of no residual: a pattern in it is what the model misses.
struct ResidualFigure {
  private let fit: LeastSquaresFit
  private let size: Size
  private let style: PictureStyle

  init(_ fit: LeastSquaresFit, size: Size, style: PictureStyle = .plain) {
    (self.fit, self.size, self.style) = (fit, size, style)
  }

  func figure() -> Figure {
    let (predictions, residuals) = (fit.predictions, fit.residuals)
    let x = AxisRange.holding(predictions)
    var figure = Figure(
      title: "residuals of \(fit.model.response) against its prediction", size: size,
      x: Axis(name: "predicted", range: x), y: Axis(name: "residual", range: .holding(residuals + [0])), layers: [])
    figure.style = style
    if fit.summary.isExact { figure.notes.append("the fit is exact: all residuals are 0") }
    let zero = SegmentLayer.Segment(
      from: Point(x: x.lower, y: 0), to: Point(x: x.upper, y: 0), glyph: Mark.zero.glyph(in: style.glyphs))
    let cloud = PointCloud(points: zip(predictions, residuals).map { Point(x: $0, y: $1) })
    let (line, points) = (SegmentLayer([zero]), cloud.layer(in: figure, name: "residuals"))
    let layers: [any Layer] = cloud.isDense(in: figure) ? [points, line] : [line, points]
    figure.layers = layers
    return figure
  }
}
