import Testing

@testable import Plotting

@Suite struct ScalarFieldTests {
  @Test func samplesSpanTheRangesEndsIncluded() {
    let samples = FieldSamples(
      AnalyticField.plane(1, 10), x: .from(0, to: 2), y: .from(-1, to: 1), columns: 3, rows: 5)
    #expect(samples.xs == [0, 1, 2])
    #expect(samples.ys == [-1, -0.5, 0, 0.5, 1])
    #expect(samples.values.count == 15)
    #expect(samples[0, 0] == -10 && samples[2, 0] == -8 && samples[0, 4] == 10 && samples[1, 3] == 6)
  }

  @Test func aRangeOfValuesNeedsAFiniteOne() {
    #expect(ValueRange([]) == nil)
    #expect(ValueRange([.nan, .infinity, -.infinity]) == nil)
  }

  @Test func ordinaryValuesAreShownWhole() throws {
    let range = try #require(ValueRange((0...100).map(Double.init)))
    #expect((range.minimum, range.maximum) == (0, 100))
    #expect((range.lower, range.upper) == (0, 100))
    #expect(range.definedShare == 1)
  }

  @Test func undefinedValuesCountOnlyInTheShare() throws {
    let range = try #require(ValueRange([1, .nan, 3, .infinity]))
    #expect((range.minimum, range.maximum) == (1, 3))
    #expect(range.definedShare == 0.5)
  }

  @Test func aPoleDoesNotStretchTheRange() throws {
    let values = AnalyticField.pole.values(xs: AxisRange.from(-3, to: 3).values(count: 1000), ys: [0])
    let range = try #require(ValueRange(values))
    #expect(range.maximum > 300 && range.minimum < -300)
    #expect(range.upper < range.maximum && range.lower > range.minimum)
    // 96 of 100 values lie below 1/0.06 ≈ 17 in magnitude; the rest may stretch the range by half of their span.
    #expect(range.upper > 1 && range.upper < 3 * 1 / 0.06)
  }

  @Test func aSingleValueIsARangeOfItsOwn() throws {
    let range = try #require(ValueRange([7, 7, 7]))
    #expect((range.minimum, range.maximum, range.lower, range.upper) == (7, 7, 7, 7))
    #expect(range.smallMagnitude == 7)
  }

  @Test func smallMagnitudeLeavesOneInAHundredBelow() throws {
    for values in [(1...1000).map(Double.init), (1...1000).map { -Double($0) }] {
      let range = try #require(ValueRange(values))
      #expect(range.smallMagnitude == 11)
      #expect(values.count { $0.magnitude < range.smallMagnitude } == 10)
    }
    let mixed = try #require(ValueRange((-500...500).map(Double.init)))
    #expect(mixed.smallMagnitude == 5, "0 and ±1 to ±5 hold eleven of 1001 values")
  }
}
