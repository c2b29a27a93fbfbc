import Autodiff
import Formulas
import TestSupport
import Testing

@testable import Scenes

@Suite struct LinearityTests {
  @Test(arguments: [
    ("2x + 3y", Linearity.linear), ("(x - y, 4y)", .linear), ("-2x", .linear), ("2x + 1", .affine),
    ("(x, y + 1)", .affine),
    ("x^2", nil), ("abs x", nil), ("sign x", nil), ("floor(x)", nil), ("x y", nil), ("3 + 0x", .affine),
  ])
  func `maps with the same derivative everywhere`(source: String, expected: Linearity?) throws {
    #expect(DerivativeReport(try Formula(parsing: source), at: nil).linearity == expected)
  }

  /// f(a + b) = f(a) + f(b) and f(ca) = c f(a) on random vectors of small whole numbers, where sums are exact.
  private func obeysTheDefinition(_ source: String) throws -> Bool {
    let formula = try Formula(parsing: source)
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let (a, b) = ([0, 1].map { _ in whole(&random) }, [0, 1].map { _ in whole(&random) })
      let c = whole(&random)
      let (fa, fb) = (evaluator.evaluate(at: a), evaluator.evaluate(at: b))
      let sum = evaluator.evaluate(at: zip(a, b).map { $0 + $1 })
      if sum != zip(fa, fb).map({ $0 + $1 }) { return false }
      if evaluator.evaluate(at: a.map { c * $0 }) != fa.map({ c * $0 }) { return false }
    }
    return true
  }

  private func whole(_ random: inout SeededGenerator) -> Double { Double(Int.random(in: -50...50, using: &random)) }

  @Test func `a linear map obeys the definition on random vectors, an affine one fails it`() throws {
    #expect(try obeysTheDefinition("(2x + 3y, x - y, 7y)"))
    #expect(try !obeysTheDefinition("(2x + 3y + 1, x - y)"))
    #expect(try !obeysTheDefinition("x y"))
  }

  @Test func `the gradient of a quadratic form is (A + A')x for random matrices`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let (p, q, r, s) = (whole(&random), whole(&random), whole(&random), whole(&random))
      let formula = try Formula(parsing: "[x,y] [\(p), \(q); \(r), \(s)] [x,y]'")
      var graph = formula.graph
      let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
      var evaluator = ScalarEvaluator(Program(graph, outputs: gradient))
      let (x, y) = (whole(&random), whole(&random))
      #expect(evaluator.evaluate(at: [x, y]) == [2 * p * x + (q + r) * y, (q + r) * x + 2 * s * y])
    }
  }
}
