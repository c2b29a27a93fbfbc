import CellGraphics
import Testing

@testable import Plotting

/// Points, segments, zero lines, hatching and arrows of descent.
@Suite struct MarkLayerTests {
  private static let size = Size(columns: 20, rows: 10)
  private static let area = PlotArea(
    rect: Rect(column: 0, row: 0, columns: 20, rows: 10), x: .from(-1, to: 1), y: .from(-1, to: 1))

  private func draw(_ layer: some Layer, over buffer: CellBuffer = CellBuffer(size: size)) -> CellBuffer {
    var buffer = buffer
    layer.draw(into: &buffer, area: Self.area)
    return buffer
  }

  private func draw(_ layer: some Layer, _ occupied: OccupiedCells) -> CellBuffer {
    var (buffer, occupied) = (CellBuffer(size: Self.size), occupied)
    layer.draw(into: &buffer, area: Self.area, occupied: &occupied)
    return buffer
  }

  @Test func marksStandInTheCellOfTheirPoint() {
    let buffer = draw(
      MarkerLayer([PointMark(x: 0.01, y: 0.99, glyph: "V"), PointMark(x: 1, y: -1, glyph: "A")], isSetApart: false))
    #expect(buffer[10, 0].glyph == "V" && buffer[19, 9].glyph == "A")
  }

  @Test func marksOutsideTheWindowAreNotDrawn() {
    let buffer = draw(
      MarkerLayer([PointMark(x: 1.1, y: 0, glyph: "V"), PointMark(x: .nan, y: 0, glyph: "V")], isSetApart: false))
    #expect(buffer == CellBuffer(size: Self.size))
  }

  @Test func labelsAvoidWhatIsDrawnAlready() {
    let mark = MarkerLayer([PointMark(x: 0.01, y: 0.05, glyph: "*", label: "ab")], isSetApart: false)
    #expect(draw(mark).lines[4].contains("* ab"))
    var occupied = OccupiedCells(size: Self.size)
    occupied.take(Rect(column: 11, row: 4, columns: 8, rows: 1), for: .line)
    #expect(draw(mark, occupied).lines[4].contains("ab *"))
    occupied.take(Rect(column: 0, row: 0, columns: 20, rows: 10), for: .line)
    #expect(!draw(mark, occupied).lines.joined().contains("ab"))
    var drawn = CellBuffer(size: Self.size)
    for column in 11..<20 { drawn.draw("-", column: column, row: 4) }
    let beside = draw(mark, over: drawn).lines[4]
    #expect(beside.contains("ab *") && beside.hasSuffix("---------"))
  }

  @Test func zeroLinesCrossAtTheOriginAndKeepToTheInside() {
    let buffer = draw(ZeroLinesLayer(x: .linear, y: .linear))
    #expect((0..<10).allSatisfy { buffer[10, $0].glyph != " " })
    #expect(buffer.lines[5].hasPrefix("' ' "))
    #expect(draw(ZeroLinesLayer(x: .logarithmic, y: .logarithmic)) == CellBuffer(size: Self.size))
    var edge = CellBuffer(size: Self.size)
    let area = PlotArea(rect: Self.area.rect, x: .from(0, to: 1), y: .from(-1, to: 0))
    ZeroLinesLayer(x: .linear, y: .linear).draw(into: &edge, area: area)
    #expect(edge == CellBuffer(size: Self.size), "the frame is the line")
  }

  @Test func hatchingCoversTheGapsOnly() {
    let buffer = draw(UndefinedLayer([-1...0]))
    #expect(buffer.lines[9] == "/ / / / /           ")
    #expect(buffer.lines[..<9].allSatisfy { $0.allSatisfy { $0 == " " } })
  }

  @Test func arrowsPointDownhill() {
    // Of a parabola with its minimum in the middle.
    let buffer = draw(DescentLayer(slope: AnalyticCurve.line(2)))
    #expect(buffer.lines[9] == "  >   >   <   <   < ")
  }

  @Test func segmentsAreStrokesOrRowsOfAGlyph() {
    let buffer = draw(
      SegmentLayer([
        .init(from: Point(x: -0.5, y: -0.5), to: Point(x: 0.5, y: -0.5)),
        .init(from: Point(x: 0.55, y: -0.5), to: Point(x: 0.55, y: 5), glyph: "#"),
      ]))
    #expect((0..<8).allSatisfy { buffer[15, $0].glyph == "#" })
    #expect(buffer.lines.joined().count { !" #".contains($0) } >= 9)
  }
}
