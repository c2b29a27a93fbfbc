import Testing

@testable import Plotting

@Suite struct BreakMarksTests {
  private func marks(_ curve: AnalyticCurve) -> [PointMark] {
    BreakMarks(CurveSurvey(curve, over: .from(-1.3, to: 1.4), cells: 300)).marks
  }

  @Test func aStepIsOpenOnTheLeftAndClosedOnTheRight() {
    #expect(
      marks(.floor) == [
        PointMark(x: -1, y: -2, glyph: "o"), PointMark(x: -1, y: -1, glyph: "*"),
        PointMark(x: 0, y: -1, glyph: "o"), PointMark(x: 0, y: 0, glyph: "*"),
        PointMark(x: 1, y: 0, glyph: "o"), PointMark(x: 1, y: 1, glyph: "*"),
      ])
  }

  @Test func aValueBetweenTheLimitsHasAMarkOfItsOwn() {
    #expect(
      marks(.sign) == [
        PointMark(x: 0, y: -1, glyph: "o"), PointMark(x: 0, y: 1, glyph: "o"), PointMark(x: 0, y: 0, glyph: "*"),
      ])
  }

  @Test func anEndOfTheDomainIsClosedWhereTheFunctionHasAValue() {
    #expect(marks(.root) == [PointMark(x: 0, y: 0, glyph: "*")])
  }

  @Test func aHoleIsOpen() {
    let marks = marks(.hole)
    #expect(Set(marks.map(\.glyph)) == ["o"])
    #expect(marks.allSatisfy { $0.x == 1 && ($0.y - 2).magnitude < 1e-6 })
  }

  @Test func aPoleHasNoEnds() { #expect(marks(.reciprocal).isEmpty) }
}
