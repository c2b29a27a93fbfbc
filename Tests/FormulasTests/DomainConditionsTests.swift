import Autodiff
import Testing

@testable import Formulas

@Suite struct DomainConditionsTests {
  @Test(arguments: [
    ("log x", ["x > 0"]), ("log10(x y)", ["xy > 0"]), ("x log x", []), ("sqrt x", []), ("x + sqrt y", ["y >= 0"]),
    ("1/x", []), ("x/y", []), ("asin x", []), ("atanh x", ["-1 < x < 1"]), ("acosh x", ["x >= 1"]),
    ("log(1 + x)", ["x > -1"]), ("if(x > 0, log x, 0)", []), ("sin x", []), ("x^(1/2)", []), ("mod(x, y)", ["y != 0"]),
    ("x + y^-2", ["y != 0"]), ("x + log 0", []), ("x log(1 - 1)", []), ("x + sqrt(sin 4)", []), ("x/(cos 1 - 1)", []),
    ("x + asin y", ["-1 <= y <= 1"]),
  ])
  func `what the derivative by x does not say`(source: String, expected: [String]) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let derivative = graph.gradient(of: formula.components[0], by: formula.variableNodes)[0]
    var domain = DomainConditions(graph, of: formula.components)
    #expect(domain.conditions(on: derivative) == expected)
  }

  @Test func `signs of print`() throws {
    let formula = try Formula(parsing: "x + asin y")
    var graph = formula.graph
    let derivative = graph.gradient(of: formula.components[0], by: formula.variableNodes)[0]
    var domain = DomainConditions(graph, of: formula.components, notation: .unicode)
    #expect(domain.conditions(on: derivative) == ["−1 ≤ y ≤ 1"])
  }
}
