import Testing

@testable import Formulas

@Suite struct LexerTests {
  private func kinds(_ source: String) throws -> [Token.Kind] {
    var lexer = Lexer(source)
    return try lexer.tokens().map(\.kind)
  }

  struct TokenCase: CustomTestStringConvertible {
    let source: String
    let kinds: [Token.Kind]
    var testDescription: String { source }

    init(_ source: String, _ kinds: Token.Kind...) {
      self.source = source
      self.kinds = kinds + [.end]
    }
  }

  @Test(arguments: [
    TokenCase("2", .number("2")), TokenCase("2.", .number("2.")), TokenCase(".5", .number(".5")),
    TokenCase("2.5e-3", .number("2.5e-3")), TokenCase("1E+9", .number("1E+9")),
    TokenCase("2e", .number("2"), .name("e")),
    TokenCase("2e x", .number("2"), .name("e"), .name("x")),
    TokenCase("2e-x", .number("2"), .name("e"), .minus, .name("x")),
    TokenCase("1.2.3", .number("1.2"), .number(".3")), TokenCase("2x1", .number("2"), .name("x1")),
  ])
  func `A number takes an exponent only where digits follow`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: [
    TokenCase("w_12 xy", .name("w_12"), .name("xy")), TokenCase("αβ Ω", .name("αβ"), .name("Ω")),
    TokenCase("π", .name("pi")), TokenCase("τ", .name("tau")), TokenCase("∞", .name("inf")),
    TokenCase("απ", .name("α"), .name("pi")), TokenCase("2πτ", .number("2"), .name("pi"), .name("tau")),
  ])
  func `Names are letters with digits, and π and τ are names of their own`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: [
    TokenCase("* · ×", .times, .times, .times), TokenCase("/ ÷", .over, .over), TokenCase("- −", .minus, .minus),
    TokenCase("+^", .plus, .power), TokenCase("**", .power), TokenCase("***", .power, .times),
    TokenCase("(),|", .open, .close, .comma, .bar),
    TokenCase("√", .root), TokenCase("< <= ≤", .less, .lessOrEqual, .lessOrEqual),
    TokenCase("> >= ≥", .greater, .greaterOrEqual, .greaterOrEqual),
  ])
  func `Every sign has its ASCII spelling`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: [
    TokenCase("²", .superscript(2)), TokenCase("¹⁰", .superscript(10)), TokenCase("⁻³", .superscript(-3)),
    TokenCase("⁰¹²³⁴⁵⁶⁷⁸⁹", .superscript(123_456_789)), TokenCase("¹²³⁴⁵⁶⁷⁸⁹⁰¹²³⁴⁵", .superscript(123_456_789_012_345)),
  ])
  func `Raised digits are one whole number`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: [
    TokenCase("[x; y]'", .openBracket, .name("x"), .semicolon, .name("y"), .closeBracket, .transpose),
    TokenCase("{x: 1}", .openBrace, .name("x"), .colon, .number("1"), .closeBrace),
    TokenCase("Aᵀ", .name("A"), .transpose),
    TokenCase("= == != ≠", .define, .equal, .notEqual, .notEqual),
    TokenCase("∛x⋅2", .cubeRoot, .name("x"), .times, .number("2")),
    TokenCase("x and y or band", .name("x"), .and, .name("y"), .or, .name("band")),
    TokenCase("x₁ w₁₂", .name("x1"), .name("w12")),
  ])
  func `Matrices, pieces, definitions and lowered digits have their signs`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: [
    TokenCase("x\ny", .name("x"), .newline, .name("y")), TokenCase("x\r\n\r\ny", .name("x"), .newline, .name("y")),
    TokenCase("x +\ny", .name("x"), .plus, .name("y")), TokenCase("x\n+ y", .name("x"), .plus, .name("y")),
    TokenCase("(x\ny)", .open, .name("x"), .name("y"), .close),
    TokenCase("[x\n2]", .openBracket, .name("x"), .number("2"), .closeBracket),
    TokenCase("|x\ny|", .bar, .name("x"), .name("y"), .bar),
    TokenCase("|x|\n|y|", .bar, .name("x"), .bar, .newline, .bar, .name("y"), .bar),
    TokenCase("\nx;\ny\n", .name("x"), .semicolon, .name("y")), TokenCase(")\nx", .close, .newline, .name("x")),
  ])
  func `A line end counts where a statement can end`(_ item: TokenCase) throws {
    #expect(try kinds(item.source) == item.kinds)
  }

  @Test(arguments: ["", " ", "\t\n\r\n", "\u{A0}\u{2003}"])
  func `White space of every kind is skipped`(source: String) throws {
    #expect(try kinds(source) == [.end])
  }

  @Test func `Places are counted in Unicode scalars`() throws {
    var lexer = Lexer("π·sin")
    #expect(
      try lexer.tokens() == [
        Token(kind: .name("pi"), range: 0..<1), Token(kind: .times, range: 1..<2),
        Token(kind: .name("sin"), range: 2..<5),
        Token(kind: .end, range: 5..<5),
      ])
  }

  @Test func `Every sign beyond ASCII that formulas may contain begins a token or a raised number`() throws {
    for sign in Lexer.signs {
      let source = sign == "⁻" ? "⁻¹" : String(sign)
      #expect(try kinds(source).count == 2, "\(sign)")
    }
  }
}
