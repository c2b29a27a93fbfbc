import Testing

@testable import LinearAlgebra

@Suite struct DoubleDoubleDecimalTests {
  @Test(arguments: [
    ("0", 0.0), ("-6.860120914", -6.860120914), ("1e300", 1e300), ("1.5E-7", 1.5e-7), (".5", 0.5), ("7.", 7),
    ("+3", 3), ("123456789012345678901234567890", 1.2345678901234568e29), ("4.9e-324", .leastNonzeroMagnitude),
    ("1.7976931348623157e308", 1.7976931348623157e308), ("1e-400", 0),
    ("0.00000000000000000000000000000000000000001", 1e-41),
    ("000000000000000000000000000000000000000000000001.25", 1.25), ("9007199254740993", 9_007_199_254_740_992),
  ])
  func `the high part is the nearest double`(text: String, expected: Double) throws {
    #expect(try #require(DoubleDouble(decimal: text)).high == expected)
  }

  @Test func `a tenth is a tenth`() throws {
    let tenth = try #require(DoubleDouble(decimal: "0.1"))
    #expect((tenth * 10 - .one).high.magnitude < 1e-31)
    #expect(try #require(DoubleDouble(decimal: "9007199254740993")).low == 1)
  }

  @Test(arguments: [
    "", "-", "+-1", "1e", "e5", "1e+-5", "1.2.3", "nan", "inf", "0x10", "1 ", "1,5", "1e400", "--1", "1-", ".",
  ])
  func `other text is no number`(text: String) {
    #expect(DoubleDouble(decimal: text) == nil)
  }
}
