import CellGraphics
import Plotting

/// The mark of a right angle: the corner of a small square between two legs.
struct RightAngle {
  let vertex: Point
  /// Where the legs point, from the vertex; their lengths do not matter.
  let legs: (Point, Point)

  /// The most that the square takes of a leg.
  private static let longest = 0.3

  /// The two sides of the square that meet in its far corner.
  ///
  /// - Parameters:
  ///   - x: The window, of which the square takes a share, so that it is seen square whatever the scales.
  ///   - y: The window.
  ///   - share: The side of the square in windows.
  func segments(x: AxisRange, y: AxisRange, share: Double) -> [SegmentLayer.Segment] {
    func part(of leg: Point) -> Point {
      let size = max(leg.x.magnitude / x.span, leg.y.magnitude / y.span)
      let factor = min(share / size, Self.longest)
      return Point(x: leg.x * factor, y: leg.y * factor)
    }
    let (first, second) = (part(of: legs.0), part(of: legs.1))
    let corner = Point(x: vertex.x + first.x + second.x, y: vertex.y + first.y + second.y)
    return [first, second].map {
      SegmentLayer.Segment(from: Point(x: vertex.x + $0.x, y: vertex.y + $0.y), to: corner)
    }
  }
}
