import Testing

@testable import Formulas

@Suite struct FormulaErrorTests {
  @Test(arguments: [
    FormulaCase(
      "x^2 + y^2 = 1",
      """
      '=' defines a name, and what stands before it is none
        x^2 + y^2 = 1
                  ^
        write == to compare, or f(x, y) = ... to define a function
      """),
    FormulaCase(
      "2x}",
      """
      this '}' closes nothing
        2x}
          ^
        remove it
      """),
    FormulaCase(
      "x ! 2",
      """
      the character '!' has no meaning in a formula
        x ! 2
          ^
      """),
    FormulaCase(
      "x % 2",
      """
      the character '%' has no meaning in a formula
        x % 2
          ^
      """),
    FormulaCase(
      "x + \u{1B}[31m",
      """
      the character U+001B has no meaning in a formula
        x + ?[31m
            ^
      """),
    FormulaCase(
      "x\u{0}y",
      """
      the character U+0000 has no meaning in a formula
        x?y
         ^
      """),
    FormulaCase(
      "π\t+\n😀",
      """
      the character U+1F600 has no meaning in a formula
        ?
        ^
      """),
    FormulaCase(
      "x\u{308}",
      """
      the character U+0308 has no meaning in a formula
        x?
         ^
      """),
    FormulaCase(
      "x⁻",
      """
      the character U+207B has no meaning in a formula
        x⁻
         ^
      """),
    FormulaCase(
      "x²²²²²²²²²²²²²²²²",
      """
      a raised number has at most 15 digits
        x²²²²²²²²²²²²²²²²
         ^^^^^^^^^^^^^^^^
        write the exponent after ^
      """),
    FormulaCase(
      "x + 1e309",
      """
      the number is too large
        x + 1e309
            ^^^^^
        the largest is about 1.8e308
      """),
  ])
  func `A character or number without a meaning is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }

  @Test func `Ten thousand open parentheses are one error`() {
    #expect(
      report(of: String(repeating: "(", count: 10_000)) == """
        nested more than 200 deep
          ...\(String(repeating: "(", count: 72))...
          \(String(repeating: " ", count: 51))^
          split the formula up
        """)
  }

  @Test func `More than a million characters are not read`() {
    #expect(
      report(of: String(repeating: "x", count: 1_000_001)) == """
        the formula has more than 1000000 characters
          \(String(repeating: "x", count: 72))...
          ^
          shorten it
        """)
  }

  @Test func `A long source is cut around the place of the error`() {
    let source = String(repeating: "x + ", count: 50) + "$" + String(repeating: " + y", count: 50)
    #expect(
      report(of: source) == """
        the character '$' has no meaning in a formula
          ...\(String(repeating: "x + ", count: 12))$\(String(repeating: " + y", count: 5)) + ...
          \(String(repeating: " ", count: 51))^
        """)
  }

  @Test func `The line with the error is shown, and the one before if there is nothing on it`() {
    #expect(
      report(of: "a = 2\nsine(x)\na x") == """
        unknown function 'sine'
          sine(x)
          ^^^^
          did you mean 'sin'?
        """)
    #expect(
      report(of: "a = 2\na x +\r\n \n") == """
        something is missing at the end
          a x +
               ^
          add a number or a variable
        """)
  }

  @Test func `An error at the end of a long source shows the end`() {
    let source = String(repeating: "x + ", count: 50)
    #expect(
      report(of: source) == """
        something is missing at the end
          ...\(String(repeating: "x + ", count: 12))
          \(String(repeating: " ", count: 51))^
          add a number or a variable
        """)
  }

  @Test func `No line of a report is longer than 80 columns, whatever the length of a name`() throws {
    let long = String(repeating: "7", count: 1_000)
    for source in ["x + sin\(String(repeating: "y", count: 1_000))", "2 + q\(long)q", "q\(long)q(x)", "2 \(long)"] {
      let text = try #require(report(of: source))
      #expect(text.contains("..."))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
    }
  }
}
