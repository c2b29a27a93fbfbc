import Formulas
import Plotting
import Testing

@testable import Scenes

/// What formulas look like to a survey: the same breaks that a textbook names.
@Suite struct FormulaCurveTests {
  private func survey(_ source: String, from lower: Double = -5, to upper: Double = 5) throws -> CurveSurvey {
    let formula = try Formula(parsing: source, declaring: ["x"])
    let window = try #require(AxisRange(lower: lower, upper: upper))
    return CurveSurvey(FormulaCurve(formula.graph, output: formula.components[0]), over: window, cells: 320)
  }

  @Test(arguments: [
    "x^2 - 2x + 1", "sin x", "exp(x)", "abs(x)", "abs(abs(x) - 1)", "cbrt x", "x^6", "max(x, 0)", "sqrt(abs(x))", "0",
    "1e300 x", "10^15 + x", "exp(-1000 x^2)", "tanh(1000 x)", "sin(50 x)", "if(x < 0, x, x^2)",
  ])
  func continuousFunctionsAreOnePiece(source: String) throws {
    let survey = try survey(source)
    #expect(survey.breaks.isEmpty && survey.gaps.isEmpty)
    #expect(survey.pieces == [-5...5])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: CurveBreak.Kind
    let places: [Double]

    init(_ source: String, _ kind: CurveBreak.Kind, at places: Double...) {
      testDescription = source
      self.kind = kind
      self.places = places
    }

    static let all: [Case] = [
      Case("1/x", .pole, at: 0), Case("1/x^2", .pole, at: 0), Case("1/(x - 0.1234)^2", .pole, at: 0.1234),
      Case("x(x-3)/(x-3.001)", .pole, at: 3.001), Case("log(abs(x - 1/3))", .pole, at: 1.0 / 3),
      Case("log x", .pole, at: 0), Case("1/sqrt(1 - x^2)", .pole, at: -1, 1), Case("sign(x)", .jump, at: 0),
      Case("if(x > 0, x^2, 1)", .jump, at: 0), Case("floor(x/2)", .jump, at: -4, -2, 0, 2),
      Case("atan(1/x)", .jump, at: 0), Case("(x^2 - 1)/(x - 1)", .hole, at: 1), Case("sin(x)/x", .hole, at: 0),
      Case("x sin(1/x)", .hole, at: 0),
      Case("sqrt x", .edge, at: 0), Case("x log(x)", .edge, at: 0),
    ]
  }

  @Test(arguments: Case.all)
  func breaksHaveTheirKindAndPlace(expected: Case) throws {
    let breaks = try survey(expected.testDescription, from: -5, to: 3.9).breaks
    #expect(breaks.map(\.kind) == expected.places.map { _ in expected.kind })
    for (found, place) in zip(breaks, expected.places) {
      #expect((found.place - place).magnitude < 1e-9, "\(found.place)")
    }
  }

  @Test(arguments: ["sin(40/x)", "sin(1/x)"])
  func oscillationWithoutEndIsLeftOpenInASmallRange(source: String) throws {
    let breaks = try survey(source).breaks
    #expect(breaks.map(\.kind) == [.unresolved])
    let range = try #require(breaks.first?.range)
    #expect(range.contains(0) && range.upperBound - range.lowerBound < 1e-9)
  }

  @Test(arguments: [1, 0.3, 7.7], [0, 0.017, -1.3])
  func polesOfTheTangentAreAllFound(frequency: Double, phase: Double) throws {
    let survey = try survey("tan(\(frequency) x + \(phase))")
    let poles = (-30...30).map { (turn: Int) -> Double in ((Double(turn) + 0.5) * Double.pi - phase) / frequency }
    let expected = poles.filter { $0.magnitude < 5 }
    #expect(survey.breaks.map(\.kind) == expected.map { _ in CurveBreak.Kind.pole })
    for (found, place) in zip(survey.breaks, expected) { #expect((found.place - place).magnitude < 1e-12) }
  }
}
