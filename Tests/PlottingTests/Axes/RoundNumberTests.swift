import Testing

@testable import Plotting

@Suite struct RoundNumberTests {
  @Test(arguments: [
    (-1e-15...1e-15, 0.0), (2.9999999999...3.0000000001, 3), (0.1.nextDown...0.1.nextUp, 0.1), (3.0009...3.0011, 3.001),
    (-0.6...0.2, 0), (-1.4 ... -0.9, -1),
  ])
  func theRoundestNumberOfARange(range: ClosedRange<Double>, expected: Double) {
    #expect(RoundNumber.roundest(in: range) == expected)
    #expect(RoundNumber.roundest(in: range).sign == (expected < 0 ? .minus : .plus))
  }

  @Test func aNumberWithoutFewDecimalsIsTheMiddle() {
    #expect(RoundNumber.roundest(in: Double.pi...Double.pi) == .pi)
  }

  @Test(arguments: [
    (0.4444444444444444, 1e-4, 0.4444), (-1.23456, 0.05, -1.2), (1e-9, 1e-4, 0), (123456, 10, 123460),
    (6.02214076e23, 1e20, 6.022e23), (0.25, 0, 0.25),
  ])
  func fewDigitsAreEnoughForAToleranceAround(value: Double, tolerance: Double, expected: Double) {
    let rounded = RoundNumber.roundest(near: value, within: tolerance)
    #expect(rounded == expected)
    #expect((rounded - value).magnitude <= tolerance)
  }
}
