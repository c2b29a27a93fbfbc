import CellGraphics
import Testing

@testable import Plotting

@Suite struct StreamlineLayerTests {
  private let size = Size(columns: 80, rows: 24)

  private func lines(_ field: AnalyticField, separation: Double = 6) -> [StreamlineTracer.Line] {
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: 80, rows: 24), x: .from(-4, to: 4), y: .from(-2.4, to: 2.4))
    var tracer = StreamlineTracer(VectorSamples(GradientField(field), area: area, greatest: 0), separation: separation)
    return tracer.lines()
  }

  /// In widths of a cell.
  private func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + 4 * (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  @Test(arguments: [("saddle", AnalyticField.saddle), ("bowl", .circle), ("plane", .plane(1, 2))])
  func `lines keep their distance and leave no large gap`(name: String, field: AnalyticField) {
    let lines = lines(field)
    #expect(lines.count > 8)
    for (index, line) in lines.enumerated() {
      for other in lines[(index + 1)...] {
        for point in line.points {
          #expect(other.points.allSatisfy { distance($0, point) > 0.5 * 6 }, "\(name)")
        }
      }
    }
    let points = lines.flatMap(\.points)
    for row in stride(from: 1.0, to: 24, by: 2) {
      for column in stride(from: 2.0, to: 80, by: 4) where (column - 40).magnitude > 8 || (row - 12).magnitude > 4 {
        let here = Point(x: column, y: row)
        #expect(points.contains { distance($0, here) < 1.5 * 6 }, "\(name): nothing near \(here)")
      }
    }
  }

  @Test func `lines of the gradient rise all the way`() {
    let field = AnalyticField.cubic([0, 1, -1, 0.3, 0.5, 0.2, 0.1, 0, 0.1, 0])
    for line in lines(field) {
      let values = line.points.map { field.function(-4 + $0.x / 10, 2.4 - $0.y / 5) }
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 + 1e-9 })
    }
  }

  @Test func `along the gradient of xy the difference of squares stays`() {
    for line in lines(.saddle) {
      let invariants = line.points.map { point in
        let (x, y) = (-4 + point.x / 10, 2.4 - point.y / 5)
        return x * x - y * y
      }
      let (low, high) = (invariants.min() ?? 0, invariants.max() ?? 0)
      #expect(high - low < 0.15)
    }
  }

  @Test func `where the field is undefined or zero there is no line`() {
    #expect(lines(.plane(0, 0)).isEmpty)
    let half = lines(AnalyticField.plane(1, 0).defined { x, _ in x < 0 })
    #expect(!half.isEmpty && half.allSatisfy { $0.points.allSatisfy { $0.x < 40 } })
  }
}
