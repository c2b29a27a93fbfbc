import CellGraphics
import Testing

@testable import Plotting

@Suite struct PolylineTests {
  private let corner = Polyline(points: [Point(x: 0, y: 0), Point(x: 6, y: 0), Point(x: 6, y: 4)])

  @Test func resamplingKeepsTheEndsAndTheCorners() {
    let points = corner.resampled(step: 0.5)
    #expect(points.first == corner.points.first && points.last == corner.points.last)
    #expect(points.contains(Point(x: 6, y: 0)))
    for (start, end) in zip(points, points.dropFirst()) {
      #expect((end.x - start.x).magnitude <= 0.5 && (end.y - start.y).magnitude <= 0.25)
    }
    #expect(Polyline(points: []).resampled(step: 1).isEmpty)
  }

  @Test func dashesAndGapsTakeTurnsAroundCorners() {
    // 14 columns of line, since a row counts as two: dashes 0–3, 5–8 around the corner, 10–13.
    let dashes = corner.dashes(of: 3, gap: 2)
    #expect(dashes.count == 3)
    #expect(dashes[0] == [Point(x: 0, y: 0), Point(x: 3, y: 0)])
    #expect(dashes[1] == [Point(x: 5, y: 0), Point(x: 6, y: 0), Point(x: 6, y: 1)])
    #expect(dashes[2] == [Point(x: 6, y: 2), Point(x: 6, y: 3.5)])
  }
}
