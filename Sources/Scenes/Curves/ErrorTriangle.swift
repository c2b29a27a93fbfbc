import CellGraphics
import NumberText
import Plotting

/// The triangle of rise and run at a tangent, and what the tangent misses: the error between it and the curve.
struct ErrorTriangle {
  private let tangent: TangentLine
  private let triangle: TangentLine.Triangle
  private let scales: CurveScene.Scales
  private let glyphs: GlyphSet

  init(_ tangent: TangentLine, _ triangle: TangentLine.Triangle, scales: CurveScene.Scales, glyphs: GlyphSet) {
    (self.tangent, self.triangle, self.scales, self.glyphs) = (tangent, triangle, scales, glyphs)
  }

  private var end: Double { tangent.x + triangle.run }

  private func position(_ x: Double, _ y: Double) -> Point {
    Point(x: scales.x.position(of: x), y: scales.y.position(of: y))
  }

  /// Run, rise and error.
  var segments: [SegmentLayer.Segment] {
    let foot = position(end, tangent.value)
    let tip = position(end, triangle.estimate)
    return [
      SegmentLayer.Segment(from: position(tangent.x, tangent.value), to: foot),
      SegmentLayer.Segment(from: foot, to: tip),
      SegmentLayer.Segment(from: tip, to: position(end, triangle.truth), glyph: Mark.gap.glyph(in: glyphs)),
    ]
  }

  /// Their names with their lengths.
  var captions: [CaptionLayer.Caption] {
    func caption(_ name: String, _ number: Double, _ places: [(x: Double, y: Double)], _ side: CaptionLayer.Side)
      -> CaptionLayer.Caption
    {
      .init(at: places.map { position($0.x, $0.y) }, text: "\(name) \(number.text(significant: 5))", side: side)
    }
    let outward: CaptionLayer.Side = triangle.run > 0 ? .right : .left
    return [
      caption(
        "run", triangle.run, [(tangent.x + triangle.run / 2, tangent.value)], triangle.rise >= 0 ? .below : .above),
      caption("rise", triangle.rise, [(end, tangent.value + triangle.rise / 2)], outward),
      // Away from the tangent, which goes on beside the error.
      caption(
        "error", triangle.error, [0.9, 0.6, 0.3].map { (end, triangle.estimate + triangle.error * $0) }, outward),
    ]
  }
}
