/// The interval that an axis shows; `lower` < `upper`, both finite.
package struct AxisRange: Equatable, Sendable {
  package let lower: Double
  package let upper: Double

  /// `nil` unless both ends are finite and far enough apart to tell points between them.
  package init?(lower: Double, upper: Double) {
    let span = upper - lower
    let scale = max(lower.magnitude, upper.magnitude)
    guard lower.isFinite, upper.isFinite, span.isFinite, span > scale * 1e-12, span > 1e-300 else { return nil }
    self.lower = lower
    self.upper = upper
  }

  private init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// From 0 to 1.
  package static let unit = AxisRange(0, 1)

  package var span: Double { upper - lower }
  package var middle: Double { lower + span / 2 }

  package func contains(_ value: Double) -> Bool { value >= lower && value <= upper }

  /// `count` ≥ 2 evenly spaced values from end to end, both ends exact.
  package func values(count: Int) -> [Double] {
    (0..<count).map { index in
      index == count - 1 ? upper : lower + span * (Double(index) / Double(count - 1))
    }
  }

  /// A range around the same middle with another span; the same range if there is none.
  package func widened(to span: Double) -> AxisRange {
    if span <= self.span { return self }
    return AxisRange(lower: middle - span / 2, upper: middle + span / 2) ?? self
  }

  /// Where a value lies: 0 at the lower end, 1 at the upper.
  package func fraction(of value: Double) -> Double { (value - lower) / span }

  /// The value at a fraction of the way.
  package func value(at fraction: Double) -> Double { lower + span * fraction }
}
