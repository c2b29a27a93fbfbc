import Testing

@testable import Formulas

@Suite struct NameErrorTests {
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
}
