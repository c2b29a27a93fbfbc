import Testing

@testable import Plotting

@Suite struct CurveRangeTests {
  private func range(_ curve: AnalyticCurve, over window: AxisRange) throws -> AxisRange {
    var range = CurveRange()
    range.include(curve, CurveSurvey(curve, over: window, cells: 320), cells: 320)
    return try #require(range.withMargin)
  }

  @Test func allValuesOfAContinuousCurveAreShownWithRoomAround() throws {
    let range = try range(.parabola, over: .from(-2, to: 2))
    #expect((range.lower - -0.16).magnitude < 1e-3 && (range.upper - 4.16).magnitude < 1e-3)
  }

  @Test(arguments: [
    (AnalyticCurve.reciprocal, AxisRange.from(-2, to: 2)), (.tangent, .from(-5, to: 5)),
    (AnalyticCurve(function: { 1 / ($0 * $0) }, breaks: [0]), .from(-2, to: 2)), (.logarithm, .from(-1, to: 5)),
  ])
  func aPoleDoesNotRuinTheRange(curve: AnalyticCurve, window: AxisRange) throws {
    let range = try range(curve, over: window)
    #expect(range.lower > -12 && range.upper < 25 && range.span > 2)
  }

  @Test(arguments: [0, 3, -7, 1e15, 1e-20])
  func aConstantHasRoomOnBothSides(constant: Double) throws {
    let range = try range(AnalyticCurve(function: { _ in constant }), over: .from(-1, to: 1))
    #expect(range.lower < constant && constant < range.upper)
  }

  @Test func hugeValuesHaveARange() throws {
    let range = try range(.line(1e308), over: .from(-1, to: 1))
    #expect(range.span.isFinite && range.contains(0))
  }

  @Test func nothingFiniteHasNoRange() {
    var range = CurveRange()
    range.include(.nan)
    range.include(.infinity)
    #expect(range.isEmpty && range.withMargin == nil)
  }

  @Test func theSideOfAWindowIsToldWhenAllIsOutside() throws {
    var range = CurveRange()
    range.include(3)
    range.include(5)
    #expect(range.side(of: .from(0, to: 1)) == "above")
    #expect(range.side(of: .from(6, to: 7)) == "below")
    #expect(range.side(of: .from(4, to: 4.5)) == nil)
  }
}
