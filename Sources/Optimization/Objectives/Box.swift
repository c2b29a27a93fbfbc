/// The set of points with a lower and an upper bound for every coordinate; either may be infinite.
package struct Box: Equatable, Sendable {
  package let lower: [Double]
  package let upper: [Double]

  /// - Returns: `nil` if a lower bound is above its upper bound or is NaN, or their numbers differ.
  package init?(lower: [Double], upper: [Double]) {
    guard lower.count == upper.count, zip(lower, upper).allSatisfy({ $0 <= $1 }) else { return nil }
    (self.lower, self.upper) = (lower, upper)
  }

  /// Moves a point to the nearest point of the box.
  package func project(_ point: inout [Double]) {
    for place in point.indices { point[place] = min(max(point[place], lower[place]), upper[place]) }
  }

  /// Whether a point is in the box.
  package func contains(_ point: [Double]) -> Bool {
    point.indices.allSatisfy { lower[$0] <= point[$0] && point[$0] <= upper[$0] }
  }

  /// Whether a coordinate stands at a bound and the negative gradient points out of the box there.
  package func holds(_ coordinate: Double, at place: Int, against slope: Double) -> Bool {
    (coordinate <= lower[place] && slope > 0) || (coordinate >= upper[place] && slope < 0)
  }
}
