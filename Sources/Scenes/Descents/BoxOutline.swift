import CellGraphics
import Optimization
import Plotting

/// The bounds of a descent in the plane of two variables.
struct BoxOutline {
  /// `nil` where there is no bound.
  private let lower: [Double?]
  private let upper: [Double?]

  /// - Parameters:
  ///   - box: Bounds for every variable.
  ///   - axes: The places of the variables on the horizontal and the vertical axis; one for a curve.
  init(_ box: Box, axes: [Int]) {
    lower = axes.map { box.lower[$0].isFinite ? box.lower[$0] : nil }
    upper = axes.map { box.upper[$0].isFinite ? box.upper[$0] : nil }
  }

  /// The bounds of one axis, in ascending order.
  private func bounds(_ axis: Int) -> [Double] { [lower[axis], upper[axis]].compactMap { $0 } }

  /// What of an axis lies between its bounds; empty where the window shows nothing of it.
  private func inside(_ range: AxisRange, _ axis: Int) -> ClosedRange<Double>? {
    let (start, end) = (max(lower[axis] ?? range.lower, range.lower), min(upper[axis] ?? range.upper, range.upper))
    return start <= end ? start...end : nil
  }

  /// The sides that lie in a window. A curve has no bounds on its second axis.
  func sides(x: AxisRange, y: AxisRange) -> [Side] {
    let isPlane = lower.count > 1
    var sides: [Side] = []
    if let height = isPlane ? inside(y, 1) : y.lower...y.upper {
      sides += bounds(0).filter(x.contains).map { bound in
        Side(start: .init(x: bound, y: height.lowerBound), end: .init(x: bound, y: height.upperBound))
      }
    }
    if isPlane, let width = inside(x, 0) {
      sides += bounds(1).filter(y.contains).map { bound in
        Side(start: .init(x: width.lowerBound, y: bound), end: .init(x: width.upperBound, y: bound))
      }
    }
    return sides
  }

  /// What of a bound the window shows.
  struct Side: Equatable {
    let start: Scene.Place
    let end: Scene.Place

    fileprivate func glyph(in glyphs: GlyphSet) -> Unicode.Scalar {
      guard glyphs != .ascii else { return BoxOutline.plainGlyph }
      return (start.y == end.y ? BoxLines.horizontal(.heavy) : .vertical(.heavy)).glyph(in: glyphs)
    }

    /// Places from one end to the other, so many that the side follows a surface.
    fileprivate var places: [Scene.Place] {
      (0...BoxOutline.pieces).map { piece in
        let share = Double(piece) / Double(BoxOutline.pieces)
        return Scene.Place(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
      }
    }
  }

  private static let plainGlyph: Unicode.Scalar = "%"
  private static let pieces = 64

  /// Lines on a map or beside a curve; `nil` where no bound is in the window.
  func layer(x: AxisRange, y: AxisRange, glyphs: GlyphSet) -> SegmentLayer? {
    let sides = sides(x: x, y: y)
    guard let first = sides.first else { return nil }
    let segments = sides.map { side in
      SegmentLayer.Segment(from: side.start.point, to: side.end.point, glyph: side.glyph(in: glyphs))
    }
    return SegmentLayer(segments, legend: "\(first.glyph(in: glyphs)) the box")
  }

  /// Lines laid on a surface.
  func tracks(x: AxisRange, y: AxisRange) -> [SurfaceView.Track] {
    sides(x: x, y: y).enumerated().map { index, side in
      .init(places: side.places, glyph: Self.plainGlyph, note: index == 0 ? "\(Self.plainGlyph) the box" : nil)
    }
  }
}
