import Formulas
import Plotting
import Testing

@testable import Scenes

@Suite struct CurveWindowTests {
  private func window(_ sources: String...) throws -> AxisRange {
    let curves = try sources.map { source in
      let formula = try Formula(parsing: source, declaring: ["x"])
      return FormulaCurve(formula.graph, output: formula.components[0])
    }
    return CurveWindow(functions: curves, scale: .linear).range
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lower: Double
    let upper: Double

    init(_ source: String, _ lower: Double, _ upper: Double) {
      testDescription = source
      (self.lower, self.upper) = (lower, upper)
    }

    static let all: [Case] = [
      Case("x^2 - 2x + 1", -1, 3), Case("(x - 50)^2", 48, 52), Case("x^4 - 4x^2", -3, 3), Case("3", -5, 5),
      Case("exp(x)", -5, 5), Case("sin x", -2 * Double.pi, 2 * Double.pi),
      Case("tan x", -2 * Double.pi, 2 * Double.pi), Case("1/x", -2, 2), Case("sin(1e5 x)", -5, 5),
    ]
  }

  @Test(arguments: Case.all)
  func theWindowIsWhereThingsHappen(expected: Case) throws {
    #expect(try window(expected.testDescription) == AxisRange(lower: expected.lower, upper: expected.upper))
  }

  @Test(arguments: ["log x", "sqrt x", "x^x", "log(x - 3)", "sqrt(4 - x^2)", "sqrt(-x)"])
  func littleIsWastedOnWhereTheFunctionIsUndefined(source: String) throws {
    let range = try window(source)
    let formula = try Formula(parsing: source)
    let curve = FormulaCurve(formula.graph, output: formula.components[0])
    let values = curve.values(at: range.values(count: 1001))
    #expect(values.count(where: \.isFinite) > 800)
    #expect(values.contains { $0.isNaN }, "and it is seen to be undefined there")
  }

  @Test func severalFunctionsShareAWindow() throws {
    #expect(try window("x - 3", "x + 3") == AxisRange(lower: -4, upper: 4))
  }
}
