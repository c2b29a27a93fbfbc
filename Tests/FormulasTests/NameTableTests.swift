import Autodiff
import Testing

@testable import Formulas

@Suite struct NameTableTests {
  private func meaning(
    of name: String, isCalled: Bool = false, in source: String = "", declaring declared: [String] = []
  ) throws -> NameTable.Meaning {
    var lexer = Lexer(source)
    return NameTable(tokens: try lexer.tokens(), declared: declared).meaning(of: name, isCalled: isCalled)
  }

  @Test func `Constants are always constants`() throws {
    #expect(try meaning(of: "pi", declaring: ["pi"]) == .constant([.pi]))
    #expect(try meaning(of: "e", isCalled: true) == .constant([.e]))
    #expect(try meaning(of: "tau") == .constant([.exact(2), .pi]))
    #expect(try meaning(of: "inf") == .constant([Constant(.infinity)]))
  }

  @Test func `Letters written together are a product where each is a variable`() throws {
    #expect(try meaning(of: "xy") == .product(["x", "y"]))
    #expect(try meaning(of: "zyx") == .product(["z", "y", "x"]))
    #expect(try meaning(of: "ax") == .variable)
    #expect(try meaning(of: "ax", in: "a + ax") == .product(["a", "x"]))
    #expect(try meaning(of: "ax", declaring: ["a"]) == .product(["a", "x"]))
    #expect(try meaning(of: "ax", in: "a(x) + ax") == .variable)
  }

  @Test func `A declared name is a variable, even one that could be split or called`() throws {
    #expect(try meaning(of: "xy", declaring: ["xy"]) == .variable)
    #expect(try meaning(of: "sin", declaring: ["sin"]) == .variable)
    #expect(try meaning(of: "t", isCalled: true, declaring: ["t"]) == .variable)
  }

  @Test(arguments: ["t", "alpha", "x1", "w_12", "θ", "ab"])
  func `A letter, a letter with an index and a word are variables`(name: String) throws {
    #expect(try meaning(of: name) == .variable)
  }

  @Test func `A function that the formula defines is no letter`() throws {
    #expect(try meaning(of: "fx", in: "f(x) = x; f") == .variable)
    #expect(try meaning(of: "ax", in: "a = 2; a x") == .product(["a", "x"]))
  }

  @Test func `A name means nothing until its definition has been read`() throws {
    var lexer = Lexer("a = 2; f(t) = t; g(t) = t")
    var names = NameTable(tokens: try lexer.tokens(), declared: [])
    names.begin("a")
    #expect(names.meaning(of: "a", isCalled: false) == .recursion)
    #expect(names.meaning(of: "f", isCalled: true) == .definedLater)
    names.define(value: "a")
    names.begin("f")
    names.locals = ["t", "g"]
    #expect(names.meaning(of: "a", isCalled: true) == .variable)
    #expect(names.meaning(of: "f", isCalled: true) == .recursion)
    #expect(names.meaning(of: "g", isCalled: true) == .variable)
    names.define(function: "f", place: 7)
    names.locals = []
    #expect(names.meaning(of: "f", isCalled: true) == .definedFunction(7))
    #expect(names.meaning(of: "g", isCalled: true) == .definedLater)
    #expect(!names.isFree("a") && names.isFree("t"))
  }

  @Test func `Sums and named functions are known by name`() throws {
    #expect(try meaning(of: "sum", isCalled: true) == .repetition(.sum))
    #expect(try meaning(of: "product") == .repetition(.product))
    #expect(try meaning(of: "beale") == .namedFunction("beale"))
    #expect(try meaning(of: "beale", declaring: ["beale"]) == .variable)
    #expect(try meaning(of: "beale", in: "beale = 2; beale") == .definedLater)
    #expect(["sum", "product", "sin", "norm", "pi", "e", "if"].allSatisfy(NameTable.isReserved))
    #expect(!["beale", "x", "f", "and"].contains(where: NameTable.isReserved))
  }

  @Test(arguments: [
    FormulaCase("himmelbau", "did you mean 'himmelblau'?"), FormulaCase("rastrign", "did you mean 'rastrigin'?"),
    FormulaCase("sum1", "did you mean 'sum'?"), FormulaCase("nrom", "did you mean 'norm'?"),
  ])
  func `A slip of a named function, a sum or a norm brings it to mind`(_ item: FormulaCase) throws {
    #expect(try meaning(of: item.source, isCalled: true) == .unknown(hint: item.expected))
  }

  @Test(arguments: ["rosa", "alpha", "boot", "tooth", "sample", "rate", "levy", "scale", "radius"])
  func `A word that is only a little like a named function is a variable`(name: String) throws {
    #expect(try meaning(of: name) == .variable)
  }

  @Test func `A letter before a parenthesis is a variable if it is one elsewhere`() throws {
    #expect(try meaning(of: "x", isCalled: true) == .variable)
    #expect(try meaning(of: "t", isCalled: true, in: "t + t(x + 1)") == .variable)
    #expect(try meaning(of: "t", isCalled: true, in: "t(x + 1)") == .unknown(hint: nil))
  }

  @Test func `Every function of the rule table and every alias is a function`() throws {
    for name in FunctionName.allNames { #expect(try meaning(of: name) == .function, "\(name)") }
    #expect(FunctionName.allNames.contains("atan2"))
    #expect(FunctionName.allNames.contains("ln"))
  }

  @Test(arguments: [
    FormulaCase("arctan", "did you mean 'atan'?"), FormulaCase("pow", "did you mean '^'?"),
    FormulaCase("sec", "did you mean '1/cos'?"),
    FormulaCase("lg", "did you mean 'log10'?"), FormulaCase("sgn", "did you mean 'sign'?"),
    FormulaCase("sqr", "did you mean 'sqrt'?"),
    FormulaCase("hypto", "did you mean 'hypot'?"), FormulaCase("sigmiod", "did you mean 'sigmoid'?"),
    FormulaCase("cosy", "did you mean 'cos(y)'?"), FormulaCase("xcosh", "did you mean 'x cosh'?"),
    FormulaCase("log10x", "did you mean 'log10(x)'?"),
  ])
  func `An unknown function brings the nearest known one to mind`(_ item: FormulaCase) throws {
    #expect(try meaning(of: item.source, isCalled: true) == .unknown(hint: item.expected))
  }

  @Test(arguments: ["qwertz", "f", "gradient", String(repeating: "sinx", count: 30)])
  func `A far name brings nothing to mind`(name: String) throws {
    #expect(try meaning(of: name, isCalled: true) == .unknown(hint: nil))
  }

  struct Distance: CustomTestStringConvertible {
    let first: String
    let second: String
    let edits: Int
    var testDescription: String { "\(first), \(second): \(edits)" }
  }

  @Test(arguments: [
    Distance(first: "", second: "", edits: 0), Distance(first: "", second: "abc", edits: 3),
    Distance(first: "sine", second: "sin", edits: 1), Distance(first: "kitten", second: "sitting", edits: 3),
    Distance(first: "isn", second: "sin", edits: 1), Distance(first: "ca", second: "abc", edits: 3),
    Distance(first: "flaw", second: "lawn", edits: 2),
  ])
  func `Distances count insertions, deletions, replacements and swaps`(_ distance: Distance) {
    #expect(editDistance(distance.first, distance.second) == distance.edits)
    #expect(editDistance(distance.second, distance.first) == distance.edits)
  }
}
