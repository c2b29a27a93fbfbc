import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct MarchingSquaresTests {
  /// A line with its points in the plane.
  struct PlaneLine {
    let level: Double
    let points: [Point]
    let isClosed: Bool

    /// The area inside a closed line, by the shoelace formula.
    var area: Double {
      zip(points, points.dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }.magnitude
    }
  }

  /// The lines of a field on `nodes` × `nodes` points of a square.
  private func lines(
    _ field: AnalyticField, levels: [Double], x: AxisRange = .from(-3, to: 3), y: AxisRange = .from(-3, to: 3),
    nodes: Int
  ) -> [PlaneLine] {
    let samples = FieldSamples(field, x: x, y: y, columns: nodes, rows: nodes)
    return MarchingSquares(samples, levels: levels).lines(on: field).map { line in
      let points = line.points.map { point in
        Point(
          x: x.value(at: point.x / Double(nodes - 1)), y: y.value(at: point.y / Double(nodes - 1)))
      }
      return PlaneLine(level: levels[line.level], points: points, isClosed: line.isClosed)
    }
  }

  @Test(arguments: [40, 41, 120])
  func circlesAreClosedAndOfTheRightSize(nodes: Int) {
    let found = lines(.circle, levels: [1, 4], nodes: nodes)
    #expect(found.map(\.level).sorted() == [1, 4])
    for line in found {
      #expect(line.isClosed)
      #expect(line.points.first == line.points.last)
      // The gradient is 2r, so a thousandth of the difference along an edge is 2rh/1000 in value.
      let tolerance = 2 * 3 * 6 / Double(nodes - 1) / 1000
      for point in line.points {
        #expect((point.x * point.x + point.y * point.y - line.level).magnitude <= tolerance)
      }
      // An inscribed polygon of sides up to √2 h is smaller by a share of about (√2 h)²/(6 r²).
      let step = 6 / Double(nodes - 1)
      let lost = 1 - line.area / (.pi * line.level)
      #expect(lost > -0.002 && lost < step * step / line.level / 2 + 0.002, "\(lost)")
    }
  }

  @Test(arguments: [(1.0, 0.0), (0, 1), (1, 1), (-0.3, 0.8)])
  func aPlaneHasOneStraightLinePerLevelFromBorderToBorder(a: Double, b: Double) {
    let field = AnalyticField.plane(a, b)
    let levels = [-0.77, 0.111, 0.5]
    let found = lines(field, levels: levels, nodes: 30)
    #expect(found.map(\.level).sorted() == levels)
    for line in found {
      #expect(!line.isClosed)
      #expect(line.points.allSatisfy { (a * $0.x + b * $0.y - line.level).magnitude < 1e-12 })
      for end in [line.points[0], line.points[line.points.count - 1]] {
        #expect(max(end.x.magnitude, end.y.magnitude) > 3 - 1e-12, "\(end) is on the border")
      }
    }
  }

  @Test func levelsThatTheFunctionDoesNotTakeHaveNoLines() {
    #expect(lines(.circle, levels: [-1, 18.5], nodes: 20).isEmpty)
    #expect(lines(.plane(0, 0), levels: [0], nodes: 20).isEmpty)
    #expect(lines(.circle, levels: [], nodes: 20).isEmpty)
    #expect(lines(.circle, levels: [1], nodes: 1).isEmpty)
  }

  struct Saddle: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var field = AnalyticField.saddle
    let level: Double
    let nodes: Int
    /// Whether the value at the centre is at or above the level, like the corners in the first and third quadrants.
    let isJoined: Bool

    // With 30 nodes on ±3 the saddle is in the middle of a cell whose corners have the values ±0.0107.
    static let all: [Saddle] = [
      Saddle(testDescription: "a little above", level: 0.005, nodes: 30, isJoined: false),
      Saddle(testDescription: "a little below", level: -0.005, nodes: 30, isJoined: true),
      Saddle(testDescription: "far above", level: 1, nodes: 30, isJoined: false),
      Saddle(testDescription: "far below", level: -1, nodes: 30, isJoined: true),
      Saddle(testDescription: "exactly, inside a cell", level: 0, nodes: 30, isJoined: true),
      Saddle(testDescription: "exactly, on a node", level: 0, nodes: 31, isJoined: true),
      Saddle(testDescription: "raised centre", field: .raisedSaddle(0.2), level: 0.005, nodes: 30, isJoined: true),
      Saddle(testDescription: "lowered centre", field: .raisedSaddle(-0.2), level: -0.005, nodes: 30, isJoined: false),
    ]
  }

  /// Joined, the corners in the first and third quadrants are one region and each line stays on one side of y = x; otherwise of y = −x.
  @Test(arguments: Saddle.all)
  func theValueAtTheCentreDecidesHowASaddleIsJoined(saddle: Saddle) {
    let found = lines(saddle.field, levels: [saddle.level], nodes: saddle.nodes)
    #expect(found.count == 2)
    for line in found {
      #expect(!line.isClosed)
      let sides = line.points.map { saddle.isJoined ? $0.y - $0.x : $0.y + $0.x }
      #expect(sides.allSatisfy { $0 >= -1e-12 } || sides.allSatisfy { $0 <= 1e-12 })
      for end in [line.points[0], line.points[line.points.count - 1]] {
        #expect(max(end.x.magnitude, end.y.magnitude) > 3 - 1e-9, "\(end) is on the border")
      }
    }
  }

  struct Pole: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: AnalyticField
    let x: AxisRange
    var nodes = 31
    let levels: [Double]
    /// Where the function really takes the levels.
    let expected: [Double]

    static let all: [Pole] = [
      Pole(
        testDescription: "1/x between nodes", field: .pole, x: .from(-3, to: 3), nodes: 30, levels: [0], expected: []),
      Pole(testDescription: "1/x on a node", field: .pole, x: .from(-3, to: 3), levels: [0], expected: []),
      Pole(
        testDescription: "1/x off the middle", field: .pole, x: .from(-1.234, to: 3), levels: [-2, 0, 2],
        expected: [-0.5, 0.5]),
      Pole(
        testDescription: "1/x near a node", field: .pole, x: .from(-3, to: 3.000001), levels: [0, 1], expected: [1]),
      Pole(
        testDescription: "1/x at a hair's breadth from a node", field: .pole, x: .from(-3, to: 3.0000000000001),
        levels: [-1, 0], expected: [-1]),
      Pole(
        testDescription: "tan x from 0 to π", field: .tangent, x: .from(0, to: .pi), levels: [-1, 1],
        expected: [.pi / 4, 3 * .pi / 4]),
      Pole(
        testDescription: "tan x without its zeros", field: .tangent, x: .from(0.5, to: 2.6), levels: [0], expected: []),
      Pole(
        testDescription: "a jump", field: .floor, x: .from(-2.9, to: 2.8), levels: [-1.5, 0.5, 1.25], expected: []),
      Pole(
        testDescription: "a sawtooth", field: .sawtooth, x: .from(-1.9, to: 0.9), levels: [0.5],
        expected: [-1.5, -0.5, 0.5]),
    ]
  }

  @Test(arguments: Pole.all)
  func noLineIsDrawnAlongAPoleOrJump(pole: Pole) {
    let found = lines(pole.field, levels: pole.levels, x: pole.x, nodes: pole.nodes)
    let places = found.map { $0.points[0].x }.sorted()
    #expect(places.count == pole.expected.count, "lines at \(places)")
    for (place, expected) in zip(places, pole.expected) {
      // A thousandth of an edge, in the plane.
      #expect((place - expected).magnitude < 1e-3 * pole.x.span / Double(pole.nodes - 1), "\(place)")
    }
    for line in found { #expect(line.points.allSatisfy { ($0.x - line.points[0].x).magnitude < 1e-9 }) }
  }

  @Test func aLineEndsWhereTheFunctionIsUndefined() {
    let field = AnalyticField.plane(0, 1).defined { x, _ in x <= 1 }
    let found = lines(field, levels: [0.05], nodes: 41)
    #expect(found.count == 1)
    guard let line = found.first else { return }
    #expect(!line.isClosed)
    let xs = line.points.map(\.x).sorted()
    #expect(xs.first == -3)
    let last = xs[xs.count - 1]
    #expect(last <= 1 && last > 1 - 6.0 / 40 - 1e-9, "the last node before the edge: \(last)")
  }

  @Test func aHoleCutsACircleIntoArcs() {
    // Undefined in a strip around the horizontal axis: an upper and a lower arc are left.
    let field = AnalyticField.circle.defined { _, y in y.magnitude > 0.5 }
    let found = lines(field, levels: [4], nodes: 61)
    #expect(found.count == 2)
    #expect(found.allSatisfy { !$0.isClosed })
    #expect(found.map { $0.points.allSatisfy { $0.y > 0.5 } }.count { $0 } == 1)
    #expect(found.map { $0.points.allSatisfy { $0.y < -0.5 } }.count { $0 } == 1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func aFunctionWithoutFiniteValuesHasNoLines(value: Double) {
    let field = AnalyticField(function: { _, _ in value }, gradient: { _, _ in (.nan, .nan) })
    #expect(lines(field, levels: [-1, 0, 1], nodes: 20).isEmpty)
  }

  @Test func scatteredUndefinedPointsDoNoHarm() {
    // Every point whose coordinates have an odd hash is missing.
    var field = AnalyticField.circle.defined { x, y in (x.bitPattern ^ (y.bitPattern >> 1)) % 5 != 0 }
    field.isContinuous = { _ in false }
    let found = lines(field, levels: [1, 2, 3], nodes: 60)
    for line in found {
      for point in line.points {
        #expect((point.x * point.x + point.y * point.y - line.level).magnitude < 1e-3)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func linesOfASmoothFunctionAreExactAndEndOnlyOnTheBorder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let field = AnalyticField.cubic((0..<10).map { _ in Double.random(in: -1...1, using: &random) })
    let levels = [-4.1, -1.3, -0.2, 0.35, 1.7, 5.2]
    let step = 6.0 / 36
    for line in lines(field, levels: levels, nodes: 37) {
      for point in line.points {
        let (dx, dy) = field.gradient(point.x, point.y)
        // A thousandth of the difference along the edge, which the slope there and the bend, below 30, bound.
        let tolerance = 1e-3 * step * (max(dx.magnitude, dy.magnitude) + 30 * step)
        #expect((field.function(point.x, point.y) - line.level).magnitude <= tolerance)
      }
      for (point, next) in zip(line.points, line.points.dropFirst()) {
        #expect(max((point.x - next.x).magnitude, (point.y - next.y).magnitude) <= step + 1e-9)
      }
      let (first, last) = (line.points[0], line.points[line.points.count - 1])
      if line.isClosed {
        #expect(first == last)
      } else {
        for end in [first, last] { #expect(max(end.x.magnitude, end.y.magnitude) > 3 - 1e-9, "\(end)") }
      }
    }
  }

  @Test func everyCrossingOfTheBorderIsTheEndOfALine() {
    // x·y = 1 leaves the square at (3, 1/3), (1/3, 3) and their opposites.
    let ends = lines(.saddle, levels: [1], nodes: 50).flatMap { [$0.points[0], $0.points[$0.points.count - 1]] }
    for (x, y) in [(3, 1 / 3.0), (1 / 3.0, 3), (-3, -1 / 3.0), (-1 / 3.0, -3)] {
      #expect(ends.contains { ($0.x - x).magnitude < 1e-3 && ($0.y - y).magnitude < 1e-3 }, "(\(x), \(y))")
    }
    #expect(ends.count == 4)
  }
}
