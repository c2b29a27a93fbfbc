import Testing

@testable import Formulas

@Suite struct FormulaErrorTests {
  @Test(arguments: [
    FormulaCase("", "the formula is empty\n  write one, as in x^3 + x^2 y + y^2"),
    FormulaCase(
      "x +",
      """
      something is missing at the end
        x +
           ^
        add a number or a variable
      """),
    FormulaCase(
      "2(x + )",
      """
      a value is missing before ')'
        2(x + )
              ^
      """),
    FormulaCase(
      "min(, x)",
      """
      a value is missing before ','
        min(, x)
            ^
      """),
    FormulaCase(
      "1 + ||",
      """
      a value is missing between the bars
        1 + ||
             ^
      """),
    FormulaCase(
      "|x + | y",
      """
      this '|' is never closed
        |x + | y
             ^
        add '|', or write abs(...)
      """),
    FormulaCase(
      "x * / y",
      """
      an operator stands where a value is needed
        x * / y
            ^
      """),
    FormulaCase(
      "² + x",
      """
      an operator stands where a value is needed
        ² + x
        ^
      """),
    FormulaCase(
      "2(x + (y + 1)",
      """
      this '(' is never closed
        2(x + (y + 1)
         ^
        add ')'
      """),
    FormulaCase(
      "1 + |x",
      """
      this '|' is never closed
        1 + |x
            ^
        add '|', or write abs(...)
      """),
    FormulaCase(
      "x + 1) y",
      """
      this ')' closes nothing
        x + 1) y
             ^
        remove it
      """),
    FormulaCase(
      "x, y",
      """
      a comma belongs between parentheses
        x, y
         ^
        write a vector as (a, b)
      """),
    FormulaCase(
      "2 31",
      """
      a number cannot follow a value directly
        2 31
          ^^
        write *31 for a product or ^31 for a power
      """),
    FormulaCase(
      "(x, y]",
      """
      this ']' closes nothing
        (x, y]
             ^
        remove it
      """),
    FormulaCase(
      "[x, y",
      """
      this '[' is never closed
        [x, y
        ^
        add ']'
      """),
    FormulaCase(
      "[1, 2; ]",
      """
      a value is missing before ']'
        [1, 2; ]
               ^
      """),
    FormulaCase(
      "{x < 0: 1, 2",
      """
      this '{' is never closed
        {x < 0: 1, 2
        ^
        add '}'
      """),
    FormulaCase(
      "1 + {x, y}",
      """
      a condition belongs before the first value
        1 + {x, y}
             ^
        write {x < 0: -x, x}
      """),
    FormulaCase(
      "(x: y)",
      """
      a ':' belongs between braces
        (x: y)
          ^
        write {x < 0: -x, x}
      """),
    FormulaCase(
      "(1, 2; 3, 4)",
      """
      a ';' belongs between statements or the rows of a matrix
        (1, 2; 3, 4)
             ^
        write a matrix as [1, 2; 3, 4]
      """),
    FormulaCase(
      "sin' x",
      """
      ' is the transpose of a matrix, and 'sin' is a function
        sin' x
           ^
        'nabla derive' prints derivatives
      """),
  ])
  func `A slip of structure is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }

  @Test(arguments: [
    FormulaCase(
      "x^2 + sine(y",
      """
      unknown function 'sine'
        x^2 + sine(y
              ^^^^
        did you mean 'sin'?
      """),
    FormulaCase(
      "qwertz(x)",
      """
      unknown function 'qwertz'
        qwertz(x)
        ^^^^^^
      """),
    FormulaCase(
      "xsin(x)",
      """
      unknown function 'xsin'
        xsin(x)
        ^^^^
        did you mean 'x sin'?
      """),
    FormulaCase(
      "1 + sinx",
      """
      unknown name 'sinx'
        1 + sinx
            ^^^^
        did you mean 'sin(x)'?
      """),
    FormulaCase(
      "x + a1b",
      """
      unknown name 'a1b'
        x + a1b
            ^^^
      """),
    FormulaCase(
      "x + sin",
      """
      'sin' needs an argument
        x + sin
            ^^^
        write sin(x)
      """),
    FormulaCase(
      "sin^n x",
      """
      'sin' needs an argument
        sin^n x
        ^^^
        write sin(x)
      """),
    FormulaCase(
      "2 sin(x, y)",
      """
      'sin' takes one argument, not 2
        2 sin(x, y)
          ^^^^^^^^^
      """),
    FormulaCase(
      "atan2(y)",
      """
      'atan2' takes two arguments, not 1
        atan2(y)
        ^^^^^^^^
      """),
    FormulaCase(
      "max(x)",
      """
      'max' takes two arguments or more, not 1
        max(x)
        ^^^^^^
      """),
    FormulaCase(
      "if(x > 0, 1)",
      """
      'if' takes three arguments, not 2
        if(x > 0, 1)
        ^^^^^^^^^^^^
      """),
    FormulaCase(
      "2 sin^-1 x",
      """
      'sin^-1' can mean two things
        2 sin^-1 x
          ^^^^^^
        write asin(x) for the inverse, or 1/sin(x) for the reciprocal
      """),
    FormulaCase(
      "tanh⁻¹ x",
      """
      'tanh^-1' can mean two things
        tanh⁻¹ x
        ^^^^^^
        write atanh(x) for the inverse, or 1/tanh(x) for the reciprocal
      """),
    FormulaCase(
      "log^-1 x",
      """
      'log^-1' can mean two things
        log^-1 x
        ^^^^^^
        write 1/log(x) for the reciprocal
      """),
  ])
  func `A misused name is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }

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
