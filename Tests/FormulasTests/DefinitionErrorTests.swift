import Testing

@testable import Formulas

@Suite struct DefinitionErrorTests {
  @Test(arguments: [
    FormulaCase(
      "a x; a",
      """
      this value is not used, because only the last statement is the result
        a x; a
        ^^^
        give it a name, as in a = ...
      """),
    FormulaCase(
      "x^2\ny^2",
      """
      this value is not used, because only the last statement is the result
        x^2
        ^^^
        give it a name, as in a = ..., or join the lines
      """),
    FormulaCase(
      "a = 2;; a",
      """
      a value is missing before ';'
        a = 2;; a
              ^
      """),
    FormulaCase(
      "sin(x) = 2",
      """
      'sin' has a meaning of its own
        sin(x) = 2
        ^^^
        choose another name
      """),
    FormulaCase(
      "f(x, pi) = 2x",
      """
      'pi' has a meaning of its own
        f(x, pi) = 2x
             ^^
        choose another name
      """),
    FormulaCase(
      "a = 2; a = 3; a",
      """
      'a' is defined twice
        a = 2; a = 3; a
               ^
        choose another name
      """),
    FormulaCase(
      "f(x, y, x) = 2",
      """
      'f' has two parameters 'x'
        f(x, y, x) = 2
                ^
      """),
    FormulaCase(
      "f(x, 2) = x",
      """
      the parameters of 'f' are names with commas between
        f(x, 2) = x
             ^
        write f(x, y) = ...
      """),
    FormulaCase(
      "f() = 2",
      """
      the parameters of 'f' are names with commas between
        f() = 2
        ^
        write f(x, y) = ...
      """),
    FormulaCase(
      "f(x,) = 2",
      """
      the parameters of 'f' are names with commas between
        f(x,) = 2
           ^
        write f(x, y) = ...
      """),
    FormulaCase(
      "f(n) = n f(n - 1)",
      """
      'f' is used in its own definition
        f(n) = n f(n - 1)
                 ^
      """),
    FormulaCase(
      "a = 2a",
      """
      'a' is used in its own definition
        a = 2a
             ^
      """),
    FormulaCase(
      "f(x) = g(x); g(x) = f(x); f(1)",
      """
      'g' is used before its definition
        f(x) = g(x); g(x) = f(x); f(1)
               ^
        move the definition to the front
      """),
    FormulaCase(
      "b = ax; a = 2; b",
      """
      'a' is used before its definition
        b = ax; a = 2; b
            ^
        move the definition to the front
      """),
    FormulaCase(
      "f(x, y) = x y; f(1, 2, 3)",
      """
      'f' takes two arguments, not 3
        f(x, y) = x y; f(1, 2, 3)
                       ^^^^^^^^^^
      """),
    FormulaCase(
      "f(a, b, c, d) = a; f(1)",
      """
      'f' takes 4 arguments, not 1
        f(a, b, c, d) = a; f(1)
                           ^^^^
      """),
    FormulaCase(
      "g(a, b) = a; f(x) = (x, x, x); g(f(x))",
      """
      'g' takes two arguments, not a vector of 3
        g(a, b) = a; f(x) = (x, x, x); g(f(x))
                                       ^^^^^^^
      """),
    FormulaCase(
      "f(u, v) = u v; 2 f x",
      """
      the arguments of 'f' stand in parentheses
        f(u, v) = u v; 2 f x
                         ^
        write f(u, v)
      """),
    FormulaCase(
      "y(x, y) = x; 2 y",
      """
      the arguments of 'y' stand in parentheses
        y(x, y) = x; 2 y
                       ^
        write y(x, y)
      """),
    FormulaCase(
      "f(u) = u^2; f'(x)",
      """
      ' is the transpose of a matrix, and 'f' is a function
        f(u) = u^2; f'(x)
                     ^
        'nabla derive' prints derivatives
      """),
    FormulaCase(
      "f(x) = x + (1, 2); 2 + f(3)",
      """
      cannot add a number and a vector of 2
        f(x) = x + (1, 2); 2 + f(3)
               ^^^^^^^^^^
      """),
    FormulaCase(
      "square(x) = x^2; sqare(x)",
      """
      unknown function 'sqare'
        square(x) = x^2; sqare(x)
                         ^^^^^
        did you mean 'square'?
      """),
  ])
  func `A slip in a definition is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }

  @Test(arguments: [
    FormulaCase(
      "1 + sum(1, 2, x)",
      """
      'sum' takes an index, two bounds and a term
        1 + sum(1, 2, x)
            ^^^
        write sum(i, 1, 10, x^i)
      """),
    FormulaCase(
      "sum(i, 1, 3)",
      """
      'sum' takes an index, two bounds and a term
        sum(i, 1, 3)
        ^^^
        write sum(i, 1, 10, x^i)
      """),
    FormulaCase(
      "sum(i, 1, 3, i, 4)",
      """
      a comma belongs between parentheses
        sum(i, 1, 3, i, 4)
                      ^
        write a vector as (a, b)
      """),
    FormulaCase(
      "sum(i, 1, 3, i",
      """
      this '(' is never closed
        sum(i, 1, 3, i
           ^
        add ')'
      """),
    FormulaCase(
      "product(e, 1, 3, e)",
      """
      'e' has a meaning of its own
        product(e, 1, 3, e)
                ^
        choose another name
      """),
    FormulaCase(
      "product(i, 1, x, i)",
      """
      the bounds of 'product' are whole numbers without variables
        product(i, 1, x, i)
        ^^^^^^^^^^^^^^^^^^^
        write product(i, 1, 10, x^i)
      """),
    FormulaCase(
      "sum(i, 1/2, 3, i)",
      """
      the bounds of 'sum' are whole numbers without variables
        sum(i, 1/2, 3, i)
        ^^^^^^^^^^^^^^^^^
        write sum(i, 1, 10, x^i)
      """),
    FormulaCase(
      "x + sum(i, 1, 1e9, i)",
      """
      this expands to more than 200000 operations
        x + sum(i, 1, 1e9, i)
            ^^^^^^^^^^^^^^^^^
        use fewer terms
      """),
  ])
  func `A slip in a sum is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }
}
