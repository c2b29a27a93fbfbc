import Testing

@testable import Formulas

@Suite struct ParserTests {
  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("-x^2", -9), ValueCase("(-x)^2", 9), ValueCase("2^3^2", 512), ValueCase("(2^3)^2", 64),
    ValueCase("2^-x", 0.125), ValueCase("2^-x^2", 0x1p-9), ValueCase("x**2", 9), ValueCase("x - y - 1", -3),
    ValueCase("60/x/y", 4), ValueCase("1 + 2*x^2", 19), ValueCase("- -x", 3), ValueCase("+x - -y", 8),
    ValueCase("2*-x", -6),
    ValueCase("-2^2", -4), ValueCase("x^-1*3", 1),
  ])
  func `Operators bind as in mathematics`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  @Test(arguments: [
    ValueCase("2x", 6), ValueCase("1/2x", 1.5), ValueCase("6/2(x)", 9), ValueCase("3(x+1)", 12),
    ValueCase("(x+1)(x-1)", 8), ValueCase("x(y+1)", 18), ValueCase("xy", 15), ValueCase("x y", 15),
    ValueCase("xy(y + 1)", 90),
    ValueCase("2x^2 y", 90), ValueCase("x²", 9), ValueCase("x³y", 135), ValueCase("x⁻¹", 1.0 / 3),
    ValueCase("2x²y", 90),
    ValueCase("x·y", 15), ValueCase("x×y", 15), ValueCase("y÷x", 5.0 / 3), ValueCase("x−y", -2),
    ValueCase("-2 x y", -30),
    ValueCase("2x - 3y", -9), ValueCase("2^x y", 40), ValueCase("x^2y", 45), ValueCase("(x)(y)", 15),
    ValueCase("2e3", 2000),
    ValueCase("x²³", 94_143_178_827), ValueCase("xy^2", 75), ValueCase("2xy²", 150), ValueCase("yx^2^2", 405),
    ValueCase("-xy^2", -75), ValueCase("225/xy^2", 3), ValueCase("2^xx", 512),
  ])
  func `Values written side by side are multiplied`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  @Test(arguments: [
    ValueCase("|x|", 3), ValueCase("|-x|", 3), ValueCase("||x|-1|", 2), ValueCase("||-x|-y|", 2),
    ValueCase("2|y - 7|", 4),
    ValueCase("|x|y", 15), ValueCase("|x||y|", 15), ValueCase("|x - |y||", 2), ValueCase("|(|x| - 5)|", 2),
    ValueCase("|x|^2", 9), ValueCase("-|x|", -3), ValueCase("√9", 3), ValueCase("√(x + 1)", 2), ValueCase("2√16", 8),
    ValueCase("√√16", 2), ValueCase("√4x", 6), ValueCase("|−x|²", 9),
  ])
  func `Bars and roots need no parentheses`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  @Test(arguments: [
    FormulaCase("2 sin x", "2 * sin(x)"), FormulaCase("sin 2x", "sin(2 * x)"),
    FormulaCase("sin x cos y", "sin(x) * cos(y)"), FormulaCase("sin^2 x", "sin(x)^2"),
    FormulaCase("sin² x", "sin(x)^2"),
    FormulaCase("sin^2 x cos y", "(sin(x)^2) * cos(y)"), FormulaCase("sin x^2", "sin(x^2)"),
    FormulaCase("sin(x)^2", "sin(x)^2"),
    FormulaCase("sin x + 1", "sin(x) + 1"), FormulaCase("sin x / 2", "sin(x) / 2"), FormulaCase("sin -x", "sin(-x)"),
    FormulaCase("log sin x", "log(sin(x))"), FormulaCase("ln x", "log(x)"), FormulaCase("sin xy", "sin(x * y)"),
    FormulaCase("sin(x)y", "sin(x) * y"),
    FormulaCase("sin |x|", "sin(abs(x))"),
    FormulaCase("cos √x", "cos(sqrt(x))"), FormulaCase("sin^-2 x", "sin(x)^(-2)"),
    FormulaCase("sin⁻² x", "sin(x)^(-2)"),
    FormulaCase("sin^2.5 x", "sin(x)^2.5"), FormulaCase("sin^2(x)^3", "(sin(x)^2)^3"),
    FormulaCase("sin 2π x", "sin((2 * pi) * x)"),
  ])
  func `A function takes the product that follows`(_ item: FormulaCase) throws {
    #expect(try reading(of: item.source) == item.expected)
  }

  @Test(arguments: [
    ValueCase("log(2, 8)", 3), ValueCase("root(3, 27)", 3), ValueCase("root(2, 49)", 7), ValueCase("root(4, 81)", 3),
    ValueCase("min(x, y)", 3), ValueCase("max(1, y, x, 2)", 5), ValueCase("min(9, 8, 7, 6, 5, 4)", 4),
    ValueCase("abs(x - y)", 2),
    ValueCase("mod(-1, x)", 2), ValueCase("hypot(x, 4)", 5), ValueCase("atan2(0, x)", 0), ValueCase("sign(x - y)", -1),
    ValueCase("floor(-x/2)", -2), ValueCase("ceil(-x/2)", -1), ValueCase("round(x/2)", 2), ValueCase("relu(x - y)", 0),
    ValueCase("cbrt(-8)", -2), ValueCase("exp 0", 1), ValueCase("log2 8", 3), ValueCase("log10(1000)", 3),
    ValueCase("ln e", 1),
  ])
  func `Functions have the meaning of the language's list`(_ item: ValueCase) throws {
    let computed = try value(of: item.source, at: ["x": 3, "y": 5])
    #expect(abs(computed - item.expected) <= 4e-15, "\(computed)")
  }

  @Test(arguments: [
    ValueCase("x < y", 1), ValueCase("x > y", 0), ValueCase("x <= 3", 1), ValueCase("x ≤ 3", 1), ValueCase("x ≥ y", 0),
    ValueCase("x >= 3", 1), ValueCase("3 < x", 0), ValueCase("x + 3 > y", 1), ValueCase("2(x < y)", 2),
    ValueCase("(0 < x) < 1", 0),
    ValueCase("if(x < y, x, y)", 3), ValueCase("if(x > y, x, y)", 5), ValueCase("if(x - 3, 1, 2)", 2),
    ValueCase("if(x < y, if(y < 4, 1, 2), 3)", 2), ValueCase("if(x > y, log(-1), 7)", 7),
  ])
  func `Comparisons are 1 or 0 and decide`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("0 < x < 4", 1), ValueCase("0 < x < 3", 0), ValueCase("0 < x <= 3 < y", 1), ValueCase("9 > y > x > 0", 1),
    ValueCase("0 <= x == 3", 1), ValueCase("x == 3", 1), ValueCase("x == y", 0), ValueCase("x != y", 1),
    ValueCase("x ≠ 3", 0), ValueCase("x != y != 5", 0), ValueCase("0 < x and y < 4", 0), ValueCase("0 < x or y < 4", 1),
    ValueCase("x > 9 or x > 1 and y > 1", 1), ValueCase("(x > 9 or x > 1) and y > 9", 0),
    ValueCase("x > 9 and log(-1)", 0), ValueCase("x > 1 or log(-1)", 1),
  ])
  func `Comparisons chain and combine`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("{x < 0: -x, x}", 3), ValueCase("{x < 4: -x, x}", -3), ValueCase("{x < 0: 1, x < 3: 2, x <= 3: 3, 4}", 3),
    ValueCase("{x < 0: 1, 0 < x < 4: {y > 4: 2, 3}}", 2), ValueCase("2{x > 0: y, 1} + 1", 11),
    ValueCase("{x > 0 and y > 0: 1, 0}", 1), ValueCase("{x > 0: 1, log(-1)}", 1),
  ])
  func `The first piece whose condition holds counts`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  @Test func `Where no piece counts there is no value`() throws {
    #expect(try value(of: "{x < 0: 1, x > 4: 2}", at: ["x": 3]).isNaN)
    #expect(try values(of: "{x < 0: (1, 2)}", at: ["x": 3]).allSatisfy(\.isNaN))
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("sum(i, 1, 4, i)", 10), ValueCase("sum(i, 0, 3, x^i)", 40), ValueCase("product(k, 1, 5, k)", 120),
    ValueCase("sum(i, 1, 3, sum(j, 1, i, i j))", 25), ValueCase("sum(i, 2, 1, x)", 0),
    ValueCase("product(i, 2, 1, x)", 1),
    ValueCase("n = 3; sum(i, 1, n + 1, i x)", 30), ValueCase("sum(i, -2, 2, i)", 0),
    ValueCase("2 sum(x, 1, 3, x) + x", 15),
    ValueCase("sum(i, 1, 2, sum(i, 3, 4, i))", 14), ValueCase("norm(sum(i, 1, 2, (i, 2)))", 5),
    ValueCase("|sum(i, 1, 2, -i)| x", 9), ValueCase("sum(i, 1, 3, xi)", 18),
  ])
  func `Sums and products run over whole numbers`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5]) == item.expected)
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("∛(-8)", -2), ValueCase("2∛8", 4), ValueCase("∛√64", 2), ValueCase("x₁ + x1", 14), ValueCase("x⋅y", 15),
  ])
  func `Unicode signs and lowered digits mean the same`(_ item: ValueCase) throws {
    #expect(try value(of: item.source, at: ["x": 3, "y": 5, "x1": 7]) == item.expected)
  }

  @Test func `Constants are exact in their own names and signs`() throws {
    #expect(try value(of: "π") == .pi)
    #expect(try value(of: "τ") == 2 * .pi)
    #expect(try value(of: "2tau") == 4 * .pi)
    #expect(try value(of: "-∞") == -.infinity)
    #expect(abs(try value(of: "2e") - 5.43656365691809) < 1e-14)
    #expect(abs(try value(of: "2e x", at: ["x": 3]) - 16.30969097075427) < 1e-14)
    #expect(try value(of: "sin π") == 0)
  }

  @Test func `More than 64 values have a maximum`() throws {
    let list = (1...500).map { String($0) }.joined(separator: ", ")
    #expect(try value(of: "max(x, \(list))", at: ["x": 3]) == 500)
  }

  @Test(arguments: [
    "(", "sin(", "-", "√", "x^", "|", "2^-", "sin ", "[", "{x: ", "∛", "sum(i, 1, 2, ", "rosenbrock(",
  ])
  func `The depth of nesting is limited, not the stack`(opening: String) throws {
    let deep = report(of: String(repeating: opening, count: 50_000) + "x")
    #expect(deep?.hasPrefix("nested more than 200 deep\n") == true)
  }

  @Test func `Nesting up to the limit is read`() throws {
    let count = Parser.depthLimit - 1
    let source = String(repeating: "(", count: count) + "x" + String(repeating: ")", count: count)
    #expect(try value(of: source, at: ["x": 3]) == 3)
  }
}
