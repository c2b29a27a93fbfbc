import Testing

@testable import Formulas

@Suite struct ElaboratorTests {
  struct VectorCase: CustomTestStringConvertible {
    let source: String
    let components: [Double]
    var testDescription: String { source }

    init(_ source: String, _ components: Double...) {
      self.source = source
      self.components = components
    }
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    VectorCase("(x, y)", 3, 5), VectorCase("(x, y) + (1, 2)", 4, 7), VectorCase("(x, y) - (1, 2)", 2, 3),
    VectorCase("2(x, y)", 6, 10), VectorCase("(x, y) x/2", 4.5, 7.5), VectorCase("(x, y)/2", 1.5, 2.5),
    VectorCase("-(x, y)", -3, -5),
    VectorCase("x(1, y, x^2)", 3, 15, 27), VectorCase("((x, y))", 3, 5), VectorCase("(x, y) + (1, 1)/2", 3.5, 5.5),
  ])
  func `Vectors add and scale by components`(_ item: VectorCase) throws {
    #expect(try values(of: item.source, at: ["x": 3, "y": 5]) == item.components)
    #expect(try Formula(parsing: item.source).isVector)
  }

  @Test(arguments: [
    FormulaCase(
      "(x, y) + (1, 2, 3)",
      """
      cannot add a vector of 2 and a vector of 3
        (x, y) + (1, 2, 3)
        ^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "1 + 2((x, y) - 1)",
      """
      cannot subtract a vector of 2 and a number
        1 + 2((x, y) - 1)
              ^^^^^^^^^^
      """),
    FormulaCase(
      "(x, y)(y, x)",
      """
      cannot multiply a vector of 2 and a vector of 2
        (x, y)(y, x)
        ^^^^^^^^^^^^
      """),
    FormulaCase(
      "1/(x, y)",
      """
      cannot divide a number and a vector of 2
        1/(x, y)
        ^^^^^^^^
      """),
    FormulaCase(
      "(x, y)^2",
      """
      cannot raise to a power a vector of 2 and a number
        (x, y)^2
        ^^^^^^^^
      """),
    FormulaCase(
      "(x, y) < (1, 2)",
      """
      cannot compare a vector of 2 and a vector of 2
        (x, y) < (1, 2)
        ^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "1 + sin((x, y))",
      """
      'sin' needs a number, not a vector of 2
        1 + sin((x, y))
            ^^^^^^^^^^^
      """),
    FormulaCase(
      "(x, (y, 1, 2))",
      """
      a component of a vector needs a number, not a vector of 3
        (x, (y, 1, 2))
        ^^^^^^^^^^^^^^
      """),
  ])
  func `Shapes that do not fit are both named`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }
}
