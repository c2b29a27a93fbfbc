import NumberText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Maps values to shades: 0 for the lowest shown, 1 for the highest.
package struct ValueScale: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case linear
    /// By the logarithm of the value, both ends positive.
    case logarithmic
  }

  package let range: AxisRange
  package let kind: Kind

  package init(range: AxisRange, kind: Kind = .linear) {
    self.range = range
    self.kind = range.lower > 0 ? kind : .linear
  }

  /// Where a value lies, below 0 or above 1 outside the range.
  package func fraction(of value: Double) -> Double {
    switch kind {
    case .linear: range.fraction(of: value)
    case .logarithmic:
      value <= range.lower ? 0 : log(value / range.lower) / log(range.upper / range.lower)
    }
  }

  /// The value at a fraction of the way.
  package func value(at fraction: Double) -> Double {
    switch kind {
    case .linear: range.value(at: fraction)
    case .logarithmic: range.lower * pow(range.upper / range.lower, fraction)
    }
  }

  /// Ticks for a bar of `length` cells.
  package func ticks(length: Int) -> Ticks {
    switch kind {
    case .linear:
      return Ticks.nice(in: range, target: max(length / 5, 2)) { values, _ in
        values.count <= 1 || Double(length) / Double(values.count - 1) >= 2
      }
    case .logarithmic:
      let count = max(length / 3, 2)
      let levels = Levels.logarithmicSeries(from: range.lower, through: range.upper, count: count).first ?? []
      if levels.count >= 2 { return Ticks(values: levels, labels: levels.map { $0.text(significant: 3) }) }
      // The range is narrower than the steps of a series.
      return Ticks.nice(in: range, target: max(length / 5, 2)) { values, _ in
        zip(values.dropFirst(), values).allSatisfy { Double(length) * (fraction(of: $0) - fraction(of: $1)) >= 2 }
      }
    }
  }
}
