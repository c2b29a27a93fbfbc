import Autodiff
import Testing

@testable import Formulas

@Suite struct ConstantExpressionTests {
  private func report(_ body: () throws(FormulaError) -> Void) -> String? {
    do throws(FormulaError) {
      try body()
      return nil
    } catch {
      return error.report
    }
  }

  @Test(arguments: [
    ValueCase("2", 2), ValueCase("-3/4", -0.75), ValueCase("2pi", 2 * .pi), ValueCase("1e-3", 0.001),
    ValueCase("2^10", 1024), ValueCase("sin(pi)", 0), ValueCase("cos π", -1), ValueCase("tan(pi/4)", 1),
    ValueCase("-inf", -.infinity),
    ValueCase("√2", 1.4142135623730951), ValueCase("0.1 + 0.2", 0.3), ValueCase("(1)", 1),
    ValueCase("12345678901234567890", 12_345_678_901_234_567_168), ValueCase("1e-9223372036854775808", 0),
  ])
  func `A number may be an expression`(_ item: ValueCase) throws {
    let number = try ConstantExpression(parsing: item.source)
    #expect(number.value == item.expected)
    #expect(number.source == item.source)
  }

  @Test func `What is undefined has no value`() throws {
    #expect(try ConstantExpression(parsing: "log(-1)").value.isNaN)
  }

  @Test func `A list holds one number for each place`() throws {
    #expect(try ConstantExpression.list(parsing: "1, pi, 1/4").map(\.value) == [1, .pi, 0.25])
    #expect(try ConstantExpression.list(parsing: "1, 2", count: 2).count == 2)
  }

  @Test func `A number enters a graph exactly`() throws {
    var graph = ExpressionGraph(variables: ["x"])
    let third = try ConstantExpression(parsing: "1/3").node(in: &graph)
    #expect(graph.rational(third) == Rational(1, 3))
    let pi = try ConstantExpression(parsing: "π").node(in: &graph)
    #expect(graph.constant(pi) == .pi)
  }

  @Test func `A variable is no number`() {
    #expect(
      report { () throws(FormulaError) in _ = try ConstantExpression(parsing: "2 + 3a") } == """
        a number is needed here, and 'a' is a variable
          2 + 3a
               ^
        """)
  }

  @Test func `The count of a list must be right`() {
    #expect(
      report { () throws(FormulaError) in _ = try ConstantExpression(parsing: "1, 2") } == """
        one number is needed here, not 2
          1, 2
          ^^^^
        """)
    #expect(
      report { () throws(FormulaError) in _ = try ConstantExpression.list(parsing: "pi", count: 2) } == """
        2 numbers are needed here, not 1
          pi
          ^^
        """)
  }

  @Test func `A list of vectors is refused`() {
    #expect(
      report { () throws(FormulaError) in _ = try ConstantExpression.list(parsing: "(1, 2), 3") } == """
        a component of a vector needs a number, not a vector of 2
          (1, 2), 3
          ^^^^^^^^^
        """)
  }

  struct LiteralCase: CustomTestStringConvertible {
    let text: String
    let constant: Constant?
    var testDescription: String { text }
  }

  @Test(arguments: [
    LiteralCase(text: "0", constant: .exact(0)), LiteralCase(text: "007", constant: .exact(7)),
    LiteralCase(text: "999999999999999", constant: .exact(999_999_999_999_999)),
    LiteralCase(text: "-2", constant: .exact(-2)), LiteralCase(text: "1e309", constant: nil),
    LiteralCase(text: "1234567890123456", constant: Constant(1_234_567_890_123_456)),
    LiteralCase(text: "1e-999", constant: Constant(0)), LiteralCase(text: "1e99999999999999999999", constant: nil),
  ])
  func `A literal is exact up to fifteen digits`(_ item: LiteralCase) {
    #expect(Constant(literal: item.text) == item.constant)
  }

  @Test func `A decimal is an exact fraction that remembers its point`() {
    #expect(Constant(literal: "-0.05") == Rational(-1, 20).map { .rational($0, isDecimal: true) })
    #expect(Constant(literal: "2.50e1") == .rational(Rational(25) ?? .zero, isDecimal: true))
  }
}
