import Testing

@testable import Formulas

@Suite struct FormulaTests {
  @Test func `Coordinates are x, y and z, then names in alphabetical order with numbers by value`() throws {
    let formula = try Formula(parsing: "w10 + w2 + w1_2 + z + b + alpha + x")
    #expect(formula.variables == ["x", "z", "alpha", "b", "w1_2", "w2", "w10"])
  }

  @Test func `The order of coordinates is a strict order`() {
    let names = ["x", "y", "z", "a", "w", "w0", "w00", "w1", "w01", "w1_2", "w1_10", "w2", "w_2", "w10", "W1", "θ"]
    for (a, b) in names.flatMap({ a in names.map { (a, $0) } }) {
      #expect(Formula.precedes(a, b) != Formula.precedes(b, a) || a == b, "\(a), \(b)")
      for c in names where Formula.precedes(a, b) && Formula.precedes(b, c) {
        #expect(Formula.precedes(a, c), "\(a), \(b), \(c)")
      }
    }
  }

  @Test func `Declared variables come first and need not occur`() throws {
    let formula = try Formula(parsing: "b + x", declaring: ["y", "b"])
    #expect(formula.variables == ["y", "b", "x"])
    #expect(formula.variableNodes.count == 3)
  }

  @Test func `Declared letters may be written together and called`() throws {
    #expect(try values(of: "ab", at: ["a": 2, "b": 3], declaring: ["a", "b"]) == [6])
    #expect(try values(of: "a(b + 1)", at: ["a": 2, "b": 3], declaring: ["a", "b"]) == [8])
    #expect(try Formula(parsing: "ab").variables == ["ab"])
  }

  @Test func `A parameter is a number and not a variable`() throws {
    let formula = try Formula(parsing: "a x + a", parameters: ["a": ConstantExpression(parsing: "1/4")])
    #expect(formula.variables == ["x"])
    #expect(formula.values(of: formula.components, at: ["x": 3]) == [1])
  }

  @Test func `A parameter is exact`() throws {
    let formula = try Formula(parsing: "sin(a x)", parameters: ["a": ConstantExpression(parsing: "pi")])
    let atOne = try Formula(parsing: "sin(a)", parameters: ["a": ConstantExpression(parsing: "pi")])
    #expect(formula.variables == ["x"])
    #expect(atOne.values(of: atOne.components, at: [:]) == [0])
  }

  @Test func `A formula with many parameters prints the same way in every run`() throws {
    let names = ["a", "b", "c", "d", "f", "g", "h"]
    var parameters: [String: ConstantExpression] = [:]
    for (place, name) in names.enumerated() {
      parameters[name] = try ConstantExpression(parsing: "0.\(place)1234567890123456789")
    }
    let formula = try Formula(parsing: names.joined(separator: " "), parameters: parameters)
    var printer = FormulaPrinter(formula.graph)
    let text = printer.text(of: formula.components[0]) ?? ""
    // The parameters, rounded to doubles, in alphabetical order.
    let numbers = text.split(separator: "*").map { Double($0) }
    #expect(numbers == names.indices.map { Double("0.\($0)1234567890123456789") })
  }

  @Test func `A formula is a vector if it says so`() throws {
    #expect(try !Formula(parsing: "(x)").isVector)
    #expect(try Formula(parsing: "(x, y)").isVector)
    #expect(try Formula(parsing: "(x, y, 1)").components.count == 3)
  }

  @Test func `The names in a formula are its variables and parameters`() throws {
    #expect(try Formula(parsing: "xy + sin w1 + pi").names == ["x", "y", "w1"])
  }

  @Test(arguments: ["x", "t", "w_1", "alpha", "θ"])
  func `A letter or word can name a variable`(name: String) {
    #expect(Formula.isName(name))
  }

  @Test(arguments: ["", "xy", "sin", "pi", "π", "e", "2", "x+x", " x", "(x)", "x y", "a1b", "sinx", "-x"])
  func `What reads as something else cannot name a variable`(text: String) {
    #expect(!Formula.isName(text))
  }

  struct Large: CustomTestStringConvertible {
    let name: String
    let source: String
    var variables: [String]?
    var testDescription: String { name }
  }

  // Close to the limit of a million bytes; `variables` are `nil` where there is an error.
  @Test(arguments: [
    Large(name: "open sum", source: String(repeating: "x+", count: 500_000)),
    Large(name: "sum", source: String(repeating: "x+", count: 499_999) + "x", variables: ["x"]),
    Large(name: "product", source: String(repeating: "x ", count: 499_999) + "y", variables: ["x", "y"]),
    Large(name: "letters", source: String(repeating: "x", count: 1_000_000), variables: ["x"]),
    Large(name: "open parentheses", source: String(repeating: "(", count: 1_000_000)),
    Large(name: "closed parentheses", source: String(repeating: ")", count: 1_000_000)),
    Large(name: "parentheses", source: String(repeating: "(x)", count: 333_333), variables: ["x"]),
    Large(name: "digits", source: String(repeating: "7", count: 1_000_000)),
    Large(name: "decimals", source: "0." + String(repeating: "7", count: 999_998), variables: []),
    Large(name: "exponent", source: "1e-" + String(repeating: "9", count: 999_997), variables: []),
    Large(name: "powers", source: String(repeating: "x^", count: 499_999) + "x"),
    Large(name: "bars", source: String(repeating: "|", count: 1_000_000)),
    Large(name: "pairs of bars", source: String(repeating: "|x|", count: 333_333), variables: ["x"]),
    Large(name: "minus signs", source: String(repeating: "-", count: 999_999) + "x"),
    Large(name: "functions", source: String(repeating: "sin ", count: 249_999) + "x"),
    Large(name: "a function and letters", source: "sin" + String(repeating: "x", count: 999_997)),
    Large(name: "a bare argument", source: "sin " + String(repeating: "x ", count: 499_000), variables: ["x"]),
    Large(name: "superscripts", source: "x" + String(repeating: "²", count: 499_999)),
    Large(name: "a vector", source: "(" + String(repeating: "x,", count: 499_998) + "x)", variables: ["x"]),
    Large(name: "a maximum", source: "max(" + String(repeating: "x,", count: 400_000) + "y)", variables: ["x", "y"]),
    Large(name: "white space", source: String(repeating: " ", count: 1_000_000)),
    Large(name: "an unknown name", source: String(repeating: "a1", count: 500_000)),
    Large(name: "definitions", source: (0..<70_000).map { "a\($0)=x;" }.joined() + "a1 + a69999", variables: ["x"]),
    Large(
      name: "functions of each other", source: "f0(x)=x;" + (1..<40_000).map { "f\($0)(x)=f0(x);" }.joined(),
      variables: ["x"]),
    Large(name: "lines", source: String(repeating: "x\n", count: 500_000)),
    Large(name: "semicolons", source: String(repeating: ";", count: 1_000_000)),
    Large(name: "heads", source: String(repeating: "a(b,", count: 250_000)),
    Large(name: "open brackets", source: String(repeating: "[", count: 1_000_000)),
    Large(name: "open braces", source: String(repeating: "{", count: 1_000_000)),
    Large(name: "transposes", source: "x" + String(repeating: "'", count: 999_999)),
    Large(name: "a chain", source: "x" + String(repeating: "<x", count: 499_999), variables: ["x"]),
    Large(name: "pieces", source: "{" + String(repeating: "x<1:x,", count: 166_000) + "x}", variables: ["x"]),
    Large(name: "a matrix", source: "[" + String(repeating: "x;", count: 499_998) + "x]", variables: ["x"]),
    Large(name: "words", source: (0..<100_000).map { "ro" + String($0, radix: 36) + "ck" }.joined(separator: "+")),
    Large(
      name: "named functions", source: String(repeating: "saddle+", count: 140_000) + "saddle", variables: ["x", "y"]),
    Large(name: "many named functions", source: (0..<60_000).map { "saddle(\($0),x)" }.joined(separator: "+")),
    Large(name: "zero bytes", source: String(repeating: "\u{0}", count: 1_000_000)),
  ])
  func `A megabyte of anything is read or refused`(_ large: Large) {
    let formula = try? Formula(parsing: large.source)
    #expect(formula?.variables == large.variables)
  }

  @Test func `Many different names are read`() throws {
    let names = (0..<50_000).map { "w\($0)" }
    #expect(try Formula(parsing: names.reversed().joined(separator: "+")).variables == names)
  }
}
