import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct OneSidedLimitTests {
  /// A function near 0 and what it tends to from above.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let function: @Sendable (Double) -> Double
    /// How far values may be off at a place.
    var error: @Sendable (Double) -> Double = { _ in 0 }
    let side: CurveBreak.Side

    static let ulp = 0x1p-52

    static let all: [Case] = [
      Case(testDescription: "1 + x", function: { 1 + $0 }, side: .finite(1)),
      Case(testDescription: "sqrt x", function: { $0.squareRoot() }, side: .finite(0)),
      Case(testDescription: "x log x", function: { $0 == 0 ? .nan : $0 * log($0) }, side: .finite(0)),
      Case(testDescription: "x sin 1/x", function: { $0 == 0 ? .nan : $0 * sin(1 / $0) }, side: .finite(0)),
      Case(testDescription: "exp(-1/x)", function: { exp(-1 / $0) }, side: .finite(0)),
      Case(testDescription: "1/x", function: { 1 / $0 }, side: .unbounded(isPositive: true)),
      Case(testDescription: "log x", function: { log($0) }, side: .unbounded(isPositive: false)),
      Case(testDescription: "sin 1/x", function: { sin(1 / $0) }, side: .unknown),
      Case(testDescription: "sin 40/x", function: { sin(40 / $0) }, side: .unknown),
      Case(testDescription: "x + sin 1/x", function: { $0 + sin(1 / $0) }, side: .unknown),
      Case(testDescription: "sqrt -x", function: { (-$0).squareRoot() }, side: .undefined),
      Case(
        testDescription: "((2 + x)^2 - 4)/x", function: { ((2 + $0) * (2 + $0) - 4) / $0 },
        error: { 16 * ulp / $0.magnitude }, side: .finite(4)),
      Case(
        testDescription: "(1 - cos x)/x^2", function: { (1 - cos($0)) / ($0 * $0) },
        error: { 4 * ulp / ($0 * $0) }, side: .finite(0.5)),
      Case(
        testDescription: "1/x + ((2 + x)^2 - 4)/x", function: { 1 / $0 + ((2 + $0) * (2 + $0) - 4) / $0 },
        error: { 16 * ulp / $0.magnitude }, side: .unbounded(isPositive: true)),
    ]
  }

  private struct Curve: CurveFunction {
    let function: @Sendable (Double) -> Double
    let error: @Sendable (Double) -> Double

    func values(at xs: [Double]) -> [Double] { xs.map(function) }
    func roundingErrors(at xs: [Double]) -> [Double] { xs.map { $0 == 0 ? 0 : error($0) } }
    func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] { ranges.map { _ in .unknown } }
  }

  @Test(arguments: Case.all, [1, 0.25, 0.01, 1.0 / 3])
  func `a limit is told from a pole and from turmoil, whatever rounding does`(expected: Case, reach: Double) {
    let found = OneSidedLimit(Curve(function: expected.function, error: expected.error), from: 0, reach: reach)
    switch (expected.side, found.side) {
    case (.finite(let limit), .finite(let value)):
      #expect((value - limit).magnitude <= found.error)
      #expect(found.error < 0.02)
    default: #expect(found.side == expected.side)
    }
  }

  @Test func `at the end of a window the value itself is all there is`() {
    let curve = Curve(function: { $0 + 1 }, error: { _ in 0 })
    #expect(OneSidedLimit(curve, from: 2, reach: 0).side == .finite(3))
  }

  @Test func `limits that cannot be told apart are one`() {
    let curve = Curve(function: { $0 < 0 ? 2 + $0 : 2 + 1e-13 - $0 }, error: { _ in 0 })
    let left = OneSidedLimit(curve, from: 0, reach: -1)
    #expect(OneSidedLimit(curve, from: 0, reach: 1).merged(with: left).side == left.side)
  }
}
