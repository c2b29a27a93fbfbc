/// A point on the way of an optimiser, with what the objective says there.
package struct Iterate: Equatable, Sendable {
  /// How many steps led here.
  package var step: Int
  /// d coordinates.
  package var point: [Double]
  package var value: Double
  /// d numbers.
  package var gradient: [Double]

  /// A point that has not been evaluated yet.
  package init(point: [Double]) {
    step = 0
    self.point = point
    value = .nan
    gradient = [Double](repeating: .nan, count: point.count)
  }
}
