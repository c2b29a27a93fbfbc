import Autodiff
import Formulas
import LinearAlgebra

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The numbers at one point.
///
/// Where a component has no value it has no derivatives either, whatever their formulas would give.
package struct PointReport: Sendable {
  package let point: [Quantity]
  /// n values; NaN where undefined, infinite where a value is too large for a double or grows without bound.
  package let values: [Quantity]
  /// n × d first derivatives.
  package let jacobian: [[Quantity]]
  /// The rank of the Jacobian of a vector, and its determinant if it is square; absent where an entry is not finite.
  package let elimination: Elimination?
  /// ‖∇f‖ of a scalar function.
  package let gradientLength: Quantity?
  /// Where a scalar function of several variables climbs fastest.
  package let steepestAscent: SteepestAscent?
  /// d × d second derivatives of a scalar function.
  package let hessian: [[Quantity]]?
  /// Ascending.
  package let eigenvalues: [Quantity]?
  package let definiteness: Definiteness?
  /// The worst behaviour of all components.
  package let status: Status
  package let directional: DirectionalReport?
  /// Whether the value is undefined because a negative number is raised to an odd fraction, as in (−8)^(1/3).
  package let hasOddRootOfNegative: Bool
  /// The one-sided derivatives of a scalar function of one variable where it is not smooth.
  package let oneSided: OneSided?

  /// The unit vector along the gradient: of all unit vectors v it has the largest ∇f · v, which is ‖∇f‖.
  package struct SteepestAscent: Equatable, Sendable {
    /// d components of length 1.
    package let direction: [Double]
    /// The angle from the first axis to the direction, counterclockwise, in degrees; for two variables.
    package let heading: Double?
  }

  /// The limits of the difference quotient from either side.
  package struct OneSided: Equatable, Sendable {
    package let fromAbove: Double
    package let fromBelow: Double
  }

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
    oneSided =
      coordinates.count == 1 && hessian != nil && status != .smooth && isDefined[0]
      ? Self.oneSided(components[0], in: source, at: coordinates[0].value) : nil
    hasOddRootOfNegative =
      !isDefined.allSatisfy { $0 } && source.takesOddRootOfNegative(in: components, at: coordinates.map(\.value))
    let rows = self.jacobian.map { $0.map(\.value) }
    elimination = hessian == nil && rows.joined().allSatisfy(\.isFinite) ? Elimination(rows) : nil
    directional = direction.map { DirectionalReport(graph, jacobian: jacobianNodes, along: $0, isDefined: isDefined) }
    guard let hessianNodes else {
      (gradientLength, steepestAscent, self.hessian, eigenvalues, definiteness) = (nil, nil, nil, nil, nil)
      return
    }
    guard isDefined[0] else {
      gradientLength = .undefined
      steepestAscent = nil
      self.hessian = hessianNodes.map { $0.map { _ in .undefined } }
      eigenvalues = hessianNodes.map { _ in .undefined }
      definiteness = nil
      return
    }
    let gradient = self.jacobian[0].map(\.value)
    gradientLength =
      graph.length(of: jacobianNodes[0]) ?? Quantity(value: euclideanNorm(gradient), exact: nil)
    steepestAscent = SteepestAscent(gradient)
    let numbers = hessianNodes.map(reader.read)
    self.hessian = numbers
    let spectrum =
      exactEigenvalues(hessianNodes.map { $0.map(graph.rational) })
      ?? symmetricEigenvalues(numbers.map { $0.map(\.value) }).map { Quantity(value: $0, exact: nil) }
    eigenvalues = spectrum
    definiteness = Definiteness(eigenvalues: spectrum.map(\.value))
  }
}

extension ExpressionGraph {
  /// Whether a negative number is raised to a fraction with an odd denominator on the way to the outputs.
  fileprivate func takesOddRootOfNegative(in outputs: [NodeID], at point: [Double]) -> Bool {
    let needed = ancestors(of: outputs)
    let bases = needed.indices.compactMap { index -> NodeID? in
      guard needed[index], case .operation(.power, let base, let exponent, _) = nodes[index],
        let fraction = rational(exponent), fraction.denominator > 1, fraction.denominator % 2 == 1
      else { return nil }
      return base
    }
    if bases.isEmpty { return false }
    var evaluator = ScalarEvaluator(Program(self, outputs: bases))
    return evaluator.evaluate(at: point).contains { $0 < 0 }
  }
}

extension PointReport.SteepestAscent {
  /// `nil` for one variable, and for a gradient without a direction.
  fileprivate init?(_ gradient: [Double]) {
    let length = euclideanNorm(gradient)
    guard gradient.count > 1, length > 0, length.isFinite else { return nil }
    direction = gradient.map { $0 / length }
    heading = gradient.count == 2 ? atan2(gradient[1], gradient[0]) * 180 / .pi : nil
  }
}

extension PointReport {
  private static func oneSided(_ node: NodeID, in graph: ExpressionGraph, at place: Double) -> OneSided {
    let quotients = DifferenceQuotients(of: node, in: graph, at: [place], along: [1], deltas: [])
    return OneSided(fromAbove: quotients.fromAbove, fromBelow: quotients.fromBelow)
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
