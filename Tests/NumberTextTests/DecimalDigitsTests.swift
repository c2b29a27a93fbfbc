import Testing

@testable import NumberText

@Suite struct DecimalDigitsTests {
  @Test func `A number is read as its shortest digits and an exponent`() {
    let half = DecimalDigits(-0.5)
    #expect(half.isNegative)
    #expect(half.digits == [5])
    #expect(half.exponent == 0)

    let speedOfLight = DecimalDigits(299_792_458)
    #expect(speedOfLight.digits == [2, 9, 9, 7, 9, 2, 4, 5, 8])
    #expect(speedOfLight.exponent == 9)
  }

  @Test(arguments: [0.0, -0.0])
  func `Zero has no digits, no exponent and no sign`(zero: Double) {
    let digits = DecimalDigits(zero)
    #expect(digits.digits.isEmpty)
    #expect(digits.exponent == 0)
    #expect(!digits.isNegative)
  }

  struct Extreme: CustomTestStringConvertible {
    let value: Double
    let digits: [UInt8]
    let exponent: Int
    var testDescription: String { "\(value)" }
  }

  // The limits of IEEE 754: 4.94…e-324, which 5e-324 names, 1.797…e308 and 2^53; 1e23 is not exact but shortest.
  @Test(arguments: [
    Extreme(value: .leastNonzeroMagnitude, digits: [5], exponent: -323),
    Extreme(
      value: .greatestFiniteMagnitude, digits: [1, 7, 9, 7, 6, 9, 3, 1, 3, 4, 8, 6, 2, 3, 1, 5, 7], exponent: 309),
    Extreme(
      value: 9_007_199_254_740_992, digits: [9, 0, 0, 7, 1, 9, 9, 2, 5, 4, 7, 4, 0, 9, 9, 2], exponent: 16),
    Extreme(value: 1e23, digits: [1], exponent: 24),
  ])
  func `The limits of a double keep their digits`(_ extreme: Extreme) {
    let digits = DecimalDigits(extreme.value)
    #expect(digits.digits == extreme.digits)
    #expect(digits.exponent == extreme.exponent)
  }

  struct Rounding: CustomTestStringConvertible {
    let value: Double
    let count: Int
    let rounded: String
    var testDescription: String { "\(value) to \(count)" }
  }

  @Test(arguments: [
    Rounding(value: 2.5, count: 1, rounded: "3"), Rounding(value: -2.5, count: 1, rounded: "-3"),
    Rounding(value: 3.5, count: 1, rounded: "4"), Rounding(value: 1.25, count: 2, rounded: "1.3"),
    Rounding(value: 1.24999, count: 2, rounded: "1.2"), Rounding(value: 9.996, count: 3, rounded: "10"),
    Rounding(value: 0.00996, count: 2, rounded: "0.01"), Rounding(value: 1234, count: 2, rounded: "1200"),
    Rounding(value: 1.5, count: 9, rounded: "1.5"),
  ])
  func `Rounding goes half away from zero on the shortest digits`(_ rounding: Rounding) {
    let rounded = DecimalDigits(rounding.value).rounded(toDigits: rounding.count)
    #expect(rounded.positional(decimals: nil) == rounding.rounded)
  }

  @Test(arguments: [
    Rounding(value: 0.5, count: 0, rounded: "1"), Rounding(value: -0.5, count: 0, rounded: "-1"),
    Rounding(value: 0.49, count: 0, rounded: "0"), Rounding(value: -0.49, count: 0, rounded: "0"),
  ])
  func `Rounding to no digits decides by the first digit`(_ rounding: Rounding) {
    let rounded = DecimalDigits(rounding.value).rounded(toDigits: rounding.count)
    #expect(rounded.positional(decimals: nil) == rounding.rounded)
  }

  @Test func `Rounding to a negative number of digits gives zero`() {
    let rounded = DecimalDigits(-987).rounded(toDigits: -1)
    #expect(rounded.digits.isEmpty)
    #expect(!rounded.isNegative)
  }

  @Test func `Positional notation pads with zeros on both sides`() {
    #expect(DecimalDigits(1200).positional(decimals: 2) == "1200.00")
    #expect(DecimalDigits(0.012).positional(decimals: 5) == "0.01200")
    #expect(DecimalDigits(0).positional(decimals: 1) == "0.0")
    #expect(DecimalDigits(7).positional(decimals: 0) == "7")
  }

  @Test func `Scientific notation has one digit before the point`() {
    #expect(DecimalDigits(-1.5e-7).scientific == "-1.5e-7")
    #expect(DecimalDigits(1e100).scientific == "1e100")
    #expect(DecimalDigits(123).scientific == "1.23e2")
    #expect(DecimalDigits(0).scientific == "0")
  }
}
