import Formulas
import Plotting
import Testing

@testable import Scenes

@Suite struct ExtremumTests {
  private func extrema(_ source: String, from lower: Double = -5, to upper: Double = 5) throws -> [Extremum] {
    let formula = try Formula(parsing: source, declaring: ["x"])
    let function = FormulaCurve(formula.graph, output: formula.components[0])
    let window = try #require(AxisRange(lower: lower, upper: upper))
    let survey = CurveSurvey(function, over: window, cells: 320)
    return ExtremumFinder(function: function, survey: survey, cells: 320).extrema
  }

  @Test func theParabolaHasItsMinimumExactly() throws {
    #expect(
      try extrema("x^2-2x+1")
        == [Extremum(x: 1, value: 0, kind: .minimum, curvature: 2, isKink: false, isGlobal: true)])
    #expect(try extrema("4x^2-4x+1").map(\.x) == [0.5])
  }

  @Test func localAndGlobalAreTold() throws {
    // (x² − 1)² + x/4 has two wells of different depth.
    let extrema = try extrema("(x^2-1)^2 + x/4", from: -2, to: 2)
    #expect(extrema.map(\.kind) == [.minimum, .maximum, .minimum])
    #expect(extrema.map(\.isGlobal) == [true, false, false])
  }

  @Test func aWindowWithLowerValuesAtItsEdgeHasNoGlobalMinimumInside() throws {
    #expect(try extrema("x^3 - 3x", from: -3, to: 3).map(\.isGlobal) == [false, false])
    #expect(try extrema("x^3 - 3x", from: -1.5, to: 1.5).map(\.isGlobal) == [true, true])
  }

  @Test(arguments: [("x^4", 0.0, 0.0, false), ("abs(x - 1)", 1, 0, true)])
  func whereTheSecondDerivativeSaysNothingTheSignOfTheFirstDecides(
    source: String, x: Double, curvature: Double, isKink: Bool
  ) throws {
    let found = try extrema(source)
    #expect(found.map(\.kind) == [.minimum] && found.map(\.x) == [x])
    #expect(found.first?.curvature == curvature && found.first?.isKink == isKink)
  }

  @Test(arguments: ["x^3", "exp(x)", "x", "3", "1/x", "tan x", "floor x", "1/x^2", "sqrt(-1-x^2)"])
  func functionsWithoutExtremaHaveNone(source: String) throws {
    #expect(try extrema(source).isEmpty)
  }

  @Test func extremaOfAWave() throws {
    let extrema = try extrema("sin x")
    #expect(extrema.map(\.kind) == [.maximum, .minimum, .maximum, .minimum])
    for (extremum, x) in zip(extrema, [-1.5 * .pi, -0.5 * .pi, 0.5 * .pi, 1.5 * .pi]) {
      #expect((extremum.x - x).magnitude < 1e-9 && extremum.isGlobal)
    }
  }
}
