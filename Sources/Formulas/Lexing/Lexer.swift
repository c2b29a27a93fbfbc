/// Splits a formula into tokens. One pass, O(length).
struct Lexer {
  private let source: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ source: String) {
    self.source = source
    self.scalars = Array(source.unicodeScalars)
  }

  /// The signs beyond ASCII that formulas may contain.
  static let signs = Set("·⋅×÷−πτ∞√∛≤≥≠ᵀ⁰¹²³⁴⁵⁶⁷⁸⁹⁻".unicodeScalars)

  /// Lowered digits by value; in a name they are the same as plain ones: x₁ is x1.
  static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)

  private static let superscripts: [Unicode.Scalar: Int] = [
    "⁰": 0, "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  /// How many raised digits make a whole number that is exact.
  private static let superscriptLimit = 15

  private static let singles: [Unicode.Scalar: Token.Kind] = [
    "+": .plus, "-": .minus, "−": .minus, "*": .times, "·": .times, "⋅": .times, "×": .times, "/": .over, "÷": .over,
    "^": .power, "(": .open, ")": .close, "[": .openBracket, "]": .closeBracket, "{": .openBrace, "}": .closeBrace,
    ",": .comma, ":": .colon, ";": .semicolon, "=": .define, "|": .bar, "√": .root, "∛": .cubeRoot, "'": .transpose,
    "ᵀ": .transpose, "<": .less, ">": .greater, "≤": .lessOrEqual, "≥": .greaterOrEqual, "≠": .notEqual,
    "π": .name("pi"), "τ": .name("tau"), "∞": .name("inf"),
  ]

  /// All tokens, the last one `.end`.
  mutating func tokens() throws(FormulaError) -> [Token] {
    var result: [Token] = []
    repeat { result.append(try next()) } while result.last?.kind != .end
    return result.withoutContinuedLines()
  }

  private mutating func next() throws(FormulaError) -> Token {
    while let scalar = peek(), scalar.properties.isWhitespace, !scalar.endsLine { position += 1 }
    guard let scalar = peek() else { return Token(kind: .end, range: position..<position) }
    let start = position
    if scalar.endsLine {
      position += 1
      return Token(kind: .newline, range: start..<position)
    }
    if scalar.isDigit || (scalar == "." && (peek(1)?.isDigit ?? false)) { return number(from: start) }
    if Self.superscripts[scalar] != nil || scalar == "⁻" { return try superscript(from: start) }
    if let doubled = doubledSign(scalar) {
      position += 2
      return Token(kind: doubled, range: start..<position)
    }
    if let kind = Self.singles[scalar] {
      position += 1
      return Token(kind: kind, range: start..<position)
    }
    if scalar.isLetter { return name(from: start) }
    throw .unexpectedCharacter(scalar, at: start, in: source)
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  private func doubledSign(_ scalar: Unicode.Scalar) -> Token.Kind? {
    switch (scalar, peek(1)) {
    case ("*", "*"): .power
    case ("<", "="): .lessOrEqual
    case (">", "="): .greaterOrEqual
    case ("=", "="): .equal
    case ("!", "="): .notEqual
    default: nil
    }
  }

  private mutating func name(from start: Int) -> Token {
    var name = String.UnicodeScalarView()
    while let scalar = peek() {
      if let digit = Self.subscripts.firstIndex(of: scalar) {
        name += String(digit).unicodeScalars
      } else if scalar.isLetter || scalar.isDigit || scalar == "_" {
        name.append(scalar)
      } else {
        break
      }
      position += 1
    }
    let kind: Token.Kind =
      switch String(name) {
      case "and": .and
      case "or": .or
      default: .name(String(name))
      }
    return Token(kind: kind, range: start..<position)
  }

  private mutating func number(from start: Int) -> Token {
    while peek()?.isDigit ?? false { position += 1 }
    if peek() == "." {
      position += 1
      while peek()?.isDigit ?? false { position += 1 }
    }
    // `2e3` is a number; `2e` and `2e x` are twice Euler's number.
    if peek() == "e" || peek() == "E" {
      let signed = peek(1) == "-" || peek(1) == "+"
      if peek(signed ? 2 : 1)?.isDigit ?? false {
        position += signed ? 2 : 1
        while peek()?.isDigit ?? false { position += 1 }
      }
    }
    return Token(kind: .number(text(from: start)), range: start..<position)
  }

  private mutating func superscript(from start: Int) throws(FormulaError) -> Token {
    let isNegative = peek() == "⁻"
    if isNegative { position += 1 }
    var value = 0
    let firstDigit = position
    while let scalar = peek(), let digit = Self.superscripts[scalar] {
      if position - firstDigit < Self.superscriptLimit { value = value * 10 + digit }
      position += 1
    }
    guard position > firstDigit else { throw .unexpectedCharacter("⁻", at: start, in: source) }
    if position - firstDigit > Self.superscriptLimit {
      throw .superscriptTooLong(limit: Self.superscriptLimit, at: start..<position, in: source)
    }
    return Token(kind: .superscript(isNegative ? -value : value), range: start..<position)
  }

  private func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }
}

extension Unicode.Scalar {
  /// Line feed, carriage return and the line ends of Unicode.
  var endsLine: Bool { ["\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(self) }
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || (isGreekLetter && self != "π" && self != "τ")
  }
}
