import Autodiff
import Formulas

/// The values of a function on the way to a point, along several directions: whether it has a limit there.
package struct ApproachTable: Equatable, Sendable {
  /// The values on one way to the point.
  package struct Row: Equatable, Sendable {
    /// The side from which the point is approached: values are taken at p + t v.
    package let direction: [Double]
    /// One value for each distance.
    package let values: [Double]

    /// The last value, if the values have settled by then.
    package var limit: Double? {
      guard let last = values.last, let previous = values.dropLast().last, last.isFinite else { return nil }
      return (last - previous).magnitude <= 1e-3 * max(1, last.magnitude) ? last : nil
    }
  }

  /// The factors t.
  package let distances: [Double]
  package let rows: [Row]

  /// What the values say about a limit at the point.
  package enum Verdict: Equatable, Sendable {
    /// All directions tend to this number, as far as they have been followed; other ways may still differ.
    case agree(Double)
    /// Two directions tend to different numbers: there is no limit.
    case differ(first: Row, second: Row)
    /// Along this direction the values do not settle.
    case unsettled(Row)
  }

  package var verdict: Verdict {
    if let row = rows.first(where: { $0.limit == nil }) { return .unsettled(row) }
    let limits = rows.map { $0.limit ?? .nan }
    for place in rows.indices.dropFirst()
    where (limits[place] - limits[0]).magnitude > 1e-2 * max(1, limits[0].magnitude) {
      return .differ(first: rows[0], second: rows[place])
    }
    return .agree(limits[0])
  }

  /// - Parameters:
  ///   - node: A scalar node.
  ///   - directions: Directions of any length, each followed from both sides.
  package init(
    of node: NodeID, in graph: ExpressionGraph, at point: [Double], along directions: [[Double]],
    distances: [Double] = [1, 0.1, 0.01, 1e-4, 1e-6]
  ) {
    var evaluator = ScalarEvaluator(Program(graph, outputs: [node]))
    self.distances = distances
    let sides = directions.flatMap { [$0, $0.map { -$0 }] }
    rows = sides.map { direction in
      Row(
        direction: direction,
        values: distances.map { distance in
          evaluator.evaluate(at: zip(point, direction).map { $0 + distance * $1 })[0]
        })
    }
  }
}
