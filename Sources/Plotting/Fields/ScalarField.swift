/// What a picture can ask of a function of two variables.
///
/// Plotting knows nothing of formulas; whoever has a function supplies this.
package protocol ScalarField {
  /// Values at every (x, y), row by row: `ys.count` rows of `xs.count` values, NaN where undefined.
  func values(xs: [Double], ys: [Double]) -> [Double]

  /// Values and both partial derivatives at n scattered points, n of each.
  func valuesAndGradients(xs: [Double], ys: [Double]) -> (values: [Double], dx: [Double], dy: [Double])

  /// What is known of the function on each of n rectangles.
  func continuity(over boxes: [FieldBox]) -> [Continuity]

  /// How long a value takes, in arithmetic operations.
  var operationsPerValue: Int { get }
}

extension ScalarField {
  package var operationsPerValue: Int { 1 }

  /// The value at one point.
  func value(x: Double, y: Double) -> Double { valuesAndGradients(xs: [x], ys: [y]).values[0] }
}

/// Values on the nodes of a grid that spans two ranges, ends included.
package struct FieldSamples: Sendable {
  package let xs: [Double]
  package let ys: [Double]
  /// Row by row: `ys.count` rows of `xs.count`.
  package let values: [Double]

  /// Evaluates a field at `columns` × `rows` nodes.
  package init(_ field: some ScalarField, x: AxisRange, y: AxisRange, columns: Int, rows: Int) {
    xs = x.values(count: columns)
    ys = y.values(count: rows)
    values = field.values(xs: xs, ys: ys)
  }

  package subscript(column: Int, row: Int) -> Double { values[row * xs.count + column] }
}

/// The values a function takes in a window, for choosing levels and colours.
package struct ValueRange: Equatable, Sendable {
  /// The least and the greatest finite value sampled.
  package let minimum: Double
  package let maximum: Double
  /// The range worth showing: the whole one, unless a pole stretches it out of proportion.
  package let lower: Double
  package let upper: Double
  /// The value below which one in a hundred samples lies in magnitude.
  package let smallMagnitude: Double
  /// The share of samples at which the function has a finite value.
  package let definedShare: Double
  /// Whether a sample is infinite.
  package let hasPole: Bool

  /// `nil` if no sample is finite.
  package init?(_ samples: [Double]) {
    let finite = samples.filter(\.isFinite).sorted()
    guard let least = finite.first, let greatest = finite.last else { return nil }
    minimum = least
    maximum = greatest
    let low = finite[finite.count / 50]
    let high = finite[finite.count - 1 - finite.count / 50]
    let stretch = 4 * (high - low)
    lower = low - least > stretch ? low - stretch / 8 : least
    upper = greatest - high > stretch ? high + stretch / 8 : greatest
    smallMagnitude = Self.magnitude(rank: finite.count / 100, in: finite)
    hasPole = samples.contains(where: \.isInfinite)
    definedShare = Double(finite.count) / Double(samples.count)
  }

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
