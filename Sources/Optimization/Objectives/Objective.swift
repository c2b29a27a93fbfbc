import Autodiff
import LinearAlgebra

/// A function of d variables to be minimised, with its exact gradient (reverse mode) and Hessian.
///
/// All numbers come from one expression graph; nothing is ever approximated by differences. The objective owns scratch
/// memory and counts its evaluations, hence the mutating methods.
package struct Objective: Sendable {
  /// The names of the d variables.
  package let names: [String]
  /// The constraint set; absent if every point is allowed.
  package let box: Box?
  /// How often each kind of number was computed.
  package private(set) var evaluations = Evaluations()

  private let graph: ExpressionGraph
  private let output: NodeID
  private let gradientNodes: [NodeID]
  private var valueEvaluator: ScalarEvaluator
  /// f and ∇f in one program.
  private var slopeEvaluator: ScalarEvaluator
  private var hessianEvaluator: ScalarEvaluator?
  private var slope: [Double]

  /// Counts of evaluations.
  package struct Evaluations: Equatable, Sendable {
    /// Values without a gradient, as line searches need.
    package var values = 0
    /// Gradients that the method needs; each brings the value.
    package var gradients = 0
    package var hessians = 0
  }

  /// A Hessian of more variables would have tens of thousands of entries.
  package static let mostHessianVariables = 200

  /// - Parameters:
  ///   - graph: A graph whose variables are the coordinates.
  ///   - output: A scalar node of it.
  ///   - box: Bounds for each variable.
  /// - Complexity: O(nodes).
  package init(_ graph: ExpressionGraph, output: NodeID, within box: Box? = nil) {
    var graph = graph
    names = graph.variables
    precondition(box.map { $0.lower.count == graph.variables.count } ?? true, "one pair of bounds for each variable")
    self.box = box
    gradientNodes = graph.gradient(of: output, by: names.indices.map(graph.variable))
    self.graph = graph
    self.output = output
    valueEvaluator = ScalarEvaluator(Program(graph, outputs: [output]))
    slopeEvaluator = ScalarEvaluator(Program(graph, outputs: [output] + gradientNodes))
    slope = [Double](repeating: 0, count: names.count + 1)
  }

  /// The number of variables d.
  package var dimension: Int { names.count }

  /// f at a point of d coordinates.
  package mutating func value(at point: [Double]) -> Double {
    evaluations.values += 1
    return valueEvaluator.evaluate(at: point)[0]
  }

  /// Computes value and gradient of an iterate at its point, without allocating.
  ///
  /// - Parameter isCharged: Whether the method needs this gradient; one that is only shown is not counted.
  package mutating func evaluate(_ iterate: inout Iterate, isCharged: Bool = true) {
    if isCharged { evaluations.gradients += 1 }
    slopeEvaluator.evaluate(at: iterate.point, into: &slope)
    iterate.value = slope[0]
    for place in iterate.gradient.indices { iterate.gradient[place] = slope[place + 1] }
  }

  /// Moves a point to the nearest one that is allowed.
  package func project(_ point: inout [Double]) { box?.project(&point) }

  /// ∇²f at a point, d × d; `nil` beyond `mostHessianVariables`.
  package mutating func hessian(at point: [Double]) -> Matrix? {
    guard dimension <= Self.mostHessianVariables else { return nil }
    evaluations.hessians += 1
    if hessianEvaluator == nil {
      var graph = graph
      let rows = graph.jacobian(of: gradientNodes, by: names.indices.map(graph.variable))
      hessianEvaluator = ScalarEvaluator(Program(graph, outputs: rows.flatMap { $0 }))
    }
    guard let entries = hessianEvaluator?.evaluate(at: point) else { return nil }
    var matrix = Matrix(rows: dimension, columns: dimension)
    for row in 0..<dimension { for column in 0..<dimension { matrix[row, column] = entries[row * dimension + column] } }
    return matrix
  }

  /// How well f behaves at a point.
  package mutating func status(at point: [Double]) -> Status { valueEvaluator.status(at: point) }

  /// Runs something that looks at the function without being part of the method: its evaluations do not count.
  mutating func observing<Result>(_ body: (inout Objective) -> Result) -> Result {
    let counted = evaluations
    defer { evaluations = counted }
    return body(&self)
  }
}
