import TestSupport
import Testing

@testable import Formulas

@Suite struct ReadingTests {
  @Test(arguments: [
    FormulaCase("f(x,y)=x^2y;f(1,2)", "f(x, y) = (x^2) * y; f(1, 2)"), FormulaCase("y = 2x", "y = 2 * x"),
    FormulaCase("f(x)=-x", "f(x) = -x"), FormulaCase("a = 2\na x", "a = 2; a * x"),
    FormulaCase("f(u)=u;f", "f(u) = u; f(u)"),
    FormulaCase("saddle+1", "saddle(x, y) + 1"), FormulaCase("[x,y]A'[1,2;3,4]", "([x, y] * A') * [1, 2; 3, 4]"),
    FormulaCase("(x+y)'", "(x + y)'"), FormulaCase("{x<0:-x,0<x<1:2,x}", "{x < 0: -x, 0 < x < 1: 2, x}"),
    FormulaCase("x<y==1 and z or w", "((x < y == 1) and z) or w"), FormulaCase("x≠y", "x != y"),
    FormulaCase("sum(i,1,3,x^i/i)", "sum(i, 1, 3, (x^i) / i)"), FormulaCase("∛x", "cbrt(x)"),
    FormulaCase("2(0<x<1)", "2 * (0 < x < 1)"), FormulaCase("norm(x,y)dot(u,v)", "norm(x, y) * dot(u, v)"),
  ])
  func `Every kind of value is echoed with its operations in parentheses`(_ item: FormulaCase) throws {
    #expect(try reading(of: item.source) == item.expected)
  }

  @Test(arguments: [
    FormulaCase("x^2 + y", "f(x, y) = x^2 + y"),
    FormulaCase("a = 2\n\nf(y, x) = a *\n  x y", "a = 2; f(y, x) = a *   x y"),
    FormulaCase("(x,\n y)", "f(x, y) = (x,  y)"), FormulaCase("y = x^2", "y = x^2"),
    FormulaCase("saddle", "f(x, y) = saddle"),
  ])
  func `A heading is one line`(_ item: FormulaCase) throws {
    #expect(try Formula(parsing: item.source).heading == item.expected)
  }

  @Test func `The named functions that are used can be written out`() throws {
    let formula = try Formula(parsing: "ravine + saddle(x, 2y) + saddle")
    #expect(
      formula.namedDefinitions == [
        "kappa = 100; ravine(x, y) = ((x^2) + (kappa * (y^2))) / 2", "saddle(x, y) = (x^2) - (y^2)",
      ])
  }
}
