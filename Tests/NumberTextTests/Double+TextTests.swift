import Testing

@testable import NumberText

@Suite struct DoubleTextTests {
  struct Case: CustomTestStringConvertible {
    let value: Double
    let places: Int
    let text: String
    var testDescription: String { "\(value) with \(places): \(text)" }
  }

  @Test(arguments: [
    Case(value: 3, places: 4, text: "3"), Case(value: 1.5, places: 4, text: "1.5"),
    Case(value: .pi, places: 4, text: "3.142"), Case(value: -.pi, places: 6, text: "-3.14159"),
    Case(value: 2.0 / 3, places: 3, text: "0.667"), Case(value: 0.1 + 0.2, places: 15, text: "0.3"),
    Case(value: 99.96, places: 3, text: "100"), Case(value: 0.5, places: 1, text: "0.5"),
    Case(value: 250, places: 1, text: "300"), Case(value: -0.0, places: 3, text: "0"),
  ])
  func `Significant digits are rounded and trailing zeros left out`(_ item: Case) {
    #expect(item.value.text(significant: item.places) == item.text)
  }

  // Below 0.0001, and from eight digits before the point on unless all of them are asked for.
  @Test(arguments: [
    Case(value: 0.0001, places: 4, text: "0.0001"), Case(value: 0.00001, places: 4, text: "1e-5"),
    Case(value: 0.000099996, places: 4, text: "0.0001"), Case(value: 1e-7, places: 4, text: "1e-7"),
    Case(value: 1_234_567, places: 4, text: "1235000"), Case(value: 12_345_678, places: 4, text: "1.235e7"),
    Case(value: 9_999_999, places: 4, text: "1e7"), Case(value: 1e12, places: 15, text: "1000000000000"),
    Case(value: -6.022e23, places: 4, text: "-6.022e23"),
  ])
  func `Very small and very large numbers switch to powers of ten`(_ item: Case) {
    #expect(item.value.text(significant: item.places) == item.text)
  }

  @Test(arguments: [
    Case(value: 1.005, places: 2, text: "1.01"), Case(value: 0.125, places: 2, text: "0.13"),
    Case(value: -0.125, places: 2, text: "-0.13"), Case(value: 2, places: 3, text: "2.000"),
    Case(value: 9.999, places: 2, text: "10.00"), Case(value: 0.5, places: 0, text: "1"),
    Case(value: 1234.5, places: 0, text: "1235"), Case(value: 1e21, places: 1, text: "1000000000000000000000.0"),
  ])
  func `Fixed decimals round half away from zero as the number is written`(_ item: Case) {
    #expect(item.value.text(decimals: item.places) == item.text)
  }

  @Test(arguments: [-0.0, -0.001, -0.0049, -1e-300, 0.004])
  func `What rounds to zero has no sign`(value: Double) {
    #expect(value.text(decimals: 2) == "0.00")
  }

  @Test func `What is not finite is named`() {
    #expect(Double.nan.text(significant: 3) == "nan")
    #expect(Double.infinity.text(decimals: 2) == "inf")
    #expect((-Double.infinity).text(significant: 3) == "-inf")
    #expect((-Double.nan).shortestText == "nan")
  }

  @Test(arguments: [
    Case(value: 0.1, places: 17, text: "0.1"), Case(value: 3, places: 17, text: "3"),
    Case(value: 0.1 + 0.2, places: 17, text: "0.30000000000000004"),
    Case(value: 1e16, places: 17, text: "10000000000000000"), Case(value: 1e17, places: 17, text: "1e17"),
    Case(value: .leastNonzeroMagnitude, places: 17, text: "5e-324"),
    Case(value: 1.7976931348623157e308, places: 17, text: "1.7976931348623157e308"),
    Case(value: 9_007_199_254_740_992, places: 17, text: "9007199254740992"),
  ])
  func `The shortest text has no superfluous digit`(_ item: Case) {
    #expect(item.value.shortestText == item.text)
  }

  @Test func `The shortest text of any finite number reads back as the same number`() {
    // Steps of 2⁶⁴ divided by the golden ratio visit the bit patterns evenly.
    var bits: UInt64 = 1
    for _ in 0..<5_000 {
      bits &+= 0x9E37_79B9_7F4A_7C15
      let value = Double(bitPattern: bits)
      if value.isFinite { #expect(Double(value.shortestText) == value) }
    }
  }

  @Test(arguments: [
    (999_999_990.0, 1_000_000_010.0, "999999990", "1000000010"), (0, 1, "0", "1"),
    (-0.9993, 0.9993, "-0.9993", "0.9993"),
    (1e-300, 1e300, "1e-300", "1e300"), (999_999_995, 1_000_000_005, "999999995", "1000000005"),
  ])
  func `two numbers are written alike and tell how far apart they are`(
    low: Double, high: Double, lowText: String, highText: String
  ) {
    let digits = Double.digits(telling: low, from: high)
    #expect(low.text(significant: digits) == lowText && high.text(significant: digits) == highText)
  }
}
