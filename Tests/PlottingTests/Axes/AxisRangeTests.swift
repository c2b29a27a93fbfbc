import Testing

@testable import Plotting

@Suite struct AxisRangeTests {
  @Test(arguments: [
    (1.0, 1.0), (2, 1), (.nan, 1), (0, .nan), (-.infinity, 0), (0, .infinity), (1, 1 + 1e-15), (0, 5e-301),
    (-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude),
  ])
  func endsThatLeaveNoRoomBetweenThemAreRefused(lower: Double, upper: Double) {
    #expect(AxisRange(lower: lower, upper: upper) == nil)
  }

  struct Ends: Sendable, CustomTestStringConvertible {
    let lower: Double
    let upper: Double
    var testDescription: String { "\(lower)…\(upper)" }

    static let all: [Ends] = [
      Ends(lower: 0, upper: 1), Ends(lower: -2, upper: 2), Ends(lower: -1e-200, upper: 1e-200),
      Ends(lower: 1e300, upper: 1.5e300), Ends(lower: 1e9, upper: 1e9 + 1), Ends(lower: -0.3, upper: 0.1),
    ]
  }

  @Test(arguments: Ends.all)
  func valuesRunFromEndToEndExactlyAndEvenly(ends: Ends) throws {
    let range = try #require(AxisRange(lower: ends.lower, upper: ends.upper))
    for count in [2, 3, 7, 100] {
      let values = range.values(count: count)
      #expect(values.count == count)
      #expect(values.first == ends.lower)
      #expect(values.last == ends.upper)
      let step = range.span / Double(count - 1)
      for (value, next) in zip(values, values.dropFirst()) {
        #expect(next > value)
        #expect(((next - value) - step).magnitude <= 1e-12 * step + 2 * (value.ulp + next.ulp))
      }
    }
  }

  @Test(arguments: Ends.all)
  func fractionAndValueAreInverse(ends: Ends) throws {
    let range = try #require(AxisRange(lower: ends.lower, upper: ends.upper))
    #expect(range.fraction(of: ends.lower) == 0)
    #expect(range.fraction(of: ends.upper) == 1)
    #expect((range.fraction(of: range.middle) - 0.5).magnitude < 1e-6)
    for fraction in [0, 0.25, 0.7, 1] {
      #expect((range.fraction(of: range.value(at: fraction)) - fraction).magnitude < 1e-6)
    }
    #expect(range.value(at: -0.5) < ends.lower)
  }

  @Test func theEndsBelongToTheRange() {
    let range = AxisRange.from(-1, to: 3)
    #expect(range.contains(-1) && range.contains(3) && range.contains(0))
    #expect(!range.contains(-1.001) && !range.contains(3.001) && !range.contains(.nan))
  }
}
