import Testing

@testable import Plotting

@Suite struct TicksTests {
  struct Familiar: Sendable, CustomTestStringConvertible {
    let lower: Double
    let upper: Double
    let target: Int
    let labels: [String]
    var testDescription: String { "\(lower)…\(upper)" }

    /// What a person draws on such an axis with about `target` ticks.
    static let all: [Familiar] = [
      Familiar(lower: 0, upper: 1, target: 3, labels: ["0.0", "0.5", "1.0"]),
      Familiar(lower: -2, upper: 2, target: 5, labels: ["-2", "-1", "0", "1", "2"]),
      Familiar(lower: -5, upper: 5, target: 3, labels: ["-5", "0", "5"]),
      Familiar(lower: 0, upper: 100, target: 5, labels: ["0", "25", "50", "75", "100"]),
      Familiar(lower: 0, upper: 100, target: 6, labels: ["0", "20", "40", "60", "80", "100"]),
      Familiar(lower: 0, upper: 10, target: 11, labels: (0...10).map { "\($0)" }),
      Familiar(lower: 1990, upper: 2020, target: 4, labels: ["1990", "2000", "2010", "2020"]),
    ]
  }

  @Test(arguments: Familiar.all)
  func familiarRangesGetTheTicksAPersonWouldDraw(range: Familiar) {
    let ticks = Ticks.nice(in: .from(range.lower, to: range.upper), target: range.target)
    #expect(ticks.labels == range.labels)
  }

  /// Ranges of all sizes and places.
  static let ranges: [AxisRange] = [
    .from(0, to: 1), .from(-2, to: 2), .from(-5, to: 5), .from(0, to: 100), .from(-0.37, to: 1.93),
    .from(0, to: 3.7e-7), .from(-1e-9, to: 1e-9), .from(0, to: 1e-200), .from(1e-5, to: 9e-5),
    .from(0, to: 2e7), .from(-4e6, to: 1.3e7), .from(0, to: 6.02e23), .from(-1e300, to: 1e300),
    .from(1e6, to: 1e6 + 3), .from(1e9, to: 1e9 + 10), .from(1e12, to: 1e12 + 100), .from(-1e5 - 1e-3, to: -1e5),
    .from(1, to: 1.00002), .from(0.001, to: 0.00102), .from(-100.00003, to: -100.00001), .from(99, to: 101),
    .from(-3.141592653589793, to: 3.141592653589793), .from(0.1, to: 0.30000000000000004),
  ]

  @Test(arguments: ranges, [2, 3, 5, 9])
  func ticksLieInsideTheRangeAtEvenSteps(range: AxisRange, target: Int) {
    let ticks = Ticks.nice(in: range, target: target)
    let margin = 1e-9 * range.span
    #expect(ticks.values.count >= 2)
    #expect(ticks.values.count <= 3 * target)
    #expect(ticks.values.allSatisfy { $0 >= range.lower - margin && $0 <= range.upper + margin })
    let steps = zip(ticks.values.dropFirst(), ticks.values).map { $0 - $1 }
    for step in steps {
      #expect(step > 0)
      #expect((step - steps[0]).magnitude <= 1e-3 * steps[0])
    }
  }

  @Test(arguments: ranges, [2, 3, 5, 9])
  func labelsAreDistinctHaveEqualDecimalsAndSayTheValue(range: AxisRange, target: Int) throws {
    let ticks = Ticks.nice(in: range, target: target)
    #expect(ticks.labels.count == ticks.values.count)
    #expect(Set(ticks.labels).count == ticks.labels.count, "\(ticks.labels)")
    let nonzero = ticks.labels.filter { $0 != "0" }
    #expect(Set(nonzero.map(Self.decimals)).count == 1, "\(ticks.labels)")
    #expect(Set(nonzero.map { $0.contains("e") }).count == 1, "one notation: \(ticks.labels)")
    for (value, label) in zip(ticks.values, ticks.labels) {
      let shown = try #require(Double(label))
      #expect((shown - value).magnitude <= 1e-6 * range.span, "\(label) for \(value)")
    }
  }

  /// Digits after the point, before an exponent.
  private static func decimals(_ label: String) -> Int {
    let mantissa = label.prefix { $0 != "e" }
    return mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
  }

  @Test func ticksThatDoNotFitAreRefused() {
    let range = AxisRange.from(0, to: 1000)
    let few = Ticks.nice(in: range, target: 9) { values, _ in values.count <= 3 }
    #expect(few.values == [0, 500, 1000])
    let short = Ticks.nice(in: range, target: 5) { _, labels in labels.allSatisfy { $0.count <= 3 } }
    #expect(!short.labels.isEmpty && short.labels.allSatisfy { $0.count <= 3 })
    #expect(Ticks.nice(in: range, target: 5) { _, _ in false } == .none)
  }

  @Test func zeroIsPreferredWhenItIsInside() {
    for (lower, upper) in [(-1.0, 9.0), (-7, 2), (-0.013, 0.021), (-450, 1200)] {
      #expect(Ticks.nice(in: .from(lower, to: upper), target: 5).values.contains(0), "\(lower)…\(upper)")
    }
  }

  @Test(arguments: [(0, 1.0), (3, 1000), (-3, 0.001), (22, 1e22), (400, .infinity), (-400, 0)])
  func powersOfTenAreExactWhereADoubleIs(exponent: Int, power: Double) {
    #expect(Ticks.powerOfTen(exponent) == power)
  }
}
