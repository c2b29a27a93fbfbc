import LinearAlgebra

/// Which end each start of a grid reaches.
package struct Basins: Equatable, Sendable {
  /// An end that several runs share.
  package struct End: Equatable, Sendable {
    package let point: [Double]
    package let value: Double
    package let kind: EndPoint.Kind
    /// The number of starts that lead here.
    package var count: Int
  }

  /// How a run from a start ended.
  package enum Outcome: Equatable, Sendable {
    /// The place of the end in `ends`.
    case end(Int)
    case diverged
    /// The allowance was used up on the way.
    case unfinished
  }

  /// Abscissas and ordinates of the starts.
  package let columns: [Double]
  package let rows: [Double]
  /// Row by row.
  package let outcomes: [Outcome]
  /// The lowest value first.
  package let ends: [End]

  package func outcome(column: Int, row: Int) -> Outcome { outcomes[row * columns.count + column] }

  /// Runs a method from every point of a grid over two of the variables.
  ///
  /// - Parameters:
  ///   - axes: The places of the two variables that vary.
  ///   - base: d coordinates for the other variables.
  ///   - radius: Ends closer than this are one.
  /// - Complexity: O(columns · rows · steps) gradients; no trajectory is kept.
  package init(
    of objective: Objective, by optimizer: any Optimizer, columns: [Double], rows: [Double],
    axes: (Int, Int) = (0, 1), base: [Double]? = nil, rules: StoppingRules, radius: Double = 1e-2
  ) {
    var found: [End] = []
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(columns.count * rows.count)
    var probe = objective
    var start = base ?? [Double](repeating: 0, count: objective.dimension)
    for row in rows {
      for column in columns {
        (start[axes.0], start[axes.1]) = (column, row)
        var descent = Descent(objective, by: optimizer, from: start, rules: rules)
        descent.run()
        outcomes.append(Self.classify(descent, &probe, &found, radius))
      }
    }
    let order = found.indices.sorted { found[$0].value < found[$1].value }
    var places = [Int](repeating: 0, count: found.count)
    for (place, index) in order.enumerated() { places[index] = place }
    self.columns = columns
    self.rows = rows
    self.outcomes = outcomes.map { if case .end(let index) = $0 { .end(places[index]) } else { $0 } }
    ends = order.map { found[$0] }
  }

  private static func classify(
    _ descent: Descent, _ objective: inout Objective, _ found: inout [End], _ radius: Double
  ) -> Outcome {
    let iterate = descent.iterate
    guard let stop = descent.stop, stop.isTolerance || stop == .iterations else { return .diverged }
    let known = found.indices.first { index in
      euclideanNorm(zip(found[index].point, iterate.point).map { $0 - $1 }) < radius
    }
    if let known {
      found[known].count += 1
      return .end(known)
    }
    let end = EndPoint(iterate, of: &objective, tolerance: descent.rules.gradientTolerance)
    guard end.kind != .notCritical else { return .unfinished }
    found.append(
      End(point: end.criticalPoint ?? end.point, value: end.criticalValue ?? end.value, kind: end.kind, count: 1))
    return .end(found.count - 1)
  }
}
