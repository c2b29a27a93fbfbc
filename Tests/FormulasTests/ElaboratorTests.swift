import Autodiff
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

  // At x = 3 and y = 5; matrices row by row.
  @Test(arguments: [
    VectorCase("[1, 2; 3, 4] (x, y)", 13, 29), VectorCase("[x, y] [1, 2; 3, 4]", 18, 26),
    VectorCase("[1, 2; 3, 4] [5, 6; 7, 8]", 19, 22, 43, 50), VectorCase("[1, 2, 3; 4, 5, 6]'", 1, 4, 2, 5, 3, 6),
    VectorCase("(x, y)'", 3, 5), VectorCase("(x, y) (1, 2)'", 3, 6, 5, 10),
    VectorCase("2[1, 2; 3, 4]/x", 2.0 / 3, 4.0 / 3, 2, 8.0 / 3),
    VectorCase("[1, 2; 3, 4] - [1, 1; 1, 1]", 0, 1, 2, 3), VectorCase("-[x; y]", -3, -5),
    VectorCase("[x; y] + (1, 1)", 4, 6), VectorCase("if(x > y, (1, 2), (3, 4))", 3, 4),
    VectorCase("A = [1, 2; 3, 4]; v = (x, y); A v", 13, 29), VectorCase("A = [1, 2; 3, 4]; A\u{1D40}", 1, 3, 2, 4),
  ])
  func `Matrices multiply and transpose`(_ item: VectorCase) throws {
    #expect(try values(of: item.source, at: ["x": 3, "y": 5]) == item.components)
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("[x, y] [2, 1; 1, 2] [x, y]'", 98), ValueCase("(x, y)' [2, 1; 1, 2] (x, y)", 98),
    ValueCase("A = [2, 1; 1, 2]; [x, y] A [x, y]'", 98), ValueCase("(x, y)' (x, y)", 34),
    ValueCase("dot((x, y), (2, -1))", 1), ValueCase("dot([x, y], (2, -1))", 1), ValueCase("norm((x, 4))", 5),
    ValueCase("norm(x, 4)", 5), ValueCase("norm(1, 2, 2)", 3), ValueCase("norm(-x)", 3), ValueCase("|(x, 4)|", 5),
    ValueCase("norm([2, 3, 6])", 7), ValueCase("[x]", 3), ValueCase("x'", 3), ValueCase("x'^2", 9),
  ])
  func `Quadratic forms, dot products and norms are numbers`(_ item: ValueCase) throws {
    #expect(try !Formula(parsing: item.source).isVector)
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  struct ShapeCase: CustomTestStringConvertible {
    let source: String
    let shape: String
    let rows: Int
    let columns: Int
    var testDescription: String { source }
  }

  @Test(arguments: [
    ShapeCase(source: "x", shape: "a number", rows: 1, columns: 1),
    ShapeCase(source: "(x, y)", shape: "a vector of 2", rows: 2, columns: 1),
    ShapeCase(source: "[x, y, 1]", shape: "a row of 3", rows: 1, columns: 3),
    ShapeCase(source: "[1, 2, 3; 4, 5, 6]", shape: "a 2x3 matrix", rows: 2, columns: 3),
    ShapeCase(source: "[1, 2, 3; 4, 5, 6] [x; y; 1]", shape: "a vector of 2", rows: 2, columns: 1),
  ])
  func `Every value has a shape`(_ item: ShapeCase) throws {
    let formula = try Formula(parsing: item.source)
    #expect(formula.shape == item.shape)
    #expect(formula.rows == item.rows && formula.columns == item.columns)
    #expect(formula.components.count == item.rows * item.columns)
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
        write dot(u, v) or u' v
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
    FormulaCase(
      "[1, 2; 3, 4] [x, y, 1]",
      """
      cannot multiply a 2x2 matrix and a row of 3
        [1, 2; 3, 4] [x, y, 1]
        ^^^^^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "[1, 2; 3, 4] + (x, y)",
      """
      cannot add a 2x2 matrix and a vector of 2
        [1, 2; 3, 4] + (x, y)
        ^^^^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "(x, y) and 1",
      """
      cannot combine by 'and' a vector of 2 and a number
        (x, y) and 1
        ^^^^^^^^^^^^
      """),
    FormulaCase(
      "1 < (x, y) < 3",
      """
      a comparison needs a number, not a vector of 2
        1 < (x, y) < 3
        ^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "[1, 2; 3]",
      """
      the rows of a matrix are of equal length, and these have 2 and 1 entries
        [1, 2; 3]
        ^^^^^^^^^
      """),
    FormulaCase(
      "[(1, 2), 3]",
      """
      an entry of a matrix needs a number, not a vector of 2
        [(1, 2), 3]
        ^^^^^^^^^^^
      """),
    FormulaCase(
      "dot((x, y), (1, 2, 3))",
      """
      cannot take the dot product of a vector of 2 and a vector of 3
        dot((x, y), (1, 2, 3))
        ^^^^^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "norm([1, 2; 3, 4])",
      """
      'norm' needs a vector, not a 2x2 matrix
        norm([1, 2; 3, 4])
        ^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "norm((x, y), 1)",
      """
      'norm' of several values needs a number, not a vector of 2
        norm((x, y), 1)
        ^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "if(x > 0, (x, y), 0)",
      """
      one branch is a vector of 2 and another is a number
        if(x > 0, (x, y), 0)
        ^^^^^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "{(x, y): 1, 2}",
      """
      a condition needs a number, not a vector of 2
        {(x, y): 1, 2}
        ^^^^^^^^^^^^^^
      """),
  ])
  func `Shapes that do not fit are both named`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }

  struct BranchCase: CustomTestStringConvertible {
    let source: String
    let x: Double
    let slope: Double
    var testDescription: String { "\(source) at \(x)" }
  }

  @Test(arguments: [
    BranchCase(source: "if(x > 0, sqrt(x), 0)", x: 0, slope: 0),
    BranchCase(source: "{x > 0: sqrt(x), 0}", x: 0, slope: 0),
    BranchCase(source: "{x < 0: log(x), 0 <= x < 2: x^2, 1/0}", x: 1, slope: 2),
    BranchCase(source: "{x < 0: -x, x < 1: 3x, sqrt(x - 1)}", x: 0.5, slope: 3),
    BranchCase(source: "{x > 1 and log(x) > 0: log(x), x}", x: -1, slope: 1),
    BranchCase(source: "|(x, 3x)|", x: 0, slope: 0), BranchCase(source: "norm(x, 2x, 2x)", x: -1, slope: -3),
  ])
  func `Only the branch taken contributes to a derivative`(_ item: BranchCase) throws {
    let formula = try Formula(parsing: item.source)
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let slope = try #require(formula.values(of: gradient, at: ["x": item.x], in: graph).first)
    #expect(abs(slope - item.slope) <= 1e-15)
  }

  @Test func `The derivative of a quadratic form is (A + A') x`() throws {
    let formula = try Formula(parsing: "A = [1, 2; 3, 4]; (x, y)' A (x, y)")
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    #expect(formula.values(of: gradient, at: ["x": 3, "y": 5], in: graph) == [31, 55])
  }
}
