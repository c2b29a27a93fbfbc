import Testing

@testable import Optimization

/// No function may make a method crash, hang or go on with numbers that are none.
@Suite struct HostileFunctionTests {
  static let formulas = [
    "abs(x)", "sqrt(x)", "log(x)", "1/x", "exp(exp(x))", "floor(x)", "x^(1/3)", "max(x, 0)", "0x + 5", "x^101", "-x^4",
    "tan(x)", "1/(x - 1)", "x log(x)", "exp(-1/x^2)", "sin(1/x)", "1e308x^2", "1e-308x^2", "x/x", "if(x > 0.5, x, -x)",
  ]

  @Test(arguments: OptimizerCatalogue.all.map(\.name), formulas)
  func `every run ends with a reason, and all iterates before the end are finite`(name: String, formula: String) throws
  {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    for start in [-1e300, -1, 0, 1e-160, 1, 7] {
      let run = Trajectory(
        try objective(formula), by: entry.make(OptimizerSettings()), from: [start],
        rules: StoppingRules(mostSteps: 60))
      #expect(run.steps <= 60)
      for record in run.records.dropLast() {
        #expect(record.value.isFinite && record.gradient[0].isFinite && record.point[0].isFinite)
      }
      if run.stop == .diverged || run.stop == .nonFinite || run.stop == .leftDomain {
        #expect(run.verdict.divergence != nil)
      }
      #expect(!run.verdict.sentences.isEmpty)
    }
  }
}
