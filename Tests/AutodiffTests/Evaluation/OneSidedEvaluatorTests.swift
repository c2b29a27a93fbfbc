import Formulas
import Testing

@testable import Autodiff

@Suite struct OneSidedEvaluatorTests {
  private func derivatives(_ source: String, at point: [Double], along direction: [Double]) throws -> Double {
    let formula = try Formula(parsing: source, declaring: point.count == 1 ? ["x"] : ["x", "y"])
    var evaluator = OneSidedEvaluator(Program(formula.graph, outputs: formula.components))
    return evaluator.derivatives(at: point, along: direction)[0]
  }

  private static let limits: [(String, Double, Double, Double)] = [
    ("abs x", 0.0, 1.0, 1.0), ("abs x", 0, -1, 1), ("abs x", 2, -1, -1), ("relu x", 0, 1, 1), ("relu x", 0, -1, 0),
    ("max(x, x^2)", 1, 1, 2), ("max(x, x^2)", 1, -1, -1), ("min(x, x^2)", 1, 1, 1), ("floor x", 2, 1, 0),
    ("floor x", 2, -1, -.infinity), ("ceil x", 2, 1, .infinity), ("ceil x", 2, -1, 0), ("sign x", 0, 1, .infinity),
    ("sign x", 0, -1, -.infinity), ("sqrt x", 0, 1, .infinity), ("sqrt x", 0, -1, .nan),
    ("asin x", 1, -1, -.infinity), ("asin x", 1, 1, .nan), ("asin x", -1, 1, .infinity),
    ("asin x", -1, -1, .nan), ("acos x", 1, -1, .infinity), ("acos x", 1, 1, .nan), ("acosh x", 1, 1, .infinity),
    ("acosh x", 1, -1, .nan), ("x^(3/2)", 0, 1, 0), ("x^(3/2)", 0, -1, .nan), ("x^(1/2)", 0, 1, .infinity),
    ("if(x > 0, x^2, -x)", 0, 1, 0), ("if(x > 0, x^2, -x)", 0, -1, 1), ("if(x > 0, 1, 0)", 0, 1, .infinity),
    ("if(x > 0, 1, 0)", 0, -1, 0), ("abs(x)^3", 0, 1, 0), ("mod(x, 2)", 2, 1, 1), ("mod(x, 2)", 2, -1, .infinity),
    ("x^2 - 2x + 1", 3, 1, 4), ("x abs x", 0, 1, 0), ("log x", -1, 1, .nan),
    ("if(x == 0, 0, 1)", 0, 1, .infinity), ("if(x != 0, 1, x)", 0, -1, .infinity), ("if(x != 0, x^2, x)", 0, 1, 0),
  ]

  @Test(arguments: limits)
  func `limits of difference quotients from one side`(
    source: String, place: Double, direction: Double, expected: Double
  ) throws {
    let value = try derivatives(source, at: [place], along: [direction])
    #expect(value == expected || (value.isNaN && expected.isNaN), "\(value)")
  }

  @Test func `a cone grows by the length of the step`() throws {
    #expect(try derivatives("sqrt(x^2 + y^2)", at: [0, 0], along: [3, 4]) == 5)
    #expect(try derivatives("abs x + abs y", at: [0, 0], along: [-1, 1]) == 2)
  }

  @Test func `where a function is smooth the derivative is the gradient times the direction`() throws {
    #expect(try derivatives("x^3 + x^2 y + y^2", at: [1, 2], along: [1, 1]) == 12)
    #expect(try derivatives("x^3 + x^2 y + y^2", at: [1, 2], along: [-1, -1]) == -12)
  }
}
