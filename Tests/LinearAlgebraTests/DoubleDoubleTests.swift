import TestSupport
import Testing

@testable import LinearAlgebra

@Suite struct DoubleDoubleTests {
  @Test func `a sum keeps what rounding takes away`() {
    let sum = DoubleDouble(1) + DoubleDouble(0x1p-100)
    #expect(sum.high == 1 && sum.low == 0x1p-100)
    #expect(sum - DoubleDouble(1) == DoubleDouble(0x1p-100))
  }

  @Test func `a product of two doubles is exact`() {
    let product = DoubleDouble(productOf: 1 + 0x1p-52, 1 - 0x1p-52)
    #expect(product.high == 1 && product.low == -0x1p-104)
  }

  @Test func `a third times three is one to 31 digits`() {
    let third = DoubleDouble(1) / DoubleDouble(3)
    #expect((third * 3 - .one).high.magnitude < 1e-31)
  }

  /// √2 = 1.41421356237309504880168872420969807856967…
  @Test func `the root of two has 31 digits`() throws {
    let known = try #require(DoubleDouble(decimal: "1.41421356237309504880168872420969807857"))
    #expect((DoubleDouble(2).squareRoot() - known).high.magnitude < 1e-31)
    #expect(DoubleDouble(0).squareRoot() == .zero)
    #expect(DoubleDouble(-1).squareRoot().high.isNaN)
  }

  @Test func `quotients and products undo each other`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let a = DoubleDouble(sumOf: Double.random(in: 1...9, using: &random), 1e-18)
      let b = DoubleDouble(sumOf: Double.random(in: -9...(-1), using: &random), 1e-18)
      #expect(((a / b) * b - a).high.magnitude < 1e-30)
    }
  }

  @Test func `the order looks at both parts`() {
    #expect(DoubleDouble(1) < DoubleDouble(sumOf: 1, 1e-20))
    #expect(DoubleDouble(sumOf: -1, -1e-20) < DoubleDouble(-1))
  }
}
