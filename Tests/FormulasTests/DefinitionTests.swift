import Testing

@testable import Formulas

@Suite struct DefinitionTests {
  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("a = 2; a x", 6), ValueCase("f(t) = t^2; f(x) + f(2)", 13), ValueCase("a = 2; b = a x; a + b", 8),
    ValueCase("f(u, v) = u - v; f(y, x)", 2), ValueCase("f(u, v) = u - v; f((y, x))", 2),
    ValueCase("f(u, v) = u - v; f([y, x])", 2), ValueCase("f(t) = t^2; g(t) = f(t) + 1; g(f(x))", 82),
    ValueCase("a = 2\nf(t) = a t\n\nf(x)\n", 6), ValueCase("f(t) = (t,\n  2t)\ndot(f(x), (1, 1))", 9),
    ValueCase("f(v) = dot(v, v); f((x, y))", 34), ValueCase("ab = 7; ab x", 21), ValueCase("a = 2; ax", 6),
    ValueCase("f(a, b) = ab; f(x, y)", 15), ValueCase("f(t) = t; f(x)y", 15),
    ValueCase("f(t) = t; cos 0 f(y)", 5), ValueCase("f(t) = t y; f(2)", 10), ValueCase("a = 2;", 2),
    ValueCase("y = x^2", 9), ValueCase("f(x, y) = x - y", -2), ValueCase("f(x, y) = x - y; f", -2),
    ValueCase("f(x, y) = x - y; f + 1", -1), ValueCase("saddle(x) = 2x; saddle(y)", 10),
  ])
  func `Definitions stand before the result`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("f(x) = x^2; f(y) + x", 28), ValueCase("x = 2; x y", 10), ValueCase("x = 2; f(x) = x^2; f(y) + x", 27),
    ValueCase("a = 2; f(a) = 10a; f(1) + a", 12), ValueCase("a = 2; f(t) = a t; sum(a, 1, 3, f(a))", 12),
    ValueCase("g(t) = t; f(g) = 2g; f(x)", 6), ValueCase("g(t) = t^2; f(g) = g(1 + 1); f(x)", 6),
    ValueCase("f(t) = sum(t, 1, 3, t) + t; f(x)", 9), ValueCase("f(xy) = 2xy; f(x) + xy", 21),
  ])
  func `Parameters and indices hide what has the same name outside`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  @Test func `Composition maps through a vector: the example of the chain rule`() throws {
    let source = "g(y1, y2) = y1^2 + 2y2; f(x1, x2) = (sin x1 + cos x2, x1 x2^3); g(f(x1, x2))"
    let formula = try Formula(parsing: source)
    #expect(formula.variables == ["x1", "x2"])
    let value = formula.values(of: formula.components, at: ["x1": 1, "x2": 2])
    #expect(abs(try #require(value.first) - 16.1809006310937) < 1e-12)
  }

  struct OrderCase: CustomTestStringConvertible {
    let source: String
    let variables: [String]
    var testDescription: String { source }
  }

  @Test(arguments: [
    OrderCase(source: "f(y, x) = x - y", variables: ["y", "x"]),
    OrderCase(source: "f(w, x) = a x w", variables: ["w", "x", "a"]),
    OrderCase(source: "f(y, x) = x - y; f", variables: ["y", "x"]),
    OrderCase(source: "f(y, x) = x - y; f(y, x)", variables: ["x", "y"]),
    OrderCase(source: "f(x, y) = 1", variables: ["x", "y"]),
    OrderCase(source: "x = 2; f(x, y) = x y", variables: ["y"]),
    OrderCase(source: "a = b; a x", variables: ["x", "b"]),
    OrderCase(source: "f(t) = t; f(x)", variables: ["x"]),
    OrderCase(source: "sum(i, 1, 3, i x)", variables: ["x"]),
  ])
  func `The head of the result orders the variables`(_ item: OrderCase) throws {
    #expect(try Formula(parsing: item.source).variables == item.variables)
  }

  @Test func `A value from outside replaces the one that the formula defines`() throws {
    let five = try ConstantExpression(parsing: "5")
    let formula = try Formula(parsing: "a = 2; b = a + 1; b x", parameters: ["a": five])
    #expect(formula.names == ["a", "b", "x"])
    #expect(formula.values(of: formula.components, at: ["x": 3]) == [18])
    let function = try Formula(parsing: "f(a, x) = a x", parameters: ["a": five])
    #expect(function.variables == ["x"])
    #expect(function.values(of: function.components, at: ["x": 3]) == [15])
  }

  @Test func `A formula with definitions can have more variables`() throws {
    let formula = try Formula(parsing: "y = x^2").extended(toDimension: 2)
    #expect(formula.variables == ["x", "z"])
    #expect(formula.fullyParenthesised == "y = x^2")
  }

  @Test func `What expands without end is refused`() {
    let nested = "sum(i, 1, 1000, sum(j, 1, 1000, sin(i j x)))"
    #expect(report(of: nested)?.hasPrefix("this expands to more than 200000 operations\n") == true)
    let outer = "v = (\((1...1000).map { "\($0)" }.joined(separator: ","))); v v'"
    #expect(report(of: outer)?.hasPrefix("this expands to more than 200000 operations\n") == true)
    let iterates = (1...30).map { "f\($0)(x) = f\($0 - 1)(f\($0 - 1)(x) + 1) + x;" }.joined(separator: " ")
    #expect(
      report(of: "f0(x) = sin x; \(iterates) f30(x)")?
        .hasPrefix("this expands to more than 200000 operations\n") == true)
  }

  @Test func `Equal calls are written out once`() throws {
    let doublings = (1...30).map { "f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x);" }.joined(separator: " ")
    #expect(try value(of: "f0(x) = x; \(doublings) f30(x)", at: ["x": 3]) == 3 * 0x1p30)
  }

  @Test func `The depth of functions that use each other is limited, not the stack`() {
    let chain = (1...1000).map { "f\($0)(x) = f\($0 - 1)(x);" }.joined(separator: " ")
    #expect(
      report(of: "f0(x) = x; \(chain) f1000(x)")?
        .hasPrefix("functions and sums use each other more than 40 deep\n") == true)
    #expect(report(of: "f0(x) = x; \(chain) f38(x)") == nil)
  }
}
