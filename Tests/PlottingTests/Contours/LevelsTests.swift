import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct LevelsTests {
  private static func range(_ field: AnalyticField, _ x: AxisRange, _ y: AxisRange) throws -> ValueRange {
    try #require(ValueRange(FieldSamples(field, x: x, y: y, columns: 81, rows: 81).values))
  }

  @Test func explicitLevelsAreSortedUniqueAndFinite() {
    let levels = Levels(explicit: [3, -1, 3, 0.5, .nan, .infinity, -1, 0])
    #expect(levels.values == [-1, 0, 0.5, 3])
    #expect(levels.labels == ["-1.0", "0.0", "0.5", "3.0"])
    #expect(levels.summary == "levels -1, 0, 0.5, 3")
  }

  @Test func noLevelsAreNone() { #expect(Levels(explicit: []).values.isEmpty) }

  struct Nice: Sendable, CustomTestStringConvertible {
    let lower: Double
    let upper: Double
    let count: Int
    let step: Double
    var testDescription: String { "\(count) in \(lower)…\(upper)" }

    /// Of 1, 2, 2.5 and 5 times a power of ten the step nearest, by ratio, to an (n + 1)th of the span.
    static let all: [Nice] = [
      Nice(lower: 0, upper: 18, count: 10, step: 2), Nice(lower: -2, upper: 2, count: 7, step: 0.5),
      Nice(lower: 0, upper: 1, count: 9, step: 0.1), Nice(lower: -12, upper: 20, count: 10, step: 2.5),
      Nice(lower: 0, upper: 1e9, count: 4, step: 2e8), Nice(lower: 1e-6, upper: 9e-6, count: 3, step: 2e-6),
    ]
  }

  @Test(arguments: Nice.all)
  func levelsAreMultiplesOfANiceStepStrictlyInside(nice: Nice) throws {
    let range = try #require(ValueRange([nice.lower, nice.upper]))
    let levels = Levels.nice(in: range, count: nice.count)
    #expect(levels.values.count == levels.labels.count)
    let multiples = stride(from: -1000.0, through: 1000, by: 1).map { $0 * nice.step }
      .filter { $0 > nice.lower + 1e-9 * nice.step && $0 < nice.upper - 1e-9 * nice.step }
    #expect(levels.values.count == multiples.count, "\(levels.values)")
    for (level, multiple) in zip(levels.values, multiples) {
      #expect((level - multiple).magnitude < 1e-9 * nice.step)
    }
    #expect(Set(levels.labels).count == levels.labels.count)
    for (label, level) in zip(levels.labels, levels.values) {
      let shown = try #require(Double(label))
      #expect((shown - level).magnitude < 1e-6 * nice.step)
    }
  }

  @Test(arguments: 1...40)
  func aboutAsManyLevelsAsAskedFor(count: Int) throws {
    let levels = Levels.nice(in: try #require(ValueRange([-0.37, 13.1])), count: count)
    // Steps of 1, 2, 2.5, 5 and 10 leave gaps of at most a factor of two, of which half is rounding.
    let wanted = Double(count + 1)
    #expect(Double(levels.values.count) <= wanted * 1.5 + 1)
    #expect(Double(levels.values.count) >= wanted / 1.5 - 2)
  }

  @Test func aConstantFunctionHasNoLevels() throws {
    #expect(Levels.nice(in: try #require(ValueRange([3, 3, 3])), count: 10) == .none)
  }

  @Test func legibleLevelsThinOutWhereLinesWouldCrowd() throws {
    let window = AxisRange.from(-4, to: 4)
    let field = AnalyticField.circle
    let range = try Self.range(field, window, window)
    let roomy = Levels.legible(
      in: range, samples: FieldSamples(field, x: window, y: window, columns: 160, rows: 80))
    #expect(roomy == Levels.nice(in: range, count: 10))
    let tight = FieldSamples(field, x: window, y: window, columns: 16, rows: 8)
    let few = Levels.legible(in: range, samples: tight)
    #expect(few.values.count < roomy.values.count && !few.values.isEmpty)
    let isBearable = Crowding(tight).share(of: few.values) <= Crowding.bearable
    #expect(isBearable || few == Levels.nice(in: range, count: 3))
  }

  @Test func logarithmicLevelsGrowByFactors() throws {
    // It takes values from 0 to 890 on ±5.
    let field = AnalyticField.himmelblau
    let window = AxisRange.from(-5, to: 5)
    let levels = Levels.logarithmic(
      in: try Self.range(field, window, window), count: 9,
      samples: FieldSamples(field, x: window, y: window, columns: 120, rows: 40))
    #expect(levels.values.count >= 3)
    for (level, next) in zip(levels.values, levels.values.dropFirst()) {
      #expect([2, 2.5, 3, 10.0 / 3, 10].contains { (next / level - $0).magnitude < 1e-9 }, "\(level), \(next)")
    }
    #expect(levels.values.allSatisfy { $0 > 0 && $0 < 890 })
    #expect(levels.summary == "on a logarithmic scale")
  }

  @Test func `logarithmic levels reach over all orders of magnitude that the window shows`() throws {
    // From 1 to 1e300, evenly: no well, however small 1 is beside 1e300.
    let field = AnalyticField(function: { x, _ in exp(x * log(10)) }, gradient: { _, _ in (0, 0) })
    let window = AxisRange.from(0, to: 300)
    let levels = Levels.logarithmic(
      in: try Self.range(field, window, .from(0, to: 1)), count: 9,
      samples: FieldSamples(field, x: window, y: .from(0, to: 1), columns: 120, rows: 40))
    #expect(levels.values.count >= 5)
    #expect((levels.values.first ?? 1e300) < 1e60 && (levels.values.last ?? 0) > 1e240)
  }

  @Test func logarithmicLevelsOfAFunctionOfBothSignsAreMirroredAroundZero() throws {
    let window = AxisRange.from(-10, to: 10)
    let levels = Levels.logarithmic(
      in: try Self.range(.saddle, window, window), count: 9,
      samples: FieldSamples(AnalyticField.saddle, x: window, y: window, columns: 160, rows: 80))
    #expect(levels.values.contains(0))
    let mirrored = levels.values.reversed().map { 0 - $0 }
    // The innermost is left out on one side before the other.
    #expect(Set(levels.values).symmetricDifference(mirrored).count <= 2)
    #expect(levels.values == levels.values.sorted())
  }

  struct Series: Sendable, CustomTestStringConvertible {
    let least: Double
    let greatest: Double
    let count: Int
    let densest: [Double]
    var testDescription: String { "\(count) from \(least) to \(greatest)" }

    static let all: [Series] = [
      Series(least: 1, greatest: 100, count: 5, densest: [1, 2, 5, 10, 20, 50, 100]),
      Series(least: 0.15, greatest: 30, count: 3, densest: [0.3, 1, 3, 10, 30]),
      Series(least: 1, greatest: 1e4, count: 3, densest: [1, 10, 100, 1000, 10000]),
      Series(least: 1, greatest: 1e6, count: 4, densest: [1, 100, 10000, 1e6]),
      Series(least: 3, greatest: 4, count: 5, densest: []),
    ]
  }

  @Test(arguments: Series.all)
  func theDensestFamiliarSeriesComesFirst(series: Series) throws {
    let found = Levels.logarithmicSeries(from: series.least, through: series.greatest, count: series.count)
    let densest = try #require(found.first)
    #expect(densest.count == series.densest.count, "\(densest)")
    for (value, expected) in zip(densest, series.densest) { #expect((value / expected - 1).magnitude < 1e-12) }
    #expect(found.allSatisfy { $0.count <= series.count + 2 })
  }
}
