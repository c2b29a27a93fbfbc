import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct CurveLayerTests {
  private static let size = Size(columns: 60, rows: 20)
  private static let window = AxisRange.from(-3, to: 3)

  private func draw(_ curves: [Curve], size: Size = size, y: AxisRange = .from(-2, to: 2)) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    let rect = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    CurveLayer(curves).draw(into: &buffer, area: PlotArea(rect: rect, x: Self.window, y: y))
    return buffer
  }

  private func column(_ column: Int, of buffer: CellBuffer) -> [Unicode.Scalar] {
    (0..<buffer.size.rows).map { buffer[column, $0].glyph }
  }

  @Test(arguments: [
    AnalyticCurve.parabola, .reciprocal, .tangent, .floor, .root, .logarithm, .sign, .hole, .turbulent, .line(0),
    .line(1e300),
    .line(1e-300),
  ])
  func everyPictureIsPrintableASCIIOfItsSize(curve: AnalyticCurve) {
    for size in [Size(columns: 60, rows: 20), Size(columns: 1, rows: 1), Size(columns: 7, rows: 3)] {
      expectWellFormed(draw([curve.curve(over: Self.window, label: "a")], size: size), size: size)
    }
  }

  @Test func aPoleIsAColumnOfColonsBetweenTwoArrows() {
    let buffer = draw([AnalyticCurve.reciprocal.curve(over: Self.window)])
    #expect(column(30, of: buffer) == [Unicode.Scalar](repeating: ":", count: 20))
    #expect(buffer.lines.first?.contains("^") == true && buffer.lines.last?.contains("v") == true)
    #expect(buffer.lines.first?.contains("v") == false && buffer.lines.last?.contains("^") == false)
  }

  @Test func stepsAreLevelAndNeverJoined() {
    let buffer = draw([AnalyticCurve.floor.curve(over: Self.window)])
    let glyphs = Set(buffer.lines.joined().unicodeScalars)
    #expect(glyphs.isDisjoint(with: "|/\\".unicodeScalars))
    #expect(glyphs.isSuperset(of: "o*".unicodeScalars))
  }

  @Test func aHelperLineGoesOnWithoutArrows() {
    let line = AnalyticCurve.line(5)
    #expect(draw([line.curve(over: Self.window)]).lines.joined().contains("^"))
    #expect(!draw([line.curve(over: Self.window, role: .construction)]).lines.joined().contains("^"))
  }

  @Test func dashesLeaveGaps() {
    func ink(_ stroke: Curve.Stroke) -> Int {
      draw([AnalyticCurve.line(0.3).curve(over: Self.window, stroke: stroke)]).lines.joined().count { $0 != " " }
    }
    #expect(ink(.dashed) > ink(.solid) / 4 && ink(.dashed) < ink(.solid) * 4 / 5)
  }

  @Test func namesStandInTheLinesWithRoomAround() {
    let curves = [
      AnalyticCurve.line(0.4, 1).curve(over: Self.window, label: "a"),
      AnalyticCurve.line(0.4, -1).curve(over: Self.window, label: "b"),
    ]
    let text = draw(curves).lines.joined()
    for name in [" a ", " b "] { #expect(text.contains(name)) }
  }

  @Test func whatCannotBeResolvedIsFilledWithDoubt() {
    let buffer = draw([AnalyticCurve.turbulent.curve(over: Self.window)])
    #expect(column(30, of: buffer).contains("?"))
    #expect(!column(50, of: buffer).contains("?"))
  }

  @Test func theLegendNamesTheCurvesThatHaveCaptions() {
    let survey = CurveSurvey(AnalyticCurve.parabola, over: Self.window, cells: 10)
    let curves = ["a: x^2", nil, "b: 2x"].map { Curve(AnalyticCurve.parabola, survey: survey, caption: $0) }
    #expect(CurveLayer(curves).legend == "a: x^2; b: 2x")
    #expect(CurveLayer([curves[1]]).legend == nil)
  }
}
