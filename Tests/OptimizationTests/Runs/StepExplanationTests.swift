import Testing

@testable import Optimization

@Suite struct StepExplanationTests {
  private func explanation(
    _ name: String, _ settings: OptimizerSettings, step: Int, of formula: String = StudyFunctions.cubic
  ) throws -> StepExplanation? {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    return StepExplanation(
      ofStep: step, of: try objective(formula), by: entry.make(settings), from: [1, 1])
  }

  @Test func `the first step of gradient descent`() throws {
    let explanation = try #require(try explanation("gd", OptimizerSettings(rate: .constant(0.1)), step: 1))
    #expect(explanation.lines.map(\.text) == ["x = 1 - 0.1 · 5 = 0.5", "y = 1 - 0.1 · 3 = 0.7"])
    #expect(explanation.updateRule == "x ← x - η g")
  }

  @Test func `momentum shows its velocity`() throws {
    let settings = OptimizerSettings(rate: .constant(0.1), momentum: 0.5)
    let explanation = try #require(try explanation("momentum", settings, step: 2))
    #expect(explanation.memory == [Memory(symbol: "v", values: [-0.5, -0.30000000000000004])])
    // x = 0.5: g = 3 · 0.25 + 2 · 0.5 · 0.7 = 1.45.
    #expect(explanation.lines[0].substitution == "0.5 + 0.5 · (-0.5) - 0.1 · 1.45")
  }

  @Test(arguments: OptimizerCatalogue.all.map(\.name))
  func `every method explains every coordinate`(name: String) throws {
    let explanation = try #require(
      try explanation(name, OptimizerSettings(rate: .constant(0.01)), step: 2, of: StudyFunctions.himmelblau))
    #expect(explanation.lines.count == 2)
    for (place, line) in explanation.lines.enumerated() {
      #expect(line.result == explanation.after.point[place])
      #expect(!line.substitution.contains("nan"))
    }
  }

  @Test func `a step after the end is not there`() throws {
    #expect(
      StepExplanation(
        ofStep: 3, of: try objective("(x-1)^2"), by: GradientDescent(.fixed(.constant(0.5))), from: [0]) == nil)
    #expect(try explanation("gd", OptimizerSettings(), step: 0) == nil)
  }
}
