import Formulas
import TestSupport
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
    ("sqrt(9/4)", "3/2"), ("e^x", "exp(x)"), ("if(1 > 2, x, y)", "y"), ("gamma(5)", "24"), ("sinc(0)", "1"),
    ("relu(-2)", "0"), ("0*sinc(x)", "0"),
  ])
  func `neutral elements vanish and fractions fold`(source: String, simple: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let expected = try Formula(parsing: simple, declaring: ["x", "y"])
    var graph = formula.graph
    #expect(graph.adopt(expected.components, from: expected.graph) == formula.components)
  }

  /// Rewrites that would change a value or a domain somewhere.
  @Test(arguments: [
    "0*gamma(x)", "gamma(x) - gamma(x)", "gamma(-1)", "gamma(1/2)", "0*tan(x)", "0*x^y", "0^-1", "0/0", "1/0", "log(0)",
    "sqrt(-4)",
    "x/x", "0*log(x)", "0/x", "log(x)^0", "sqrt(x^2)", "0*(1/x)", "asin(x) - asin(x)",
  ])
  func `nothing that changes the domain is rewritten`(source: String) throws {
    let formula = try Formula(parsing: source)
    #expect(formula.graph.constant(formula.components[0]) == nil, "\(source)")
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

  /// A random formula with and without rewrites: what is known of the one by intervals holds for the other.
  @Test(arguments: 0..<40)
  func `no rewrite changes a value or a domain`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) + 1000)
    for _ in 0..<25 {
      let formula = RandomFormula(depth: 4, using: &generator)
      var (written, rewritten) = (ExpressionGraph(variables: ["x", "y"]), ExpressionGraph(variables: ["x", "y"]))
      let original = formula.add(to: &written) { graph, operation, operands in
        let padded = operands + [NodeID.none, .none]
        return graph.intern(.operation(operation, padded[0], padded[1], padded[2]))
      }
      let simple = formula.add(to: &rewritten) { graph, operation, operands in graph.apply(operation, operands) }
      var enclosure = IntervalEvaluator(written, outputs: [original])
      var evaluator = ScalarEvaluator(Program(rewritten, outputs: [simple]))
      for _ in 0..<6 {
        let point = (0..<2).map { _ in Double(Int.random(in: -8...8, using: &generator)) / 4 }
        enclosure.evaluate(over: point.map { Interval($0) })
        let known = enclosure[0]
        let value = evaluator.evaluate(at: point)[0]
        if known.decoration >= .defined && known.interval.isBounded {
          let allowance = 1e-9 * (1 + known.interval.magnitude)
          let values = Interval(known.interval.lower - allowance, known.interval.upper + allowance)
          #expect(evaluator.isDefined(at: point) && values.contains(value), "\(formula) at \(point)")
        } else if known.decoration == .empty {
          let isDefined = evaluator.isDefined(at: point)
          #expect(!isDefined, "\(formula) at \(point)")
        }
      }
    }
  }
}
