import CellGraphics
import Testing

@testable import Plotting

@Suite struct FigureAspectTests {
  private func figure(_ x: AxisRange, _ y: AxisRange) -> Figure {
    Figure(
      title: "", size: Size(columns: 70, rows: 25), x: Axis(name: "x", range: x), y: Axis(name: "y", range: y),
      layers: [])
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)], [0.5, 1, 2, 30])
  func aUnitIsAsLongAcrossAsUpAndDown(isGiven: (x: Bool, y: Bool), reach: Double) {
    let figure = figure(.from(-3, to: 3), .from(-reach, to: reach))
    let ranges = figure.equalRanges(isGiven: isGiven, center: 0)
    let plot = FigureLayout(figure).plot
    let (across, up) = (Double(plot.columns) / ranges.x.span, 2 * Double(plot.rows) / ranges.y.span)
    #expect((across / up - 1).magnitude < 1e-9)
    if isGiven.x && !isGiven.y { #expect(ranges.x == figure.x.range) }
    if isGiven.y { #expect(ranges.y.span >= figure.y.range.span * (1 - 1e-12)) }
    if isGiven.x { #expect(ranges.x.span >= figure.x.range.span * (1 - 1e-12)) }
  }

  @Test func anAutomaticRangeShrinksAroundItsCentre() {
    let ranges = figure(.from(-1, to: 1), .from(-10, to: 50)).equalRanges(isGiven: (true, false), center: 4)
    #expect((ranges.y.middle - 4).magnitude < 1e-9)
  }
}
