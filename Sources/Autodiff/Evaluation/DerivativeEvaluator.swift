/// What a scalar function of d variables does at a point.
public struct PointDerivatives: Sendable {
  /// The value; NaN where there is none, ±∞ at a pole and where it is too large for a double.
  public let value: Double
  /// d partial derivatives; NaN where the value is undefined, ±∞ where the slope is infinite.
  public let partials: [Double]
  /// d × d second derivatives, if asked for; at a kink or a jump those beside it.
  public let hessian: [[Double]]
  /// The worst behaviour met on the branches taken.
  public let status: Status
}

/// Evaluates a scalar function with its derivatives and its status, the same in every mode.
///
/// Safe forms are recognised before the function is differentiated, so that 1/(1 + e⁻ˣ) has slope 0 at −800. Where the
/// value is undefined, so are all derivatives; at a kink the derivative is the subgradient of least norm; a zero
/// perturbation of an infinite slope counts as 0; only the branch taken of a decision contributes. The evaluator owns its
/// scratch memory: keep one per thread.
public struct DerivativeEvaluator {
  /// How derivatives are accumulated.
  public enum Mode: Sendable, CaseIterable {
    /// From the function to the variables, as nodes of the graph.
    case reverse
    /// From each variable to the function, as nodes of the graph.
    case forward
    /// Numerically with dual numbers; second derivatives with dual numbers over the gradient.
    case dual
  }

  private let dimension: Int
  private let hasHessian: Bool
  private var function: ScalarEvaluator
  /// The d partial derivatives and, row by row, the Hessian.
  private var nodes: ScalarEvaluator?
  /// The function and its gradient, for dual numbers.
  private var duals: (function: DualEvaluator, gradient: DualEvaluator)?

  /// Compiles a function.
  ///
  /// - Parameters:
  ///   - graph: Its d variables are the coordinates of a point.
  ///   - output: A scalar node.
  ///   - mode: How to accumulate derivatives.
  ///   - hasHessian: Whether to compute second derivatives too.
  public init(_ graph: ExpressionGraph, of output: NodeID, mode: Mode = .reverse, hasHessian: Bool = false) {
    var graph = graph
    let safe = graph.recognisingSafeForms(in: [output])
    let variables = graph.variables.indices.map(graph.variable)
    dimension = variables.count
    self.hasHessian = hasHessian
    function = ScalarEvaluator(Program(graph, outputs: safe))
    switch mode {
    case .reverse:
      let gradient = graph.gradient(of: safe[0], by: variables)
      let hessian = hasHessian ? graph.jacobian(of: gradient, by: variables) : []
      nodes = ScalarEvaluator(Program(graph, outputs: gradient + hessian.flatMap { $0 }))
    case .forward:
      let gradient = variables.map { graph.slope(of: safe, by: variables, along: $0)[0] }
      let columns = hasHessian ? variables.map { graph.slope(of: gradient, by: variables, along: $0) } : []
      let hessian = variables.indices.flatMap { row in columns.map { $0[row] } }
      nodes = ScalarEvaluator(Program(graph, outputs: gradient + hessian))
    case .dual:
      let gradient = graph.gradient(of: safe[0], by: variables)
      duals = (
        DualEvaluator(Program(graph, outputs: safe)), gradient: DualEvaluator(Program(graph, outputs: gradient))
      )
    }
  }

  /// The value, the derivatives and the status at a point of d coordinates.
  ///
  /// - Complexity: O(steps); with dual numbers O(d · steps).
  public mutating func evaluate(at point: [Double]) -> PointDerivatives {
    let status = function.status(at: point)
    let value = function.evaluate(at: point)[0]
    guard function.isDefined(at: point) else {
      let row = [Double](repeating: .nan, count: dimension)
      return PointDerivatives(
        value: value.isInfinite ? value : .nan, partials: row,
        hessian: hasHessian ? [[Double]](repeating: row, count: dimension) : [], status: status)
    }
    let (partials, hessian) = derivatives(at: point)
    return PointDerivatives(value: value, partials: partials, hessian: hessian, status: status)
  }

  private mutating func derivatives(at point: [Double]) -> (partials: [Double], hessian: [[Double]]) {
    if let numbers = nodes?.evaluate(at: point) {
      let rows = stride(from: dimension, to: numbers.count, by: Swift.max(dimension, 1))
      return (Array(numbers.prefix(dimension)), rows.map { Array(numbers[$0..<$0 + dimension]) })
    }
    var partials: [Double] = []
    var columns: [[Double]] = []
    for place in 0..<dimension {
      let direction = (0..<dimension).map { $0 == place ? 1.0 : 0 }
      partials += duals?.function.evaluate(at: point, along: direction).tangents ?? []
      if hasHessian { columns.append(duals?.gradient.evaluate(at: point, along: direction).tangents ?? []) }
    }
    return (partials, columns.indices.map { row in columns.map { $0[row] } })
  }
}

extension ExpressionGraph {
  /// The derivatives of outputs by one of the variables, by forward accumulation.
  fileprivate mutating func slope(of outputs: [NodeID], by variables: [NodeID], along variable: NodeID) -> [NodeID] {
    let seeds = variables.map { integer($0 == variable ? 1 : 0) }
    return pushforward(of: outputs, by: variables, along: seeds)
  }
}
