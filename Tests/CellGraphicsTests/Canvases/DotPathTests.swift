import TestSupport
import Testing

@testable import CellGraphics

@Suite struct DotPathTests {
  private func path(_ points: [(Double, Double)], columns: Int = 20, rows: Int = 10) -> [[Int]] {
    var path = DotPath(columns: columns, rows: rows)
    for (start, end) in zip(points, points.dropFirst()) {
      path.add(from: Point(x: start.0, y: start.1), to: Point(x: end.0, y: end.1))
    }
    return path.dots.map { [$0.column, $0.row] }
  }

  @Test func aLevelOrUprightLineTakesEveryDotOnIt() {
    #expect(path([(0.2, 3.5), (4.9, 3.5)]) == (0...4).map { [$0, 3] })
    #expect(path([(2.5, 8.9), (2.5, 5.1)]) == [8, 7, 6, 5].map { [2, $0] })
  }

  @Test func aDiagonalTakesNoCorners() {
    #expect(path([(0.5, 0.4), (5.5, 5.4)]) == (0...5).map { [$0, $0] })
    #expect(path([(5.5, 0.6), (0.5, 5.6)]) == (0...5).map { [5 - $0, $0] })
  }

  @Test func manyShortPiecesDrawTheSameAsOneLongOne() {
    let (start, end) = ((0.37, 0.81), (19.2, 8.77))
    let pieces = (0...100).map { step in
      let share = Double(step) / 100
      return (start.0 + share * (end.0 - start.0), start.1 + share * (end.1 - start.1))
    }
    #expect(path(pieces) == path([start, end]))
  }

  @Test func everyDotIsOneStepFromTheNextAndNearTheLine() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let points = (0..<2).map { _ in
        (Double.random(in: 0..<20, using: &random), Double.random(in: 0..<10, using: &random))
      }
      let (start, end) = (points[0], points[1])
      let dots = path(points)
      for (before, after) in zip(dots, dots.dropFirst()) {
        #expect(max(abs(after[0] - before[0]), abs(after[1] - before[1])) == 1)
      }
      let (dx, dy) = (end.0 - start.0, end.1 - start.1)
      for dot in dots {
        let (x, y) = (Double(dot[0]) + 0.5 - start.0, Double(dot[1]) + 0.5 - start.1)
        let distance = (x * dy - y * dx).magnitude / (dx * dx + dy * dy).squareRoot()
        #expect(distance <= 0.5 * Double(2).squareRoot() + 1e-9, "half the diagonal of a dot")
      }
    }
  }

  @Test func aLineOnTheEdgeIsOnTheGrid() {
    #expect(path([(0, 0), (4.5, 0)]) == (0...4).map { [$0, 0] })
    #expect(path([(0, 10), (4.5, 10)]) == (0...4).map { [$0, 9] })
    #expect(path([(20, 0.5), (20, 3.5)]) == (0...3).map { [19, $0] })
    #expect(path([(20.001, 0.5), (20.001, 3.5)]).isEmpty)
  }

  @Test func aLineThatLeavesAndReturnsIsNotJoinedAlongTheEdge() {
    let dots = path([(17.5, 2.5), (30, 2.5), (30, 7.5), (17.5, 7.5)])
    #expect(dots == [17, 18, 19].map { [$0, 2] } + [19, 18, 17].map { [$0, 7] })
  }

  @Test func aGridWithoutDotsHasNoPath() {
    #expect(path([(0, 0), (5, 5)], columns: 0, rows: 0).isEmpty)
  }
}
