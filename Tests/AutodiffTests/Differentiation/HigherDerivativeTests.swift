import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Derivatives of third and higher order come from repetition, products with vectors from either direction.
@Suite struct HigherDerivativeTests {
  /// The derivatives of a function of x at a point from order 0 on.
  private func derivatives(of source: String, orders: Int, at x: Double) throws -> [Double] {
    let formula = try Formula(parsing: source)
    var graph = formula.graph
    var nodes = formula.components
    for _ in 0..<orders { nodes.append(graph.gradient(of: nodes[nodes.count - 1], by: [graph.variable(0)])[0]) }
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
    return evaluator.evaluate(at: [x])
  }

  private static let cases: [(source: String, x: Double, expected: [Double])] = [
    ("x^4", 2.0, [16.0, 32, 48, 48, 24, 0]), ("exp(2x)", 0, [1, 2, 4, 8, 16]), ("sin(x)", 0, [0, 1, 0, -1, 0, 1]),
    ("1/x", 1, [1, -1, 2, -6, 24]), ("log(x)", 1, [0, 1, -1, 2, -6]),
    ("sinc(x)", 0, [1, 0, -0.3333333333333333, 0, 0.2, 0]),
    ("if(abs(x) > 0, x^3, x^3)", 0, [0, 0, 0, 6]), ("x abs(x)", -1, [-1, 2, -2, 0]),
    ("sqrt(x)", 1, [1, 0.5, -0.25, 0.375]),
    ("tan(x)", 0, [0, 1, 0, 2, 0, 16]), ("x^x", 1, [1, 1, 2, 3]), ("relu(x)^3", 2, [8, 12, 12, 6, 0]),
    // 1, −γ, γ² + π²/6, −γ³ − γπ²/2 − 2ζ(3).
    ("gamma(x)", 1, [1, -0.5772156649015329, 1.9781119906559452, -5.444874456485318]),
    ("lgamma(x)", 1, [0, -0.5772156649015329, 1.6449340668482264, -2.4041138063191886, 6.493939402266829]),
  ]

  @Test(arguments: cases)
  func `derivatives of one variable`(source: String, x: Double, expected: [Double]) throws {
    let values = try derivatives(of: source, orders: expected.count - 1, at: x)
    for (value, number) in zip(values, expected) {
      #expect(value.isClose(to: number, relative: 1e-13, absolute: 1e-14), "\(values)")
    }
  }

  @Test func `third derivatives do not depend on the order of differentiation`() throws {
    let formula = try Formula(parsing: "exp(x y) sin(x + z) + x^2 y z^3")
    var graph = formula.graph
    let hessian = graph.hessian(of: formula.components[0], by: formula.variableNodes)
    let third = hessian.map { graph.jacobian(of: $0, by: formula.variableNodes) }
    var evaluator = ScalarEvaluator(Program(graph, outputs: third.flatMap { $0.flatMap { $0 } }))
    let values = evaluator.evaluate(at: [0.3, -0.7, 1.1])
    for i in 0..<3 {
      for j in 0..<3 {
        for k in 0..<3 {
          let (one, other) = (values[9 * i + 3 * j + k], values[9 * k + 3 * i + j])
          #expect(one.isClose(to: other, relative: 1e-12, absolute: 1e-13))
        }
      }
    }
  }

  /// ⟨w, J v⟩ = ⟨Jᵀ w, v⟩ and ⟨u, H v⟩ = ⟨H u, v⟩.
  @Test(arguments: IntervalEvaluatorTests.formulas)
  func `products with vectors are adjoint`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let variables = formula.variableNodes
    let outputs = [formula.components[0], graph.apply(.multiply, formula.components[0], variables[0])]
    let (v, w) = ([0.5, -2.0], [1.5, 0.25])
    let (vNodes, wNodes) = (v.map { graph.number($0) }, w.map { graph.number($0) })
    let forward = graph.pushforward(of: outputs, by: variables, along: vNodes)
    let reverse = graph.pullback(of: outputs, weights: wNodes, by: variables)
    let alongV = graph.hessianProduct(of: outputs[0], by: variables, along: vNodes)
    let alongW = graph.hessianProduct(of: outputs[0], by: variables, along: wNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: forward + reverse + alongV + alongW))
    func product(_ a: some Collection<Double>, _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    for point in [[0.7, 0.4], [0.25, 0.6], [0.9, 0.35]] {
      let values = evaluator.evaluate(at: point)
      guard values.allSatisfy({ $0.isFinite }) else { continue }
      let (left, right) = (product(values[0..<2], w), product(values[2..<4], v))
      #expect(left.isClose(to: right, relative: 1e-12, absolute: 1e-12), "\(source) at \(point)")
      let (first, second) = (product(values[4..<6], w), product(values[6..<8], v))
      #expect(first.isClose(to: second, relative: 1e-10, absolute: 1e-11), "\(source) at \(point)")
    }
  }
}
