import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

/// What a picture of curves says of breaks, against what the functions are.
@Suite struct CurveReportTests {
  private func breaks(
    _ source: String, _ lower: Double, _ upper: Double, scales: CurveScene.Scales = .linear
  ) throws -> [CurveReport.Break] {
    var scene = CurveScene(formulas: [try Formula(parsing: source)])
    scene.x = AxisRange(lower: lower, upper: upper)
    scene.scales = scales
    return try #require(try scene.report().curves.first).breaks
  }

  /// A function with a removable hole at a place, and its limit there.
  struct Hole: Sendable, CustomTestStringConvertible {
    let source: String
    var place = 0.0
    let limit: Double
    var testDescription: String { source }

    static let all: [Hole] = [
      Hole(source: "((2+d)^2 - 2(2+d) + 1 - 1)/d", limit: 2), Hole(source: "((3+d)^3 - 27)/d", limit: 27),
      Hole(source: "(sqrt(4+d) - 2)/d", limit: 0.25), Hole(source: "(exp(d) - 1)/d", limit: 1),
      Hole(source: "(1 - cos(x))/x^2", limit: 0.5), Hole(source: "sin(x)/x", limit: 1),
      Hole(source: "(1/(2+d) - 1/2)/d", limit: -0.25), Hole(source: "(tan(x) - x)/x^3", limit: 1.0 / 3),
      Hole(source: "x/x", limit: 1), Hole(source: "x sin(1/x)", limit: 0), Hole(source: "exp(-1/x^2)", limit: 0),
      Hole(source: "(x^2 - 1)/(x - 1)", place: 1, limit: 2), Hole(source: "(x^3 - 8)/(x - 2)", place: 2, limit: 12),
      Hole(source: "(x - 1)/log(x)", place: 1, limit: 1),
    ]
  }

  // Windows whose divisions do and do not fall on the holes, and one so narrow that rounding is seen.
  @Test(arguments: Hole.all, [(1.0, 1.0), (0.7, 1.1), (0.001, 0.001), (0.01, 0.013)])
  func `a removable hole is one however its formula cancels`(hole: Hole, reach: (Double, Double)) throws {
    let breaks = try breaks(hole.source, hole.place - reach.0, hole.place + reach.1)
    let found = try #require(breaks.first { ($0.x - hole.place).magnitude < 1e-9 }, "\(breaks)")
    #expect(found.kind == .hole && found.value.isNaN)
    let tolerance = 1e-3 * max(hole.limit.magnitude, 1)
    #expect((found.left - hole.limit).magnitude < tolerance && (found.right - hole.limit).magnitude < tolerance)
  }

  @Test(
    arguments: [
      ("1/x", 0.0, -.infinity, .infinity), ("1/x^2", 0.0, .infinity, .infinity),
      ("log(|x|)", 0.0, -.infinity, -.infinity), ("exp(1/x)", 0.0, 0.0, .infinity),
      ("x(x-3)/(x-3.001)", 3.001, -.infinity, .infinity), ("1/sin(x)", 0.0, -.infinity, .infinity),
      ("1/(x-1)^3", 1.0, -.infinity, .infinity), ("gamma(x)", -1.0, .infinity, -.infinity),
    ] as [(String, Double, Double, Double)])
  func `a pole has its place and its sides`(source: String, place: Double, left: Double, right: Double) throws {
    let breaks = try breaks(source, place - 0.5, place + 0.7)
    let pole = try #require(breaks.first { ($0.x - place).magnitude < 1e-9 })
    #expect(pole.kind == .pole && pole.left == left && pole.right == right && pole.value.isNaN)
  }

  @Test(
    arguments: [
      ("sign(x)", 0.0, -1.0, 1.0, 0.0), ("floor(x)", 2, 1, 2, 2), ("if(x < 0, -1, x^2)", 0, -1, 0, 0),
      // Without a value in between, whatever arithmetic with infinities yields there.
      ("x/|x|", 0, -1, 1, .nan), ("atan(1/x)", 0, -.pi / 2, .pi / 2, .nan), ("sin(x)/|x|", 0, -1, 1, .nan),
    ] as [(String, Double, Double, Double, Double)])
  func `a jump has both limits and its value`(
    source: String, place: Double, left: Double, right: Double, value: Double
  ) throws {
    let jump = try #require(try breaks(source, place - 0.4, place + 0.7).first)
    #expect(jump.kind == .jump && jump.x == place)
    #expect((jump.left - left).magnitude < 1e-6 && (jump.right - right).magnitude < 1e-6)
    #expect(jump.value.isNaN ? value.isNaN : jump.value == value)
  }

  @Test(arguments: ["sin(1/x)", "cos(1/x^2)", "x + sin(1/x)", "sin(40/x)"], [1.0, 0.01, 5])
  func `what oscillates without end has no limit`(source: String, reach: Double) throws {
    let breaks = try breaks(source, -reach, 1.1 * reach)
    #expect(breaks.map(\.kind) == [.unresolved])
  }

  @Test(arguments: ["|x|", "cbrt(x)", "|x|^0.5", "max(x, 0)", "x |x|", "x^3", "if(x < 0, x, x^2)"])
  func `a continuous function has no break, proven or not`(source: String) throws {
    #expect(try breaks(source, -1, 1.3).isEmpty)
  }

  @Test func `a zero is no pole on a logarithmic axis`() throws {
    #expect(try breaks("x^2", -2, 2, scales: CurveScene.Scales(x: .linear, y: .logarithmic)).isEmpty)
    let pole = try breaks("1/x^2", -2, 2, scales: CurveScene.Scales(x: .linear, y: .logarithmic))
    #expect(pole.map(\.kind) == [.pole])
  }

  @Test(arguments: ["0/0", "sqrt(-1 - x^2)", "log(x - 2) + log(1 - x)", "1/0"])
  func `what has no value anywhere is an error`(source: String) throws {
    let scene = CurveScene(formulas: [try Formula(parsing: source)])
    #expect(throws: CurveSceneError.self) { try scene.figure() }
  }
}
