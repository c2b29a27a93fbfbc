import CellGraphics
import TestSupport
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the glyphs of a drawn curve back as ink and measures how far it is from the true curve.
@Suite struct ContourFidelityTests {
  /// A curve known both as a level of a field and by its points.
  struct Curve: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: AnalyticField
    let level: Double
    /// The branches, by a parameter from −1 to 1.
    let branches: [@Sendable (Double) -> (x: Double, y: Double)]

    static let all: [Curve] =
      [1.0, 2.3].map { radius in
        Curve(
          testDescription: "circle of radius \(radius)", field: .circle, level: radius * radius,
          branches: [{ (radius * cos(.pi * $0), radius * sin(.pi * $0)) }])
      } + [
        Curve(
          testDescription: "flat ellipse", field: .conic(2.7, 0.9, sign: 1), level: 1,
          branches: [{ (2.7 * cos(.pi * $0), 0.9 * sin(.pi * $0)) }]),
        Curve(
          testDescription: "upright ellipse", field: .conic(0.8, 2.6, sign: 1), level: 1,
          branches: [{ (0.8 * cos(.pi * $0), 2.6 * sin(.pi * $0)) }]),
        Curve(
          testDescription: "hyperbola to the sides", field: .conic(0.7, 0.9, sign: -1), level: 1,
          branches: [
            { (0.7 * cosh(3 * $0), 0.9 * sinh(3 * $0)) }, { (-0.7 * cosh(3 * $0), 0.9 * sinh(3 * $0)) },
          ]),
        Curve(
          testDescription: "hyperbola up and down", field: .conic(0.7, 0.9, sign: -1), level: -1,
          branches: [
            { (0.7 * sinh(3 * $0), 0.9 * cosh(3 * $0)) }, { (0.7 * sinh(3 * $0), -0.9 * cosh(3 * $0)) },
          ]),
      ]
      + [(1.0, 0.0), (0, 1), (1, 1), (1, -1), (1, 4), (-4, 1), (1, 9), (1, -0.3)].map { a, b in
        // a·x + b·y = 0.2, through the point of it that is nearest to the origin.
        let scale = 0.2 / (a * a + b * b)
        return Curve(
          testDescription: "line across (\(a), \(b))", field: .plane(a, b), level: 0.2,
          branches: [{ (scale * a - 5 * b * $0, scale * b + 5 * a * $0) }])
      }

    /// Points of the curve in heights of a cell, near to each other.
    func points(in drawing: Drawing) -> [(cell: Point, place: Point)] {
      branches.flatMap { branch in
        (-2000...2000).map { step in
          let (x, y) = branch(Double(step) / 2000)
          let cell = Point(
            x: drawing.x.fraction(of: x) * Double(drawing.size.columns),
            y: (1 - drawing.y.fraction(of: y)) * Double(drawing.size.rows))
          return (cell, InkRaster.place(x: cell.x, y: cell.y))
        }
      }
    }
  }

  static let sizes = [Size(columns: 40, rows: 18), Size(columns: 71, rows: 25), Size(columns: 100, rows: 50)]
  /// In heights of a cell.
  private static let bound = 0.6

  @Test(arguments: Curve.all, sizes)
  func theInkIsNearTheCurveAndTheCurveNearTheInk(curve: Curve, size: Size) {
    let drawing = Drawing(field: curve.field, levels: Levels(explicit: [curve.level]), size: size)
    let buffer = drawing.buffer
    expectWellFormed(buffer, size: size)
    let boxes = drawing.labels.map(\.box)
    func isLabel(_ column: Int, _ row: Int) -> Bool { boxes.contains { $0.contains(column: column, row: row) } }
    let ink = InkRaster(buffer, leavingOut: isLabel).points
    let points = curve.points(in: drawing)
    #expect(!ink.isEmpty)

    let inkOff = InkRaster.farthest(of: ink, from: points.map(\.place))
    #expect(
      inkOff.distance <= Self.bound, "ink off the curve at \(inkOff.point)\n\(buffer.lines.joined(separator: "\n"))")
    let visible = points.filter { point in
      let (column, row) = (Int(point.cell.x.rounded(.down)), Int(point.cell.y.rounded(.down)))
      return drawing.area.rect.contains(column: column, row: row) && !isLabel(column, row)
    }
    let gap = InkRaster.farthest(of: visible.map(\.place), from: ink)
    #expect(gap.distance <= Self.bound, "curve without ink at \(gap.point)\n\(buffer.lines.joined(separator: "\n"))")
  }
}
