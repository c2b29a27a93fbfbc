import Formulas
import TestSupport
import Testing

@testable import Autodiff

@Suite struct ReverseTests {
  private func gradient(_ source: String, at point: [Double]) throws -> [Double] {
    let formula = try Formula(parsing: source)
    var graph = formula.graph
    let nodes = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
    return evaluator.evaluate(at: point)
  }

  @Test func `the gradient of the course's polynomial`() throws {
    #expect(try gradient("x^3 + x^2 y + y^2", at: [1, 2]) == [7, 5])
    #expect(try gradient("x^3 + x^2 y + y^2", at: [1, 1]) == [5, 3])
    #expect(try gradient("x^3 y/2", at: [1, 2]) == [3, 0.5])
  }

  @Test func `a variable that the function does not depend on has derivative 0`() throws {
    let formula = try Formula(parsing: "log(x)", declaring: ["x", "y"])
    var graph = formula.graph
    let nodes = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    #expect(graph.rational(nodes[1]) == .zero)
  }

  /// Least-norm subgradients at kinks, the derivative almost everywhere at jumps.
  @Test(arguments: [
    ("abs(x)", [0.0], [0.0]), ("max(x, y)", [1, 1], [0.5, 0.5]), ("min(x, y)", [2, 2], [0.5, 0.5]),
    ("max(x, 0)", [0], [0]), ("min(3, x)", [3], [0]), ("max(x, 0)", [1], [1]), ("min(3, x)", [4], [0]),
    ("relu(x)", [0], [0]), ("hypot(x, y)", [0, 0], [0, 0]), ("floor(x)", [2], [0]), ("sign(x)", [0], [0]),
    ("mod(x, 3)", [6], [1]),
  ])
  func `at kinks and jumps`(source: String, point: [Double], expected: [Double]) throws {
    #expect(try gradient(source, at: point) == expected)
  }

  @Test func `an infinite slope stays with the variable it belongs to`() throws {
    #expect(try gradient("sqrt(x) + y", at: [0, 1]) == [.infinity, 1])
    #expect(try gradient("y sqrt(x)", at: [0, 3]) == [.infinity, 0])
  }

  @Test func `an infinite slope along a direction that does not move counts as 0`() throws {
    #expect(try gradient("asin(x/x) + x", at: [2.5]) == [1])
    #expect(try gradient("sqrt(x - x + y)", at: [3, 4]) == [0, 0.25])
    #expect(try gradient("sqrt(x^4)", at: [0]) == [0])
  }

  @Test func `the slope of a hyperbolic tangent keeps its digits far out`() throws {
    // sech²(40) to 16 digits.
    #expect(try gradient("tanh(x)", at: [40])[0].isClose(to: 7.219405551381661e-35, relative: 1e-14))
  }

  @Test(arguments: [-800.0, -400, 400, 800])
  func `a saturated hyperbolic tangent has derivatives 0 of every order`(x: Double) throws {
    let formula = try Formula(parsing: "tanh(x)")
    var graph = formula.graph
    let first = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let second = graph.gradient(of: first[0], by: formula.variableNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: first + second))
    #expect(evaluator.evaluate(at: [x]).allSatisfy { $0.magnitude < 1e-15 })
  }

  @Test func `only the branch taken contributes`() throws {
    #expect(try gradient("if(x > 0, sqrt(x), 0)", at: [0]) == [0])
    #expect(try gradient("if(x > 0, sqrt(x), 0)", at: [4]) == [0.25])
  }

  @Test func `whole powers are exact at zero`() throws {
    #expect(try gradient("x^2", at: [0]) == [0])
    #expect(try gradient("x^1", at: [0]) == [1])
    #expect(try gradient("x^3", at: [-2]) == [12])
  }

  /// d/dx of x₁² + … + x_d² + x₁ x₂ + x₂ x₃ + … for many variables, at a constant multiple of the cost of the value.
  @Test(arguments: [1, 10, 100, 1000])
  func `a gradient costs a constant times its function`(dimension: Int) {
    var graph = ExpressionGraph(variables: (0..<dimension).map { "w\($0)" })
    let variables = (0..<dimension).map(graph.variable)
    let squares = variables.map { graph.apply(.multiply, $0, $0) }
    let neighbours = zip(variables, variables.dropFirst()).map { graph.apply(.multiply, $0, $1) }
    let output = graph.sum(squares + neighbours)
    let nodes = graph.gradient(of: output, by: variables)
    let cost = Program(graph, outputs: [output]).steps.count
    #expect(Program(graph, outputs: [output] + nodes).steps.count <= 4 * cost)
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
    let values = evaluator.evaluate(at: (1...dimension).map(Double.init))
    for place in 0..<dimension {
      let left = place > 0 ? Double(place) : 0
      let right = place + 1 < dimension ? Double(place + 2) : 0
      #expect(values[place] == 2 * Double(place + 1) + left + right)
    }
  }

  @Test func `a chain of a hundred thousand operations is differentiated without recursion`() {
    var graph = ExpressionGraph(variables: ["x"])
    var node = graph.variable(0)
    let small = graph.constant(Constant(1e-6))
    for _ in 0..<100_000 { node = graph.apply(.sin, graph.apply(.add, node, small)) }
    let gradient = graph.gradient(of: node, by: [graph.variable(0)])
    var evaluator = ScalarEvaluator(Program(graph, outputs: gradient))
    let slope = evaluator.evaluate(at: [0.5])[0]
    #expect(slope > 0 && slope < 1)
  }
}
