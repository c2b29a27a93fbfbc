import Formulas
import Testing

@testable import Scenes

@Suite struct TangentLineTests {
  private func tangent(_ source: String, at place: String, step: String? = nil) throws -> TangentLine {
    TangentLine(
      try Formula(parsing: source, declaring: ["x"]),
      CurveScene.Tangent(
        place: try ConstantExpression(parsing: place),
        deltas: try step.map { [try ConstantExpression(parsing: $0)] } ?? []))
  }

  /// The linear estimate of x² at 1: the error is δ², to the last digit where δ is a decimal.
  @Test(arguments: [
    ("1", 2.0, 3.0, 4.0, 1.0), ("0.5", 1, 2, 2.25, 0.25), ("0.1", 0.2, 1.2, 1.21, 0.01),
    ("0.01", 0.02, 1.02, 1.0201, 0.0001),
  ])
  func theErrorOfAParabolaIsTheSquareOfTheStep(
    step: String, rise: Double, estimate: Double, truth: Double, error: Double
  ) throws {
    let tangent = try tangent("x^2", at: "1", step: step)
    let triangle = try #require(tangent.triangles.first)
    #expect(tangent.slope == 2 && tangent.value == 1 && tangent.equation == "2x - 1")
    #expect(triangle.rise == rise && triangle.estimate == estimate)
    #expect(triangle.truth == truth && triangle.error == error)
  }

  @Test(arguments: [("0", -2.0), ("1", 0), ("2", 2), ("3", 4)])
  func theSlopeIsTheDerivative(place: String, slope: Double) throws {
    let tangent = try tangent("x^2-2x+1", at: place)
    #expect(tangent.exists && tangent.slope == slope)
  }

  /// The definition decides: |x^2 sin(1/x)| <= x^2, and f(x) = x whatever the decision at 0 says.
  @Test(arguments: [("if(x != 0, x^2 sin(1/x), 0)", 0.0), ("if(x == 0, 0, x)", 1), ("x |x|", 0)])
  func `a function with a derivative where a part of it has none has a tangent`(source: String, slope: Double) throws {
    let tangent = try tangent(source, at: "0")
    #expect(tangent.exists && tangent.slope == slope && tangent.value == 0)
  }

  @Test(arguments: ["|x|", "floor(x)", "if(x != 0, x sin(1/x), 0)"])
  func `a function without a derivative has none`(source: String) throws {
    #expect(try !tangent(source, at: "0").exists)
  }

  @Test func theCaptionGivesTheEquationAndTheError() throws {
    #expect(
      try tangent("x^2", at: "1", step: "0.5").caption(name: "T", function: "f")
        == "T: tangent at x = 1, y = 2x - 1; at x = 1.5: T 2, f 2.25; error # 0.25")
    #expect(
      try tangent("sin x", at: "1").caption(name: "T", function: "f")
        == "T: tangent at x = 1, y = 0.841471 + 0.540302(x - 1)")
    #expect(try tangent("exp(x) - 0.3", at: "0").equation == "x + 0.7")
  }

  @Test(arguments: [
    ("abs(x)", "0", "no tangent at x = 0: slopes -1 from the left, 1 from the right"),
    ("cbrt(x)", "0", "no tangent at x = 0: the slope is infinite"),
    ("floor(x)", "2", "no tangent at x = 2: f jumps"), ("log(x)", "-1", "no tangent at x = -1: f is undefined"),
    ("1/x", "0", "no tangent at x = 0: f is undefined"),
  ])
  func whereThereIsNoDerivativeTheReasonIsSaid(source: String, place: String, caption: String) throws {
    let tangent = try tangent(source, at: place)
    #expect(!tangent.exists)
    #expect(tangent.caption(name: "T", function: "f") == caption)
  }
}
