import NumberText
import Plotting

/// The range in which a parameter is moved; it grows when the value leaves it.
package struct Slider: Equatable, Sendable {
  package private(set) var value: Double
  package private(set) var range: AxisRange
  /// The distance of neighbouring places: a round number.
  package private(set) var step: Double

  /// Values beyond make no pictures.
  package static let limit = 1e6
  /// From end to end.
  private static let places = 100.0
  private static let usual = AxisRange(lower: -5, upper: 5) ?? .unit

  /// A slider around 0 that holds a value.
  package init(_ value: Double) {
    (self.value, range, step) = (0, Self.usual, Self.step(of: Self.usual))
    set(value)
  }

  private static func step(of range: AxisRange) -> Double { (range.span / places).roundedToNiceNumber }

  /// Sets the value as it is; one outside makes the range wide enough.
  package mutating func set(_ value: Double) {
    guard value.isFinite else { return }
    self.value = min(max(value, -Self.limit), Self.limit)
    while !range.contains(self.value) { widen() }
  }

  /// Moves by steps, to a multiple of the step; past an end the range doubles.
  package mutating func move(by count: Int) {
    let place = (value / step).rounded() + Double(count)
    // Steps are 1, 2 or 5 times a power of ten; where that is below 1, dividing by its inverse keeps the digits short.
    let inverse = (1 / step).rounded()
    set(step < 1 ? place / inverse : place * step)
  }

  private mutating func widen() {
    range = AxisRange(lower: 2 * range.lower, upper: 2 * range.upper) ?? range
    step = Self.step(of: range)
  }

  /// The line with a knob where the value is.
  func text(columns: Int) -> String {
    let place = min(max(Int(range.fraction(of: value) * Double(columns)), 0), columns - 1)
    return String((0..<columns).map { $0 == place ? "●" : "─" })
  }
}

extension Double {
  /// The nearest of 1, 2 and 5 times a power of ten from above, for a positive number.
  fileprivate var roundedToNiceNumber: Double {
    var power = 1.0
    while power > self { power /= 10 }
    while power * 10 <= self { power *= 10 }
    let nice = [1.0, 2, 5, 10].first { $0 * power >= self * 0.999 } ?? 10
    // A division gives the double nearest to 0.1, repeated divisions may not.
    return power < 1 ? nice / (1 / power).rounded() : nice * power
  }
}
