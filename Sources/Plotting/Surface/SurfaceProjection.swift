import CellGraphics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A point of the box around a surface: 0 to 1 along x and y, 0 to 1 along z from the least value shown to the greatest.
struct BoxPoint: Equatable {
  var x: Double
  var y: Double
  var z: Double
}

/// A point on the screen in cells, with its distance towards the eye.
struct ScreenPoint: Equatable {
  var x: Double
  var y: Double
  /// Greater is nearer; in units of the box.
  var depth: Double

  var point: Point { Point(x: x, y: y) }
}

/// Looks at the box around a surface from afar, without perspective, and fits it into a rectangle of cells.
struct SurfaceProjection {
  /// The height of the box, its sides being 2 long.
  private static let height = 1.3
  /// How much wider than true the picture may become to fill its rectangle.
  private static let mostStretch = 1.5

  private let right: (x: Double, y: Double)
  private let up: (x: Double, y: Double, z: Double)
  private let towards: (x: Double, y: Double, z: Double)
  private let floor: Double
  private var scale: (x: Double, y: Double) = (1, 1)
  private var origin: (x: Double, y: Double) = (0, 0)

  /// - Parameters:
  ///   - azimuth: The direction of the eye about the vertical in degrees, 0 along x, −90 from the front.
  ///   - elevation: How far the eye is above the horizon, in degrees, kept between −90 and 90.
  ///   - floor: Where the floor of the box lies; below 0 when there is room for contours under the surface.
  ///   - rect: The cells to fill.
  ///   - isTrue: Whether lengths along all axes keep their proportions.
  ///   - content: What must be in the picture besides the floor.
  init(
    azimuth: Double, elevation: Double, floor: Double, in rect: Rect, isTrue: Bool, showing content: [BoxPoint] = []
  ) {
    let (a, e) = (azimuth * .pi / 180, min(max(elevation, -90), 90) * .pi / 180)
    right = (-sin(a), cos(a))
    up = (-sin(e) * cos(a), -sin(e) * sin(a), cos(e))
    towards = (cos(e) * cos(a), cos(e) * sin(a), sin(e))
    self.floor = floor
    let corners = (content.isEmpty ? self.corners : Array(self.corners.prefix(4)) + content).map(project)
    let (left, rightmost) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 1)
    let (top, bottom) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 1)
    let rows = Double(rect.rows) / max(bottom - top, 1e-9)
    let columns = Double(rect.columns) / max(rightmost - left, 1e-9)
    // A cell is twice as high as wide.
    scale.y = min(rows, columns / 2)
    scale.x = isTrue ? 2 * scale.y : min(columns, 2 * scale.y * Self.mostStretch)
    origin.x = Double(rect.column) + Double(rect.columns) / 2 - scale.x * (left + rightmost) / 2
    origin.y = Double(rect.row) + Double(rect.rows) / 2 - scale.y * (top + bottom) / 2
  }

  /// The eight corners of the box, the floor first.
  var corners: [BoxPoint] {
    [floor, 1].flatMap { z in [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { BoxPoint(x: $0.0, y: $0.1, z: z) } }
  }

  func project(_ point: BoxPoint) -> ScreenPoint {
    let (x, y, z) = (2 * point.x - 1, 2 * point.y - 1, (point.z - 0.5) * Self.height)
    let across = right.x * x + right.y * y
    let upwards = up.x * x + up.y * y + up.z * z
    let depth = towards.x * x + towards.y * y + towards.z * z
    return ScreenPoint(x: origin.x + scale.x * across, y: origin.y - scale.y * upwards, depth: depth)
  }

  /// The sides of the box that face the eye.
  var frontX: Double { towards.x >= 0 ? 1 : 0 }
  var frontY: Double { towards.y >= 0 ? 1 : 0 }
  var isFromBelow: Bool { towards.z < 0 }
}
