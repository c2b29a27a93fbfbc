import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Forward accumulation, reverse accumulation and dual numbers agree.
@Suite struct ForwardTests {
  private static let formulas = [
    "x^3 + x^2 y + y^2", "exp(-(x^2 + y^2)) sin(3x) cos(3y)", "(x^2 y, cos y)", "(x^3 y/2, 2x^2y^2, x y)", "x/y + y/x",
    "hypot(x, y) atan2(y, x)", "if(x > y, sqrt(x - y), log(y))", "max(x, y) abs(x - y)", "x^y", "sigmoid(x y) erf(x)",
    "tanh(x) + softplus(y)", "x x + x/x", "log(x + y^2)", "(3, x)",
  ]

  private static let points = [[1.0, 2.0], [0.5, 0.25], [2.5, 1.5], [0.1, 3]]
  private static let directions = [[1.0, 0.0], [0, 1], [1, 1], [-0.3, 2]]

  @Test(arguments: formulas)
  func `a pushforward is the Jacobian times the direction, as dual numbers have it`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let jacobian = graph.jacobian(of: formula.components, by: formula.variableNodes)
    for direction in Self.directions {
      let seeds = direction.map { graph.number($0) }
      let forward = graph.pushforward(of: formula.components, by: formula.variableNodes, along: seeds)
      var rows = ScalarEvaluator(Program(graph, outputs: jacobian.flatMap { $0 }))
      var columns = ScalarEvaluator(Program(graph, outputs: forward))
      var duals = DualEvaluator(Program(formula.graph, outputs: formula.components))
      for point in Self.points {
        let entries = rows.evaluate(at: point)
        let products = columns.evaluate(at: point)
        let tangents = duals.evaluate(at: point, along: direction).tangents
        for row in formula.components.indices {
          let expected = entries[2 * row] * direction[0] + entries[2 * row + 1] * direction[1]
          #expect(products[row].isClose(to: expected, relative: 1e-12, absolute: 1e-14), "\(source) at \(point)")
          #expect(tangents[row].isClose(to: expected, relative: 1e-12, absolute: 1e-14), "\(source) at \(point)")
        }
      }
    }
  }

  @Test(arguments: formulas)
  func `a pullback is the transposed Jacobian times the weights`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let jacobian = graph.jacobian(of: formula.components, by: formula.variableNodes)
    let weights = formula.components.indices.map { Double($0) + 0.5 }
    let seeds = weights.map { graph.number($0) }
    let reverse = graph.pullback(of: formula.components, weights: seeds, by: formula.variableNodes)
    var rows = ScalarEvaluator(Program(graph, outputs: jacobian.flatMap { $0 }))
    var products = ScalarEvaluator(Program(graph, outputs: reverse))
    for point in Self.points {
      let entries = rows.evaluate(at: point)
      for (column, product) in products.evaluate(at: point).enumerated() {
        let expected = weights.indices.reduce(0.0) { $0 + weights[$1] * entries[2 * $1 + column] }
        #expect(product.isClose(to: expected, relative: 1e-12, absolute: 1e-14), "\(source) at \(point)")
      }
    }
  }

  @Test func `a Hessian-vector product is the Hessian times the vector`() throws {
    let formula = try Formula(parsing: "x^3 y/2 + exp(x y) + z^2 x")
    var graph = formula.graph
    let f = formula.components[0]
    let hessian = graph.hessian(of: f, by: formula.variableNodes)
    let direction = [1.0, -2, 0.5]
    let seeds = direction.map { graph.number($0) }
    let product = graph.hessianProduct(of: f, by: formula.variableNodes, along: seeds)
    var evaluator = ScalarEvaluator(Program(graph, outputs: hessian.flatMap { $0 } + product))
    let values = evaluator.evaluate(at: [0.3, 0.7, -1.1])
    for row in 0..<3 {
      let expected = (0..<3).reduce(0.0) { $0 + values[3 * row + $1] * direction[$1] }
      #expect(values[9 + row].isClose(to: expected, relative: 1e-13))
    }
  }

  @Test func `dual numbers meet every derivative vector`() throws {
    for vector in try DerivativeVectorTests.vectors.get() {
      var evaluator = DualEvaluator(Program(vector.formula.graph, outputs: vector.formula.components))
      for place in 0..<2 {
        let direction = place == 0 ? [1.0, 0] : [0, 1]
        let tangent = evaluator.evaluate(at: vector.point, along: direction).tangents[0]
        let expected = vector.expected[1 + place]
        #expect(
          (tangent - expected.value).magnitude <= expected.tolerance + vector.allowance, "\(vector.formula.source)")
      }
    }
  }
}
