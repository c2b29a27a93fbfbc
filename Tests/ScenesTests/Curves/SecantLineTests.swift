import Formulas
import Testing

@testable import Scenes

@Suite struct SecantLineTests {
  private func secant(_ source: String, at place: String, step: String) throws -> SecantLine {
    SecantLine(
      try Formula(parsing: source, declaring: ["x"]),
      CurveScene.Secant(
        place: try ConstantExpression(parsing: place), delta: try ConstantExpression(parsing: step)))
  }

  /// q(x₀, δ) = 2x₀ − 2 + δ for f = x² − 2x + 1, to the last digit.
  @Test(arguments: [
    ("0", [0, -1, -1.5, -1.9, -2.1, -3, -4]), ("1", [2, 1, 0.5, 0.1, -0.1, -1, -2]),
    ("2", [4, 3, 2.5, 2.1, 1.9, 1, 0]), ("3", [6, 5, 4.5, 4.1, 3.9, 3, 2]),
  ])
  func differenceQuotientsOfAParabola(place: String, slopes: [Double]) throws {
    for (step, slope) in zip(["2", "1", "0.5", "0.1", "-0.1", "-1", "-2"], slopes) {
      #expect(try secant("x^2-2x+1", at: place, step: step).slope == slope, "step \(step)")
    }
  }

  @Test(arguments: ["-3", "0", "0.7", "pi"], ["2", "0.1", "-1/3"])
  func everySecantOfALineIsTheLine(place: String, step: String) throws {
    let secant = try secant("-2x", at: place, step: step)
    #expect((secant.slope - -2).magnitude < 1e-14)
  }

  @Test func theCaptionGivesPlaceStepAndSlope() throws {
    #expect(try secant("x^2", at: "1", step: "0.5").caption(name: "2") == "2: secant at x = 1, delta 0.5, slope 2.5")
    let missing = try secant("sqrt x", at: "1", step: "-2")
    #expect(!missing.exists && missing.caption(name: "1") == "no secant at x = 1, delta -2: no value at one end")
  }
}
