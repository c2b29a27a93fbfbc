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

  /// A function with a name for the region of the axis that holds a place: it is continuous inside each.
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let region: @Sendable (Double) -> Double

    init(_ source: String, region: @escaping @Sendable (Double) -> Double) {
      testDescription = source
      self.region = region
    }

    static let all: [Broken] = [
      Broken("1/x") { $0 > 0 ? 1 : 0 }, Broken("2/x + 1") { $0 > 0 ? 1 : 0 }, Broken("sign x") { $0 > 0 ? 1 : 0 },
      Broken("x/abs(x)") { $0 > 0 ? 1 : 0 }, Broken("floor(x)") { $0.rounded(.down) },
      Broken("ceil(3x)") { (3 * $0).rounded(.up) }, Broken("mod(x, 2)") { ($0 / 2).rounded(.down) },
      Broken("tan(x)") { ($0 / .pi + 0.5).rounded(.down) }, Broken("1/sin(3x)") { (3 * $0 / .pi).rounded(.down) },
      Broken("x(x-3)/(x-3.001)") { $0 > 3.001 ? 1 : 0 }, Broken("if(x > 1, x, -x)") { $0 > 1 ? 1 : 0 },
      Broken("gamma(x)") { $0 > 0 ? 1 : $0.rounded(.down) }, Broken("log(abs(x + 1/7))") { $0 > -1.0 / 7 ? 1 : 0 },
    ]
  }

  @Test(arguments: Broken.all, 0..<10)
  func noPieceCrossesAPoleOrJumpAndNoneIsLost(function: Broken, offset: Int) throws {
    let lower = -5 + Double(offset) * 0.137
    let pieces = try survey(function.testDescription, from: lower, to: lower + 9).pieces
    for piece in pieces {
      let step = 1e-9 * (piece.upperBound - piece.lowerBound)
      let (first, last) = (piece.lowerBound + step, piece.upperBound - step)
      #expect(function.region(first) == function.region(last), "\(piece)")
    }
    // Together they leave out nothing but the breaks.
    let covered: Double = pieces.map { $0.upperBound - $0.lowerBound }.reduce(0, +)
    #expect((covered - 9).magnitude < 1e-6)
  }

  @Test(
    arguments: [
      "x^3 - 3x", "sin(7x) + x", "exp(-x^2)", "abs(x - 1/3)", "hypot(x, 1)", "max(sin x, 0.3)", "min(x, x^2)", "cbrt x",
      "atan(100x)", "erf(x)", "if(x < 0, x, x^2)", "mod(x, 1) (1 - mod(x, 1))",
    ], 0..<5)
  func noGapIsLeftWhereAFunctionIsContinuous(source: String, offset: Int) throws {
    let lower = -5 + Double(offset) * 0.317
    let survey = try survey(source, from: lower, to: lower + 9)
    #expect(survey.breaks.isEmpty && survey.gaps.isEmpty)
    let whole = lower...(lower + 9)
    #expect(survey.pieces == [whole])
  }

  @Test(arguments: ["sqrt x", "log x", "x^x", "x^0.5", "sqrt(x^3)"], 0..<5)
  func aFunctionOfPositiveNumbersIsOnePieceThatStartsAtZero(source: String, offset: Int) throws {
    let lower = -5 + Double(offset) * 0.317
    let pieces = try survey(source, from: lower, to: lower + 9).pieces
    #expect(pieces.count == 1)
    let piece = try #require(pieces.first)
    #expect(piece.lowerBound >= 0 && piece.lowerBound < 1e-9)
    #expect(piece.upperBound == lower + 9)
  }

  @Test func aFractionWithAFixedDenominatorBreaksOnlyInTheOtherVariable() throws {
    #expect(try survey("x/0.25").pieces == [-5...5])
    #expect(try survey("0.25/x").breaks.map(\.kind) == [.pole])
  }
}
