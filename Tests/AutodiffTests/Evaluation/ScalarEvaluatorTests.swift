import Formulas
import Testing

@testable import Autodiff

@Suite struct ScalarEvaluatorTests {
  private func status(_ source: String, at point: [Double]) throws -> Status {
    let formula = try Formula(parsing: source)
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    return evaluator.status(at: point)
  }

  private static let points: [(String, [Double], Status)] = [
    ("x^3 + x^2 y + y^2", [1.0, 2.0], Status.smooth), ("abs(x)", [0], .kink), ("floor(x) + abs(x)", [0], .jump),
    ("sqrt(x)", [0], .vertical), ("log(x)", [-1], .undefined), ("1/x", [0], .undefined), ("0*log(x)", [-1], .undefined),
    ("if(x > 0, x^2, 0)", [0], .smooth), ("if(x > 0, x, 0)", [0], .kink), ("if(x > 0, x + 1, 0)", [0], .jump),
    ("if(x >= 0, sin(x), x)", [0], .smooth), ("if(x > y, x^2, y^2)", [1, 1], .kink),
    ("if(x > y, 2x y, x^2 + y^2)", [1, 1], .smooth), ("if(x > 0, abs(x), x^2)", [0], .kink),
    ("if(x == 0, 0, x)", [0], .kink), ("if(x > 0, floor(x), 0)", [0], .jump),
    ("if(x > 0, sqrt(x), 0)", [0], .vertical), ("if(x > 1, log(x - 1), x^2)", [0.5], .smooth),
    ("if(x > 1, 1/(x - 3), abs(x))", [0], .kink), ("sqrt(x y)", [4, 1], .smooth), ("max(x, y)", [1, 1], .kink),
    ("x^y", [0, 0], .undefined), ("x^0", [0], .smooth), ("x^2", [1e200], .smooth), ("tanh(exp(x))", [800], .smooth),
    ("atan(1/x)", [0], .undefined), ("log(x)", [0], .undefined), ("x^y", [-2, 2], .undefined),
    ("x + asin(1)", [0], .smooth),
    ("x + round(1/2)", [0], .smooth), ("x + log(0)", [0], .undefined), ("gamma(x)", [-1], .undefined),
    ("gamma(x)", [-1.5], .smooth), ("sinc(x)", [0], .smooth), ("round(x)", [4e15], .smooth),
  ]

  @Test(arguments: points)
  func `the status is the worst one met on the branches taken`(
    source: String, point: [Double], expected: Status
  ) throws {
    #expect(try status(source, at: point) == expected)
  }

  @Test(
    arguments: [
      ("x^y", [-2, 2], true), ("x^y", [0, 0], false), ("x^0", [0], true), ("log(x)", [-1], false), ("1/x", [0], false),
      ("exp(x)", [1e4], true), ("if(x > 0, log(x), 0)", [-1], true), ("atan(1/x)", [0], false), ("sqrt(x)", [0], true),
    ] as [(String, [Double], Bool)])
  func `a function may have a value where a derivative is undefined`(
    source: String, point: [Double], isDefined: Bool
  ) throws {
    let formula = try Formula(parsing: source)
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    let found = evaluator.isDefined(at: point)
    #expect(found == isDefined)
  }

  @Test(arguments: [
    ("2^3^2", 512.0), ("-2^2", -4), ("cbrt(-8)", -2), ("mod(-1, 3)", 2), ("mod(1, -3)", -2), ("round(2.5)", 3),
    ("round(-2.5)", -3), ("sigmoid(-800)", 0), ("softplus(800)", 800), ("min(3, 1, 2)", 1), ("log(2, 8)", 3),
    ("root(3, 27)", 3), ("atan2(1, -1)", 3 * Double.pi / 4), ("hypot(3, 4)", 5), ("erf(0)", 0), ("sign(-3)", -1),
    ("gamma(5)", 24), ("gamma(-0.5)", -3.544907701811032), ("lgamma(10.25)", 13.368023671476046),
    ("sinc(1/2)", 0.958851077208406),
  ])
  func `functions have the values they are defined to have`(source: String, expected: Double) throws {
    let formula = try Formula(parsing: source)
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    #expect((evaluator.evaluate(at: [])[0] - expected).magnitude <= 4 * expected.ulp)
  }
}
