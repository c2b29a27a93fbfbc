/// A closed interval of real numbers, possibly unbounded or empty.
///
/// An infinite bound means that there is none on that side; infinity itself is no member.
package struct Interval: Equatable, Sendable {
  package let lower: Double
  package let upper: Double

  /// The interval from `lower` to `upper`; empty if they are not in order or not numbers.
  package init(_ lower: Double, _ upper: Double) {
    if lower <= upper {
      (self.lower, self.upper) = (lower, upper)
    } else {
      (self.lower, self.upper) = (.infinity, -.infinity)
    }
  }

  /// A single number; an infinity stands for all numbers that are too large for a double, and NaN is in no interval.
  package init(_ value: Double) {
    switch value {
    case .infinity: self.init(.greatestFiniteMagnitude, .infinity)
    case -.infinity: self.init(-.infinity, -.greatestFiniteMagnitude)
    default: self.init(value, value)
    }
  }

  package static let empty = Interval(.infinity, -.infinity)
  package static let entire = Interval(-.infinity, .infinity)
  package static let zero = Interval(0, 0)
  package static let one = Interval(1, 1)

  package var isEmpty: Bool { lower > upper }
  package var isPoint: Bool { lower == upper }
  package var isBounded: Bool { lower > -.infinity && upper < .infinity }
  package var width: Double { isEmpty ? 0 : upper - lower }
  /// The least absolute value in it.
  var mignitude: Double { lower > 0 ? lower : upper < 0 ? -upper : 0 }
  /// The greatest absolute value in it.
  var magnitude: Double { Swift.max(lower.magnitude, upper.magnitude) }

  /// A finite number inside, the centre where there is one; for an interval that is not empty.
  package var midpoint: Double {
    if isBounded { return lower / 2 + upper / 2 }
    if lower > -.infinity { return Swift.max(lower, 0) }
    return Swift.min(upper, 0)
  }

  /// Whether a number lies inside, ends included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// The smallest interval with both in it.
  package func hull(_ other: Interval) -> Interval {
    Interval(Swift.min(lower, other.lower), Swift.max(upper, other.upper))
  }

  /// The numbers that lie in both; empty if there are none.
  package func intersection(_ other: Interval) -> Interval {
    Interval(Swift.max(lower, other.lower), Swift.min(upper, other.upper))
  }
}
