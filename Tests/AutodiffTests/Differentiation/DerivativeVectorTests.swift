import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Values and derivatives up to second order against vectors that were computed independently with 25 digits.
@Suite struct DerivativeVectorTests {
  struct Vector {
    let formula: Formula
    let point: [Double]
    /// f, f_x, f_y, f_xx, f_xy, f_yy, each with the tolerance it must be met within.
    let expected: [(value: Double, tolerance: Double)]

    init(_ row: [Substring]) throws {
      formula = try Formula(parsing: String(row[0]), declaring: ["x", "y"])
      let numbers = try row.dropFirst().map { try #require(Double($0)) }
      point = Array(numbers[0..<2])
      expected = stride(from: 2, to: 14, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
    }

    /// Vectors in which parts cancel that nabla rightly keeps (x/x is undefined at 0), so that rounding errors of the
    /// parts remain in the result: they get 2⁻³⁸ more.
    private static let cancelling: Set = [
      "(((((x / x) * (y * 7)))^4 - ((sin(x) / -(x)))^2) + (((((1.5 * x) * (x - y)))^2 + 1)^(y))^2)",
      "(((y / y) - sin(y)))^(-1)",
      "(((((x * y) - (x * y)))^2 + (x * ((y / x) * (10 - x)))) + x)",
      "sin(((y * x) / (x / 10)))",
      "(((x - ((y)^2 - (y * x))) / (((3 - y) * exp(x)) / exp((x - y)))) * (((7)^3)^2 + 1)^((y + y)))",
      "tan(((((y)^2 + (y - y)) / ((y * y) * (x)^2)) - (((x * 5) + (x * x)) * x)))",
      "((x / y) * (y / 2.75))",
    ]

    /// The arc sine has an infinite slope at y/y = 1: its second derivative is ∞ − ∞ for everybody who keeps y/y.
    private static let infinite: Set = ["(asin((y / y)) + y)"]

    /// The entries that are determined.
    var determined: Range<Int> { Self.infinite.contains(formula.source) ? 0..<3 : 0..<6 }

    var allowance: Double { Self.cancelling.contains(formula.source) ? 0x1p-38 : 0 }

    /// The six functions as nodes of one graph.
    func derivatives() -> (graph: ExpressionGraph, nodes: [NodeID]) {
      var graph = formula.graph
      let f = formula.components[0]
      let gradient = graph.gradient(of: f, by: formula.variableNodes)
      let hessian = graph.jacobian(of: gradient, by: formula.variableNodes)
      return (graph, [f] + gradient + [hessian[0][0], hessian[0][1], hessian[1][1]])
    }
  }

  static let vectors = Result { try Repository.table("derivatives.tsv").map(Vector.init) }

  @Test func `there are 1485 vectors`() throws {
    #expect(try Self.vectors.get().count == 1485)
  }

  @Test func `the scalar evaluator meets every vector`() throws {
    for vector in try Self.vectors.get() {
      let (graph, nodes) = vector.derivatives()
      var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
      let values = evaluator.evaluate(at: vector.point)
      for (value, expected) in Array(zip(values, vector.expected))[vector.determined] {
        #expect(
          (value - expected.value).magnitude <= expected.tolerance + vector.allowance,
          "\(vector.formula.source) at \(vector.point)")
      }
    }
  }

  @Test func `block evaluation meets every vector within eight times the tolerance`() throws {
    for vector in try Self.vectors.get() {
      let (graph, nodes) = vector.derivatives()
      let evaluator = PointsEvaluator(Program.forBlocks(graph, outputs: nodes))
      let values = evaluator.evaluate(vector.point.map { [$0] }).map { $0[0] }
      for (value, expected) in Array(zip(values, vector.expected))[vector.determined] {
        #expect(
          (value - expected.value).magnitude <= 8 * expected.tolerance + vector.allowance,
          "\(vector.formula.source) at \(vector.point)")
      }
    }
  }

  @Test func `the Hessian is symmetric`() throws {
    for vector in try Self.vectors.get() {
      var graph = vector.formula.graph
      let hessian = graph.hessian(of: vector.formula.components[0], by: vector.formula.variableNodes)
      var evaluator = ScalarEvaluator(Program(graph, outputs: hessian.flatMap { $0 }))
      let values = evaluator.evaluate(at: vector.point)
      #expect(
        values[1].isClose(
          to: values[2], relative: 1e-9, absolute: 1e-9 * values.map(\.magnitude).reduce(0, max) + vector.allowance),
        "\(vector.formula.source)")
    }
  }
}
