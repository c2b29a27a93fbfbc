import Autodiff
import Formulas
import LinearAlgebra

/// The directional derivative J v along a direction of any length, and per unit of length.
package struct DirectionalReport: Sendable {
  /// d components, as given.
  package let direction: [Quantity]
  /// n components of J v.
  package let asGiven: [Quantity]
  /// n components of J v / ‖v‖; NaN for v = 0, which has no direction.
  package let perUnitLength: [Quantity]

  init(_ source: ExpressionGraph, jacobian: [[NodeID]], along components: [ConstantExpression], isDefined: [Bool]) {
    var graph = source
    let direction = components.map { $0.node(in: &graph) }
    let products = jacobian.map { row in
      let terms = zip(row, direction).map { graph.apply(.scale, $1, $0) }
      return graph.sum(terms)
    }
    let reader = QuantityReader(graph: graph)
    let numbers = reader.read(products)
    let directionNumbers = reader.read(direction)
    let length = euclideanNorm(directionNumbers.map(\.value))
    func masked(_ quantities: [Quantity]) -> [Quantity] {
      zip(quantities, isDefined).map { $1 ? $0 : .undefined }
    }
    self.direction = directionNumbers
    asGiven = masked(numbers)
    let exact = products.map { graph.quotient(of: $0, byLengthOf: direction) }
    perUnitLength = masked(zip(exact, numbers).map { $0 ?? Quantity(value: $1.value / length, exact: nil) })
  }
}

extension ExpressionGraph {
  /// Σ vᵢ² of fractions, exactly; `nil` if a component is no fraction.
  private func squaredLength(of components: [NodeID]) -> Rational? {
    components.reduce(Rational.zero) { total, component in
      guard let square = rational(component)?.raised(to: 2) else { return nil }
      return total?.adding(square)
    }
  }

  /// ‖v‖ for a vector of fractions, exactly.
  func length(of components: [NodeID]) -> Quantity? {
    squaredLength(of: components).flatMap(QuadraticSurd.init).map { $0.quantity(signedLike: .one) }
  }

  /// p / ‖v‖ for fractions, exactly; `nil` for others and for v = 0.
  fileprivate func quotient(of numerator: NodeID, byLengthOf components: [NodeID]) -> Quantity? {
    guard let factor = rational(numerator), let square = factor.raised(to: 2),
      let ratio = squaredLength(of: components).flatMap({ square.divided(by: $0) })
    else { return nil }
    return QuadraticSurd(rootOf: ratio)?.quantity(signedLike: factor)
  }
}
