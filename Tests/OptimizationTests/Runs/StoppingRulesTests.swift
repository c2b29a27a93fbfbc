import Testing

@testable import Optimization

@Suite struct StoppingRulesTests {
  @Test func `the words are those of the reports`() {
    #expect(
      StopReason.allCases.map(\.rawValue) == [
        "gradient", "step", "change", "iterations", "diverged", "non-finite", "left domain",
      ])
    #expect(EndPoint.Kind.allCases.map(\.rawValue) == ["minimum", "maximum", "saddle", "degenerate", "not critical"])
  }

  @Test func `each rule fires on its own`() throws {
    func stop(_ formula: String, from start: Double, rate: Double = 0.1, _ change: (inout StoppingRules) -> Void) throws
      -> StopReason
    {
      var rules = StoppingRules()
      change(&rules)
      return Trajectory(
        try objective(formula), by: GradientDescent(.fixed(.constant(rate))), from: [start], rules: rules
      ).stop
    }
    #expect(try stop("x^2", from: 1) { _ in } == .gradient)
    #expect(try stop("x^2", from: 1) { $0.stepTolerance = 1e-3 } == .step)
    #expect(try stop("x^2", from: 1) { $0.changeTolerance = 1e-3 } == .change)
    #expect(try stop("x^2", from: 1) { $0.mostSteps = 3 } == .iterations)
    #expect(try stop("x^2", from: 1) { $0.gradientBudget = 3 } == .iterations)
    #expect(try stop("x^2", from: 1, rate: 2) { _ in } == .diverged)
    #expect(try stop("log(x)", from: 1, rate: 2) { _ in } == .leftDomain)
    #expect(try stop("log(x)", from: -1) { _ in } == .leftDomain)
    #expect(try stop("exp(exp(x))", from: 7) { _ in } == .nonFinite)
    #expect(try stop("x^2", from: 0) { _ in } == .gradient)
  }
}
