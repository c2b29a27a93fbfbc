/// The values a function takes in a window, for choosing levels and colours.
package struct ValueRange: Equatable, Sendable {
  /// The least and the greatest finite value sampled.
  package private(set) var minimum: Double
  package private(set) var maximum: Double
  /// The range worth showing: the whole one, unless a pole stretches it out of proportion.
  package private(set) var lower: Double
  package private(set) var upper: Double
  /// The value below which one in a hundred samples lies in magnitude.
  package let smallMagnitude: Double
  /// The share of samples at which the function has a finite value.
  package let definedShare: Double
  /// Whether the function is unbounded in the window.
  package let hasPole: Bool
  /// Whether it jumps there.
  package let hasJump: Bool

  /// `nil` if no sample is finite.
  ///
  /// - Parameter breaks: What is known besides the samples; where one is infinite, there is a pole anyway.
  package init?(_ samples: [Double], breaks: FieldBreaks = .none) {
    let finite = samples.filter(\.isFinite).sorted()
    guard let least = finite.first, let greatest = finite.last else { return nil }
    minimum = least
    maximum = greatest
    hasJump = breaks.hasJump
    hasPole = breaks.hasPole || samples.contains(where: \.isInfinite)
    // What comes near a pole is cut off sooner: how far the samples go there is chance.
    let rare = finite.count / (hasPole ? Self.rareBesidePole : Self.rare)
    let (low, high) = (finite[rare], finite[finite.count - 1 - rare])
    let stretch = (hasPole ? 1 : 4) * (high - low)
    lower = low - least > stretch ? low - (high - low) / 2 : least
    upper = greatest - high > stretch ? high + (high - low) / 2 : greatest
    smallMagnitude = Self.magnitude(rank: finite.count / 100, in: finite)
    definedShare = Double(finite.count) / Double(samples.count)
  }

  /// The same with a value that the function is known to take.
  package func including(_ value: Double) -> ValueRange {
    guard value.isFinite else { return self }
    var range = self
    if lower == minimum { range.lower = min(lower, value) }
    if upper == maximum { range.upper = max(upper, value) }
    (range.minimum, range.maximum) = (min(minimum, value), max(maximum, value))
    return range
  }

  /// One in so many samples may stretch the range out of proportion at either end.
  private static let rare = 50
  private static let rareBesidePole = 20

  /// The magnitude that `rank` others do not exceed, found by walking from zero outwards through ascending values.
  private static func magnitude(rank: Int, in values: [Double]) -> Double {
    var above = values.partitioningIndex { $0 >= 0 }
    var below = above - 1
    var magnitude = 0.0
    for _ in 0...rank {
      let takesAbove = below < 0 || (above < values.count && values[above] <= -values[below])
      magnitude = takesAbove ? values[above] : -values[below]
      if takesAbove { above += 1 } else { below -= 1 }
    }
    return magnitude
  }
}

extension [Double] {
  /// The first index at which the predicate holds, when it holds from some index on.
  fileprivate func partitioningIndex(where predicate: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
