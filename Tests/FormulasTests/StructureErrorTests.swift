import Testing

@testable import Formulas

@Suite struct StructureErrorTests {
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
}
