import Testing

@testable import Plotting

@Suite struct CurveSurveyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let curve: AnalyticCurve
    let kinds: [CurveBreak.Kind]
    let places: [Double]
    let pieces: Int

    static let all: [Case] = [
      Case(testDescription: "parabola", curve: .parabola, kinds: [], places: [], pieces: 1),
      Case(testDescription: "1/x", curve: .reciprocal, kinds: [.pole], places: [0], pieces: 2),
      Case(
        testDescription: "tan x", curve: .tangent, kinds: [.pole, .pole], places: [-Double.pi / 2, .pi / 2], pieces: 3),
      Case(
        testDescription: "floor x", curve: .floor, kinds: [.jump, .jump, .jump, .jump, .jump],
        places: [-2, -1, 0, 1, 2], pieces: 6),
      Case(testDescription: "sign x", curve: .sign, kinds: [.jump], places: [0], pieces: 2),
      Case(testDescription: "sqrt x", curve: .root, kinds: [.edge], places: [0], pieces: 1),
      Case(testDescription: "log x", curve: .logarithm, kinds: [.pole], places: [0], pieces: 1),
      Case(testDescription: "(x^2 - 1)/(x - 1)", curve: .hole, kinds: [.hole], places: [1], pieces: 2),
      Case(testDescription: "|x|, not proven at 0", curve: .absolute, kinds: [], places: [], pieces: 1),
      Case(testDescription: "the cube root, vertical at 0", curve: .cubeRoot, kinds: [], places: [], pieces: 1),
    ]
  }

  // Windows whose divisions do and do not fall on the breaks.
  @Test(arguments: Case.all, [AxisRange.from(-2.5, to: 2.5), .from(-2.617, to: 2.331), .from(-2.2, to: 2.9)])
  func breaksAreFoundNamedAndPlaced(expected: Case, window: AxisRange) throws {
    let survey = CurveSurvey(expected.curve, over: window, cells: 300)
    #expect(survey.breaks.map(\.kind) == expected.kinds)
    #expect(survey.pieces.count == expected.pieces)
    for (found, place) in zip(survey.breaks, expected.places) {
      #expect((found.place - place).magnitude <= 4e-16 * max(place.magnitude, 1), "\(found.place)")
      #expect(found.range.contains(found.place))
    }
  }

  @Test(arguments: Case.all)
  func piecesGapsAndBreaksCoverTheWindowInOrder(expected: Case) {
    let window = AxisRange.from(-2.5, to: 2.5)
    let survey = CurveSurvey(expected.curve, over: window, cells: 300)
    let all = (survey.pieces + survey.gaps + survey.breaks.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    #expect(all.first?.lowerBound == window.lower && all.last?.upperBound == window.upper)
    for (range, next) in zip(all, all.dropFirst()) { #expect(range.upperBound == next.lowerBound) }
  }

  @Test(arguments: [-1.5, -2.617, -0.1])
  func `what is undefined ends at the breaks`(start: Double) {
    let survey = CurveSurvey(AnalyticCurve.root, over: .from(start, to: 1.9), cells: 300)
    #expect(survey.undefinedStretches == [start...0])
  }

  @Test func aPieceNeverHoldsAPole() {
    let survey = CurveSurvey(AnalyticCurve.tangent, over: .from(-7, to: 7), cells: 300)
    for piece in survey.pieces {
      #expect(!AnalyticCurve.tangent.breaks.contains { piece.contains($0) })
    }
  }

  @Test func theSidesOfAJumpAreItsLimits() throws {
    let survey = CurveSurvey(AnalyticCurve.sign, over: .from(-2, to: 2), cells: 300)
    let jump = try #require(survey.breaks.first)
    #expect(jump.left == .finite(-1) && jump.right == .finite(1) && jump.value == 0)
  }

  @Test func theSidesOfAPoleHaveSigns() throws {
    let survey = CurveSurvey(AnalyticCurve.reciprocal, over: .from(-2, to: 2), cells: 301)
    let pole = try #require(survey.breaks.first)
    #expect(pole.left == .unbounded(isPositive: false) && pole.right == .unbounded(isPositive: true))
  }

  @Test func turbulenceIsGivenUpWhereItIsFasterThanThePictureAndNowhereElse() throws {
    let survey = CurveSurvey(AnalyticCurve.turbulent, over: .from(-1, to: 1), cells: 300)
    #expect(survey.breaks.map(\.kind) == [.unresolved])
    let range = try #require(survey.breaks.first?.range)
    #expect(range.contains(0) && range.upperBound - range.lowerBound < 0.1)
    #expect(survey.pieces.count == 2)
  }

  @Test func `a formula that is too long to be followed is unresolved where it is not proven at once`() {
    struct Long: CurveFunction {
      let operationsPerValue = 2_000_000
      func values(at xs: [Double]) -> [Double] { xs.map(\.magnitude) }
      func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
        ranges.map { $0.contains(0) ? .unknown : .continuous }
      }
    }
    let survey = CurveSurvey(Long(), over: .from(-1, to: 1), cells: 320)
    #expect(survey.breaks.map(\.kind) == [.unresolved] && survey.pieces.count == 2)
  }

  @Test func aFunctionThatIsDefinedNowhereHasNoPieces() {
    let nowhere = AnalyticCurve(function: { _ in .nan }, gap: -10...10)
    let survey = CurveSurvey(nowhere, over: .from(-1, to: 1), cells: 100)
    #expect(survey.pieces.isEmpty && survey.breaks.isEmpty)
    #expect(survey.gaps == [-1...1])
  }

  @Test func aSinglePointIsAnIsolatedBreak() throws {
    let survey = CurveSurvey(UndefinedBut(point: 0.5, value: 2), over: .from(0, to: 1), cells: 64)
    let found = try #require(survey.breaks.first)
    #expect(found.kind == .isolated && found.place == 0.5 && found.value == 2)
  }
}

/// A function with a single value at a single place.
private struct UndefinedBut: CurveFunction {
  let point: Double
  let value: Double

  func values(at xs: [Double]) -> [Double] { xs.map { $0 == point ? value : .nan } }

  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
    ranges.map { $0.contains(point) ? .unknown : .undefined }
  }
}
