import Autodiff
import Formulas
import LinearAlgebra

/// The numbers at one point.
///
/// Where a component has no value it has no derivatives either, whatever their formulas would give.
package struct PointReport: Sendable {
  package let point: [Quantity]
  /// n values; NaN where undefined, infinite where a value is too large for a double or grows without bound.
  package let values: [Quantity]
  /// n × d first derivatives.
  package let jacobian: [[Quantity]]
  /// ‖∇f‖ of a scalar function.
  package let gradientLength: Quantity?
  /// d × d second derivatives of a scalar function.
  package let hessian: [[Quantity]]?
  /// Ascending.
  package let eigenvalues: [Quantity]?
  package let definiteness: Definiteness?
  /// The worst behaviour of all components.
  package let status: Status
  package let directional: DirectionalReport?

  /// - Parameters:
  ///   - source: The graph of all the nodes.
  ///   - components: n nodes.
  ///   - jacobian: n × d nodes.
  ///   - hessian: d × d nodes, for a scalar function.
  ///   - coordinates: d numbers.
  ///   - direction: d numbers.
  init(
    _ source: ExpressionGraph, values components: [NodeID], jacobian: [[NodeID]], hessian: [[NodeID]]?,
    at coordinates: [ConstantExpression], along direction: [ConstantExpression]?
  ) {
    var graph = source
    let constants = coordinates.map { $0.node(in: &graph) }
    let behaviours = components.map { component in
      var evaluator = ScalarEvaluator(Program(source, outputs: [component]))
      let numbers = coordinates.map(\.value)
      return (status: evaluator.status(at: numbers), isDefined: evaluator.isDefined(at: numbers))
    }
    let isDefined = behaviours.map(\.isDefined)
    var substitution = Substitution(graph: graph, constants: constants)
    let jacobianNodes = substitution.rows(jacobian)
    let hessianNodes = hessian.map { substitution.rows($0) }
    let valueNodes = substitution.rows([components])[0]
    graph = substitution.graph

    let reader = QuantityReader(graph: graph)
    status = behaviours.map(\.status).max() ?? .smooth
    point = reader.read(constants)
    values = zip(reader.read(valueNodes), isDefined).map { $1 || $0.value.isInfinite ? $0 : .undefined }
    self.jacobian = zip(jacobianNodes, isDefined).map { $1 ? reader.read($0) : $0.map { _ in .undefined } }
    directional = direction.map { DirectionalReport(graph, jacobian: jacobianNodes, along: $0, isDefined: isDefined) }
    guard let hessianNodes else {
      (gradientLength, self.hessian, eigenvalues, definiteness) = (nil, nil, nil, nil)
      return
    }
    guard isDefined[0] else {
      gradientLength = .undefined
      self.hessian = hessianNodes.map { $0.map { _ in .undefined } }
      eigenvalues = hessianNodes.map { _ in .undefined }
      definiteness = nil
      return
    }
    let gradient = self.jacobian[0].map(\.value)
    gradientLength =
      graph.length(of: jacobianNodes[0]) ?? Quantity(value: euclideanLength(gradient), exact: nil)
    let numbers = hessianNodes.map(reader.read)
    self.hessian = numbers
    let spectrum =
      exactEigenvalues(hessianNodes.map { $0.map(graph.rational) })
      ?? symmetricEigenvalues(numbers.map { $0.map(\.value) }).map { Quantity(value: $0, exact: nil) }
    eigenvalues = spectrum
    definiteness = Definiteness(eigenvalues: spectrum.map(\.value))
  }
}

/// Puts numbers in the place of the variables.
private struct Substitution {
  var graph: ExpressionGraph
  private let replacements: [NodeID: NodeID]

  init(graph: ExpressionGraph, constants: [NodeID]) {
    self.graph = graph
    replacements = Dictionary(uniqueKeysWithValues: zip(constants.indices.map(graph.variable), constants))
  }

  mutating func rows(_ rows: [[NodeID]]) -> [[NodeID]] {
    let flat = graph.substitute(replacements, in: rows.flatMap { $0 })
    var result: [[NodeID]] = []
    var start = 0
    for row in rows {
      result.append(Array(flat[start..<(start + row.count)]))
      start += row.count
    }
    return result
  }
}
