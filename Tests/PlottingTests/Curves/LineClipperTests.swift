import CellGraphics
import Testing

@testable import Plotting

@Suite struct LineClipperTests {
  private let clipper = LineClipper(size: Size(columns: 10, rows: 8))

  private func points(_ coordinates: [(Double, Double)]) -> [Point] { coordinates.map { Point(x: $0.0, y: $0.1) } }

  @Test func aLineInsideIsLeftAlone() {
    let line = points([(1, 1), (5, 7), (9, 2)])
    #expect(clipper.clip(line).lines == [line])
    #expect(clipper.clip(line).exits.isEmpty)
  }

  @Test func aLineThatLeavesAndComesBackIsTwoLines() {
    let clipped = clipper.clip(points([(1, 4), (3, -4), (5, 4)]))
    #expect(clipped.lines == [points([(1, 4), (2, 0)]), points([(4, 0), (5, 4)])])
    #expect(clipped.exits == [.init(column: 2, isUpward: true), .init(column: 4, isUpward: true)])
  }

  @Test func aLineOutsideIsGone() {
    #expect(clipper.clip(points([(1, -4), (9, -2)])).lines.isEmpty)
    #expect(clipper.clip(points([(1, 9), (9, 12)])).lines.isEmpty)
    #expect(clipper.clip([]).lines.isEmpty)
  }

  @Test func aLineThroughTheWholeHeightLeavesAtBothEnds() {
    let clipped = clipper.clip(points([(5, -8), (5, 16)]))
    #expect(clipped.lines == [points([(5, 0), (5, 8)])])
    #expect(clipper.clip(points([(5, -8), (5, 4), (5, 16)])).exits.map(\.isUpward) == [true, false])
  }
}
