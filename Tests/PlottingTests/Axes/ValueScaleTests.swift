import Testing

@testable import Plotting

@Suite struct ValueScaleTests {
  @Test func aLinearScaleSharesTheRangeEvenly() {
    let scale = ValueScale(range: .from(-1, to: 3))
    #expect([-1, 0, 1, 3].map(scale.fraction) == [0, 0.25, 0.5, 1])
    #expect(scale.fraction(of: -3) < 0 && scale.fraction(of: 5) > 1)
    #expect(scale.value(at: 0.25) == 0)
  }

  @Test func aLogarithmicScaleGivesEveryDecadeTheSameRoom() {
    let scale = ValueScale(range: .from(0.01, to: 100), kind: .logarithmic)
    for (value, fraction) in [(0.01, 0), (0.1, 0.25), (1, 0.5), (10, 0.75), (100, 1)] {
      #expect((scale.fraction(of: value) - fraction).magnitude < 1e-12)
      #expect((scale.value(at: fraction) - value).magnitude < 1e-12 * value)
    }
    #expect(scale.fraction(of: 0) == 0 && scale.fraction(of: -5) == 0)
  }

  @Test(arguments: [(-1.0, 1.0), (0, 1)])
  func aScaleThatReachesZeroIsLinear(lower: Double, upper: Double) {
    #expect(ValueScale(range: .from(lower, to: upper), kind: .logarithmic).kind == .linear)
  }

  static let scales: [ValueScale] =
    [(0.0, 1.0), (-3, 17), (0.5, 800), (1, 9), (0.8, 11), (1e-9, 1e9), (2, 3), (2.1, 4.9)].flatMap { ends in
      [ValueScale.Kind.linear, .logarithmic].map { ValueScale(range: .from(ends.0, to: ends.1), kind: $0) }
    }

  @Test(arguments: scales)
  func ticksLieInTheRangeAndNoTwoInTheSameRow(scale: ValueScale) {
    for length in 4...60 {
      let ticks = scale.ticks(length: length)
      #expect(ticks.labels.count == ticks.values.count)
      #expect(ticks.labels.count >= 2, "length \(length)")
      #expect(Set(ticks.labels).count == ticks.labels.count)
      let margin = scale.range.span * 1e-9
      #expect(ticks.values.allSatisfy { $0 >= scale.range.lower - margin && $0 <= scale.range.upper + margin })
      let rows = ticks.values.map { FigureLayout.cell(at: 1 - scale.fraction(of: $0), of: length) }
      #expect(Set(rows).count == rows.count, "length \(length): \(ticks.labels)")
    }
  }

  @Test func logarithmicTicksAreAFamiliarSeries() {
    let scale = ValueScale(range: .from(1, to: 1000), kind: .logarithmic)
    #expect(scale.ticks(length: 8).labels == ["1", "10", "100", "1000"])
    #expect(scale.ticks(length: 30).labels == ["1", "2", "5", "10", "20", "50", "100", "200", "500", "1000"])
  }
}
