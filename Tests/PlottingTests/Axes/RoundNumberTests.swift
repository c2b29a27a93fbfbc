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
}
