import Testing

@testable import Plotting

@Suite struct ContourJointsTests {
  /// Lines with points in the plane, on 41 × 41 nodes of a square around the origin.
  private func lines(_ field: AnalyticField, level: Double, reach: Double = 1.5) -> [[(x: Double, y: Double)]] {
    let range = AxisRange.from(-reach, to: reach)
    let samples = FieldSamples(field, x: range, y: range, columns: 41, rows: 41)
    return MarchingSquares(samples, levels: [level]).lines(on: field).map { line in
      line.points.map { (range.value(at: $0.x / 40), range.value(at: $0.y / 40)) }
    }
  }

  @Test func `a jump much lower than a cell parts a line`() {
    // y + ⌊x⌋ / 100, at integers that lie inside cells.
    let field = AnalyticField(
      function: { x, y in y + (x - 0.03).rounded(.down) / 100 }, gradient: { _, _ in (0, 1) },
      isContinuous: { ($0.x.lowerBound - 0.03).rounded(.down) == ($0.x.upperBound - 0.03).rounded(.down) })
    let found = lines(field, level: 0.111)
    #expect(found.count == 4)
    for line in found {
      let steps: [Double] = line.map { ($0.x - 0.03).rounded(.down) }
      #expect(Set(steps).count == 1)
    }
  }

  @Test func `a kink that cannot be proven continuous does not part a line`() {
    let found = lines(.unprovenKink, level: 0.37)
    #expect(found.count == 1)
    let ends = found.flatMap { [$0[0].x, $0[$0.count - 1].x] }
    #expect(ends.sorted() == [-1.5, 1.5])
  }

  @Test func `a narrow pole through a node leaves no specks`() {
    // The pole is a point, at the node in the middle and far narrower than the cells around it.
    let field = AnalyticField(
      function: { x, y in 1e-9 / (x * x + y * y) },
      gradient: { x, y in
        let square = x * x + y * y
        return (-2e-9 * x / (square * square), -2e-9 * y / (square * square))
      },
      isContinuous: { !$0.x.contains(0.0001) || !$0.y.contains(0.0001) })
    let moved = AnalyticField(
      function: { field.function($0 - 0.0001, $1 - 0.0001) }, gradient: { field.gradient($0 - 0.0001, $1 - 0.0001) },
      isContinuous: field.isContinuous)
    #expect(moved.function(0, 0) > 0.04)
    #expect(moved.function(0.075, 0) < 0.02)
    #expect(lines(moved, level: 0.02).isEmpty)
  }

  @Test func `a small circle of a continuous function is no speck`() {
    #expect(lines(.circle, level: 0.001).count == 1)
  }

  @Test func `a level that a continuous function takes too steeply to be searched for is drawn`() {
    // The root of degree 64 is still 0.6 away from 0 where bisection ends.
    let root = AnalyticField(
      function: { x, _ in x == 0.01 ? 0 : (x < 0.01 ? -1 : 1) * steepRoot((x - 0.01).magnitude) },
      gradient: { _, _ in (.nan, .nan) })
    let found = lines(root, level: 0)
    #expect(found.count == 1)
    for point in found.joined() { #expect((point.x - 0.01).magnitude < 1e-9) }
  }
}

/// The root of degree 64.
private func steepRoot(_ value: Double) -> Double { (0..<6).reduce(value) { root, _ in root.squareRoot() } }
