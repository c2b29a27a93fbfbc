import CellGraphics
import NumberText
import Optimization
import Plotting

/// f over the steps of one or several runs.
struct LossFigure {
  let lanes: [DescentScene.Lane]
  let title: String?
  let size: Size
  var style = PictureStyle.plain

  /// A logarithmic axis helps when positive values span more than this factor.
  private static let widespread = 50.0

  /// - Parameter step: The last step drawn, or `nil` for all; the axes are the same in either case.
  func figure(upTo step: Int?) -> Figure {
    let values = lanes.flatMap { $0.trajectory.records.map(\.value) }.filter(\.isFinite)
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
    let scale: ValueScale.Kind = least > 0 && greatest > Self.widespread * least ? .logarithmic : .linear
    let ends = [least, greatest].map(scale.position)
    let margin = max((ends[1] - ends[0]) * 0.05, 1e-12 * max(ends[0].magnitude, ends[1].magnitude, 1e-300))
    let steps = Double(max(lanes.map(\.trajectory.steps).max() ?? 1, 1))
    let y = AxisRange(lower: ends[0] - margin, upper: ends[1] + margin) ?? .unit
    var figure = Figure(
      title: title ?? "f after each step", size: size,
      x: Axis(name: "step", range: AxisRange(lower: 0, upper: steps) ?? .unit),
      y: Axis(name: "f", range: y, scale: scale), layers: layers(upTo: step, scale: scale))
    figure.style = style
    return figure
  }

  private func layers(upTo step: Int?, scale: ValueScale.Kind) -> [any Layer] {
    lanes.enumerated().flatMap { index, lane -> [any Layer] in
      let records = lane.trajectory.records.prefix { $0.step <= step ?? .max }.filter(\.value.isFinite)
      let points = records.map { Point(x: Double($0.step), y: scale.position(of: $0.value)) }
      let segments = zip(points, points.dropFirst()).map { SegmentLayer.Segment(from: $0, to: $1) }
      let letter = LaneLetter.glyph(index)
      let legend = lanes.count > 1 ? "\(letter) \(lane.name)" : nil
      let marks = [points.count / 4, points.count / 2, points.count - 1].filter(points.indices.contains).map {
        PointMark(
          x: points[$0].x, y: points[$0].y, glyph: lanes.count > 1 ? letter : Mark.closed.glyph(in: style.glyphs))
      }
      return [
        SegmentLayer(segments, ink: .series(index), legend: legend),
        MarkerLayer(lanes.count > 1 ? marks : marks.suffix(1), isSetApart: false),
      ]
    }
  }
}
