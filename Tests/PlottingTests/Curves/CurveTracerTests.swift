import CellGraphics
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct CurveTracerTests {
  private let area = PlotArea(
    rect: Rect(column: 5, row: 2, columns: 60, rows: 20), x: .from(-3, to: 3), y: .from(-2, to: 2))

  private func trace(_ curve: AnalyticCurve) -> CurveTracer.Trace {
    CurveTracer(area: area).trace(curve, pieces: CurveSurvey(curve, over: area.x, cells: 240).pieces)
  }

  @Test func theLineStaysOnTheCurveBetweenItsPoints() {
    let curve = AnalyticCurve(function: { sin(3 * $0) })
    for line in trace(curve).lines {
      for (start, end) in zip(line, line.dropFirst()) {
        let middle = Point(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
        let truth = (1 - area.y.fraction(of: curve.function(area.x.value(at: middle.x / 60)))) * 20
        // Straight up and down a row is missed by little sideways.
        #expect((truth - middle.y).magnitude < 0.1, "at \(middle)")
      }
    }
  }

  /// In step with the samples, four to a column, and a little beside it.
  @Test(arguments: [40.0, 80, 160, 39.7, 120.2], [1, -1])
  func `fast oscillations are never mistaken for slow ones`(periodsPerUnit: Double, direction: Double) {
    let curve = AnalyticCurve(function: { sin(direction * 2 * .pi * periodsPerUnit * $0 + 0.3) })
    let lines = trace(curve).lines
    for column in 1..<59 {
      let ys = lines.joined().filter { Int($0.x) == column }.map(\.y)
      // Every column holds whole periods, between the rows 5 and 15. Strokes narrower than the tolerance are not looked
      // into again, so that an extremum may be missed, but by less than a cell.
      #expect((ys.min() ?? 0) < 6 && (ys.max() ?? 0) > 14, "column \(column)")
    }
  }

  @Test func linesStayInsideTheArea() {
    for curve in [AnalyticCurve.tangent, .reciprocal, .parabola, .line(1e300), .line(0, 5)] {
      for point in trace(curve).lines.joined() {
        #expect(point.x >= 0 && point.x <= 60 && point.y >= -1e-9 && point.y <= 20 + 1e-9, "\(point)")
      }
    }
  }

  @Test func nothingIsDrawnAcrossAPole() {
    let trace = trace(.reciprocal)
    #expect(trace.lines.count == 2)
    #expect(trace.lines.allSatisfy { line in line.allSatisfy { $0.x < 30 } || line.allSatisfy { $0.x > 30 } })
  }

  @Test func whereACurveLeavesTheWindowIsTold() {
    #expect(trace(.parabola).exits.count == 2)
    #expect(trace(.parabola).exits.map(\.isUpward) == [true, true])
    // 1.1/x leaves through the bottom before the pole at column 30 and through the top after it, where x = ±0.55.
    let pole = trace(AnalyticCurve(function: { 1.1 / $0 }, breaks: [0]))
    #expect(
      pole.exits == [
        CurveTracer.Exit(column: 24, isUpward: false), CurveTracer.Exit(column: 35, isUpward: true),
      ])
    #expect(trace(.line(0, 1)).exits.isEmpty)
  }

  @Test func aCurveThatOnlyTouchesTheEdgeDoesNotLeave() {
    #expect(trace(AnalyticCurve(function: { 2.02 - $0 * $0 })).exits.filter(\.isUpward).isEmpty)
  }
}
