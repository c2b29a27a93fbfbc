import Formulas
import Testing

@testable import Autodiff

@Suite struct ExpressionGraphTests {
  @Test func `equal expressions are one node`() {
    var graph = ExpressionGraph(variables: ["x", "y"])
    let (x, y) = (graph.variable(0), graph.variable(1))
    let first = graph.apply(.add, x, y)
    let count = graph.nodes.count
    #expect(graph.apply(.add, x, y) == first)
    #expect(graph.apply(.add, y, x) == first, "sums commute")
    #expect(graph.apply(.subtract, y, x) != graph.apply(.subtract, x, y))
    #expect(graph.nodes.count == count + 2)
  }

  @Test func `operands come before the node that uses them`() throws {
    let formula = try Formula(parsing: "sin(x y) + exp(x y)/(1 + x^2)")
    var graph = formula.graph
    _ = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    for (index, node) in graph.nodes.enumerated() {
      for operand in node.operands { #expect(operand.index < index) }
    }
  }

  /// Rewrites that hold everywhere.
  @Test(arguments: [
    ("x + 0", "x"), ("0 + x", "x"), ("x - 0", "x"), ("0 - x", "-x"), ("1*x", "x"), ("-1*x", "-x"), ("x/1", "x"),
    ("x^1", "x"), ("x^0", "1"), ("--x", "x"), ("0*(x + sin(x))", "0"), ("x y - x y", "0"), ("1/3 + 1/6", "1/2"),
    ("2^-2", "1/4"),
    ("sqrt(9/4)", "3/2"), ("e^x", "exp(x)"), ("if(1 > 2, x, y)", "y"),
  ])
  func `neutral elements vanish and fractions fold`(source: String, simple: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let expected = try Formula(parsing: simple, declaring: ["x", "y"])
    var graph = formula.graph
    #expect(graph.adopt(expected.components, from: expected.graph) == formula.components)
  }

  /// Rewrites that would change a value or a domain somewhere.
  @Test(arguments: ["x/x", "0*log(x)", "0/x", "log(x)^0", "sqrt(x^2)", "0*(1/x)", "asin(x) - asin(x)"])
  func `nothing that changes the domain is rewritten`(source: String) throws {
    let formula = try Formula(parsing: source)
    #expect(formula.graph.constant(formula.components[0]) == nil)
    guard case .operation = formula.graph[formula.components[0]] else {
      Issue.record("\(source) became a variable")
      return
    }
  }

  @Test(arguments: [
    ("sin(pi)", "0"), ("cos(pi)", "-1"), ("tan(pi)", "0"), ("sin(pi/6)", "1/2"), ("cos(2pi/3)", "-1/2"),
    ("tan(pi/4)", "1"), ("tan(3pi/4)", "-1"), ("sin(3pi/2)", "-1"), ("cos(pi/2)", "0"), ("sin(-7pi/6)", "1/2"),
    ("cos(100pi)", "1"), ("sin(pi + pi/2)", "-1"), ("sin(tau)", "0"), ("log(e)", "1"), ("log(1)", "0"),
    ("exp(0)", "1"), ("atan(0)", "0"),
  ])
  func `trigonometric functions fold where they are rational`(source: String, value: String) throws {
    let formula = try Formula(parsing: source)
    let expected = try Formula(parsing: value)
    #expect(formula.graph.rational(formula.components[0]) == expected.graph.rational(expected.components[0]))
    #expect(formula.graph.rational(formula.components[0]) != nil)
  }

  @Test(arguments: ["sin(pi/4)", "tan(pi/2)", "sin(1)", "sin(pi/5)", "cos(pi^2)"])
  func `they stay unevaluated elsewhere`(source: String) throws {
    let formula = try Formula(parsing: source)
    #expect(formula.graph.constant(formula.components[0]) == nil)
  }

  @Test func `substitution is exact`() throws {
    let formula = try Formula(parsing: "x^2 y + sin(x)")
    var graph = formula.graph
    let pi = graph.constant(.pi)
    let replaced = graph.substitute([graph.variable(0): pi], in: formula.components)
    let expected = try Formula(parsing: "pi^2 y", declaring: ["x", "y"])
    #expect(graph.adopt(expected.components, from: expected.graph) == replaced)
  }
}
