import CellGraphics
import TestSupport
import Testing

@testable import Plotting

/// Hidden lines against rays cast towards the eye one by one.
@Suite struct SurfaceVisibilityTests {
  /// A half ball seen from the side, a plane seen from below, and waves.
  static let fields: [(name: String, field: AnalyticField)] = [
    (
      "cap",
      AnalyticField(
        function: { x, y in max(0, 1 - x * x - y * y).squareRoot() },
        gradient: { x, y in (-x, -y) })
    ),
    ("plane", .plane(0.5, 0.25)), ("saddle", .saddle),
    ("ridge", AnalyticField(function: { x, y in 1 / (1 + 40 * (x - y) * (x - y)) }, gradient: { _, _ in (0, 0) })),
  ]

  @Test(arguments: fields)
  func `what is drawn is not behind the surface, and what is hidden is`(name: String, field: AnalyticField) throws {
    let size = Size(columns: 90, rows: 30)
    let (x, y) = (AxisRange.from(-1, to: 1), AxisRange.from(-1, to: 1))
    let scale = ValueScale(range: .from(-1, to: 1.0001))
    for (azimuth, elevation) in [(-60.0, 30.0), (20, 10), (135, 55)] {
      let mesh = SurfaceMesh(field, x: x, y: y, scale: scale, lines: 13)
      let projection = SurfaceProjection(
        azimuth: azimuth, elevation: elevation, floor: 0,
        in: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), isTrue: false)
      var depths = DepthBuffer(size: size)
      var triangles: [[ScreenPoint]] = []
      mesh.forEachFacet { a, b, c in
        let corners = [a, b, c].map(projection.project)
        triangles.append(corners)
        depths.fill(corners[0], corners[1], corners[2])
      }
      var (compared, wrong) = (0, 0)
      mesh.forEachPiece { start, end in
        let (a, b) = (projection.project(start), projection.project(end))
        let point = ScreenPoint(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, depth: (a.depth + b.depth) / 2)
        // Within a sub-cell and a half of the outline of what hides it a point may be either.
        let gap = self.gap(triangles, point, 0, 0)
        let around = [(-0.4, 0.0), (0.4, 0), (0, -0.2), (0, 0.2)].map { self.gap(triangles, point, $0.0, $0.1) }
        guard gap < 1e-6 || min(gap, around.min() ?? 0) > 0.05 else { return }
        compared += 1
        if depths.isVisible(point) != (gap < 1e-6) { wrong += 1 }
      }
      #expect(compared > 200, "\(name)")
      #expect(wrong * 200 <= compared, "\(name) \(azimuth) \(elevation): \(wrong) of \(compared)")
    }
  }

  /// How far a point of the screen is behind the surface beside it.
  private func gap(_ triangles: [[ScreenPoint]], _ point: ScreenPoint, _ dx: Double, _ dy: Double) -> Double {
    let depths = triangles.compactMap { Self.depth(of: $0, atX: point.x + dx, y: point.y + dy) }
    return (depths.max() ?? -.infinity) - point.depth
  }

  /// How near a triangle is along the ray through a point of the screen; `nil` beside it.
  private static func depth(of triangle: [ScreenPoint], atX x: Double, y: Double) -> Double? {
    let (a, b, c) = (triangle[0], triangle[1], triangle[2])
    let area = (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
    guard area.magnitude > 1e-12 else { return nil }
    let u = ((b.x - x) * (c.y - y) - (c.x - x) * (b.y - y)) / area
    let v = ((c.x - x) * (a.y - y) - (a.x - x) * (c.y - y)) / area
    guard u >= 0, v >= 0, u + v <= 1 else { return nil }
    return u * a.depth + v * b.depth + (1 - u - v) * c.depth
  }
}
