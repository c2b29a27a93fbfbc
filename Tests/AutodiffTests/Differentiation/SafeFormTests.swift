import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Forms that are recognised before a formula is differentiated.
@Suite struct SafeFormTests {
  @Test(arguments: [
    ("sqrt(x^2 + y^2)", "hypot(x, y)"), ("sqrt(x^2)", "abs(x)"), ("sqrt(x x + y^2)", "hypot(x, y)"),
    ("1/(1 + exp(-x))", "sigmoid(--x)"), ("1/(e^x + 1)", "sigmoid(-x)"), ("log(1 + exp(x y))", "softplus(x y)"),
    ("3 + sqrt((x - y)^2)", "3 + abs(x - y)"), ("if(abs(x) > 0, sin(x)/x, 1)", "sinc(x)"),
  ])
  func `a form is computed as`(source: String, safe: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let expected = try Formula(parsing: safe, declaring: ["x", "y"])
    var graph = formula.graph
    let nodes = graph.recognisingSafeForms(in: formula.components)
    #expect(graph.adopt(expected.components, from: expected.graph) == nodes)
  }

  @Test(arguments: [Operation.equal, .notEqual])
  func `a guarded quotient is the cardinal sine`(comparison: Operation) {
    var graph = ExpressionGraph(variables: ["x"])
    let argument = graph.apply(.multiply, graph.integer(3), graph.variable(0))
    let quotient = graph.apply(.divide, graph.apply(.sin, argument), argument)
    let (one, zero) = (graph.integer(1), graph.integer(0))
    for condition in [graph.apply(comparison, argument, zero), graph.apply(comparison, zero, argument)] {
      let branches = comparison == .equal ? [one, quotient] : [quotient, one]
      let form = graph.apply(.select, [condition] + branches)
      #expect(graph.recognisingSafeForms(in: [form]) == [graph.apply(.sinc, argument)])
    }
  }

  @Test(arguments: [
    "sqrt(x^3)", "sqrt(x^2 - y^2)", "2/(1 + exp(x))", "1/(2 + exp(x))", "log(2 + exp(x))", "exp(x) - 2", "log(1 + 2)",
    "if(abs(x) > 0, sin(y)/x, 1)", "if(abs(y) > 0, sin(x)/x, 1)", "if(abs(x) > 0, sin(x)/x, 2)",
    "if(x > 0, sin(x)/x, 1)",
  ])
  func `other forms stay as written`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    #expect(graph.recognisingSafeForms(in: formula.components) == formula.components)
  }

  @Test(arguments: [
    "1/(1 + exp(-x))", "log(1 + exp(x))", "exp(x) - 1", "log(1 + x)", "sqrt(x^2)", "sqrt(x^2 + y^2)",
    "if(abs(x) > 0, sin(x)/x, 1)",
  ])
  func `values and domains stay`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let nodes = graph.recognisingSafeForms(in: formula.components)
    var written = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    var computed = ScalarEvaluator(Program(graph, outputs: nodes))
    for x in [-30, -2.5, -1, -0.25, -0.0, 0, 0.5, 1, 30] {
      let point = [x, 0.75]
      #expect(
        computed.evaluate(at: point)[0].isClose(to: written.evaluate(at: point)[0], relative: 1e-12, absolute: 1e-12),
        "\(source) at \(x)")
    }
  }
}
