import Autodiff
import Formulas
import LinearAlgebra

/// How well the linear approximation predicts the change of a function, for steps of shrinking length.
///
/// The total derivative J is the linear map with ‖f(p + d) − f(p) − J d‖ / ‖d‖ → 0 for d → 0 from every side.
package struct RemainderTable: Equatable, Sendable {
  package struct Row: Equatable, Sendable {
    /// ‖d‖
    package let length: Double
    /// J d, n components.
    package let estimate: [Double]
    /// f(p + d) − f(p), n components.
    package let change: [Double]
    /// The change less the estimate, n components.
    package let remainder: [Double]
    /// ‖remainder‖ / ‖d‖; for a scalar function with the remainder's sign.
    package let ratio: Double

    /// How much of a scalar function's true change the estimate misses: −0.33 where it is a third too low.
    package var relativeError: Double? {
      guard let change = change.first, self.change.count == 1, change != 0 else { return nil }
      return -remainder[0] / change
    }
  }

  /// A direction of unit length and the steps along it.
  package struct Section: Equatable, Sendable {
    /// As it was given, of any length.
    package let direction: [Double]
    package let rows: [Row]
  }

  package let sections: [Section]

  /// - Parameters:
  ///   - jacobian: n × d nodes.
  ///   - directions: Directions of any length but 0, d components each.
  package init(
    _ graph: ExpressionGraph, values: [NodeID], jacobian: [[NodeID]], at point: [Double], along directions: [[Double]],
    lengths: [Double] = [1, 0.1, 0.01]
  ) {
    var evaluator = ScalarEvaluator(Program(graph, outputs: values))
    var slopes = ScalarEvaluator(Program(graph, outputs: jacobian.flatMap { $0 }))
    let start = evaluator.evaluate(at: point)
    let flat = slopes.evaluate(at: point)
    let matrix = values.indices.map { Array(flat[($0 * point.count)..<(($0 + 1) * point.count)]) }
    sections = directions.map { direction in
      let norm = euclideanNorm(direction)
      let rows = lengths.map { length in
        let step = direction.map { $0 / norm * length }
        let values = evaluator.evaluate(at: zip(point, step).map { $0 + $1 })
        let estimate = matrix.map { row in zip(row, step).reduce(0) { $0 + $1.0 * $1.1 } }
        let change = zip(values, start).map { $0 - $1 }
        let remainder = zip(change, estimate).map { $0 - $1 }
        let size = remainder.count == 1 ? remainder[0] : euclideanNorm(remainder)
        return Row(length: length, estimate: estimate, change: change, remainder: remainder, ratio: size / length)
      }
      return Section(direction: direction, rows: rows)
    }
  }

  /// The directions of the table when none is given: the axes, and the diagonal of two or three variables.
  package static func directions(dimension: Int) -> [[Double]] {
    let axes = (0..<min(dimension, 6)).map { axis in (0..<dimension).map { $0 == axis ? 1.0 : 0 } }
    return (2...3).contains(dimension) ? axes + [[Double](repeating: 1, count: dimension)] : axes
  }
}
