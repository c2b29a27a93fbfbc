// Every message of this module, in one place.

extension FormulaError {
  static func unexpectedCharacter(_ scalar: Unicode.Scalar, at place: Int, in source: String) -> FormulaError {
    let range = place..<(place + 1)
    if scalar == "=" {
      return FormulaError(
        "a formula has no '='", at: range, in: source, hint: "write only the right-hand side, as in x^2 + y^2")
    }
    if scalar == "[" || scalar == "]" || scalar == "{" || scalar == "}" {
      return FormulaError("brackets '\(scalar)' have no meaning here", at: range, in: source, hint: "use ( and )")
    }
    let shown = scalar.isPrintableASCII ? "'\(scalar)'" : "U+\(hexadecimal(scalar))"
    return FormulaError("the character \(shown) has no meaning in a formula", at: range, in: source)
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A name or number as it stands in a message: its beginning if it is long.
  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.dropFirst(40).isEmpty ? text : String(text.unicodeScalars.prefix(37)) + "..."
  }

  static func empty(in source: String) -> FormulaError {
    FormulaError("the formula is empty", at: 0..<0, in: source, hint: "write one, as in x^3 + x^2 y + y^2")
  }

  static func nestedTooDeep(limit: Int, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("nested more than \(limit) deep", at: range, in: source, hint: "split the formula up")
  }

  static func tooLong(limit: Int, in source: String) -> FormulaError {
    FormulaError("the formula has more than \(limit) characters", at: 0..<1, in: source, hint: "shorten it")
  }

  static func expectedOperand(found token: Token, in source: String) -> FormulaError {
    switch token.kind {
    case .end:
      FormulaError("something is missing at the end", at: token.range, in: source, hint: "add a number or a variable")
    case .close: FormulaError("a value is missing before ')'", at: token.range, in: source)
    case .comma: FormulaError("a value is missing before ','", at: token.range, in: source)
    case .bar: FormulaError("a value is missing between the bars", at: token.range, in: source)
    default: FormulaError("an operator stands where a value is needed", at: token.range, in: source)
    }
  }

  static func unclosedParenthesis(open: Range<Int>, in source: String) -> FormulaError {
    FormulaError("this '(' is never closed", at: open, in: source, hint: "add ')'")
  }

  static func unclosedBar(open: Range<Int>, in source: String) -> FormulaError {
    FormulaError("this '|' is never closed", at: open, in: source, hint: "add '|', or write abs(...)")
  }

  static func unexpectedToken(_ token: Token, in source: String) -> FormulaError {
    switch token.kind {
    case .close: FormulaError("this ')' closes nothing", at: token.range, in: source, hint: "remove it")
    case .number(let text):
      FormulaError(
        "a number cannot follow a value directly", at: token.range, in: source,
        hint: "write *\(shortened(text)) for a product or ^\(shortened(text)) for a power")
    default:
      // Every other token continues the formula, or is a comma.
      FormulaError("a comma belongs between parentheses", at: token.range, in: source, hint: "write a vector as (a, b)")
    }
  }

  static func chainedComparison(at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("a comparison takes two sides", at: range, in: source, hint: "nest: if(a < b, if(b < c, 1, 0), 0)")
  }

  static func numberTooLarge(at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("the number is too large", at: range, in: source, hint: "the largest is about 1.8e308")
  }

  static func superscriptTooLong(limit: Int, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "a raised number has at most \(limit) digits", at: range, in: source, hint: "write the exponent after ^")
  }

  static func unknownFunction(_ name: String, at range: Range<Int>, in source: String, hint: String?) -> FormulaError {
    FormulaError("unknown function '\(shortened(name))'", at: range, in: source, hint: hint)
  }

  static func unknownName(_ name: String, at range: Range<Int>, in source: String, hint: String?) -> FormulaError {
    FormulaError("unknown name '\(shortened(name))'", at: range, in: source, hint: hint)
  }

  static func missingArgument(of name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("'\(name)' needs an argument", at: range, in: source, hint: "write \(name)(x)")
  }

  static func wrongCount(
    of name: String, takes: String, got: Int, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("'\(name)' takes \(takes), not \(got)", at: range, in: source)
  }

  static func inverseNotation(_ name: String, at range: Range<Int>, in source: String, hint: String) -> FormulaError {
    FormulaError("'\(name)^-1' can mean two things", at: range, in: source, hint: hint)
  }

  static func shapeMismatch(
    _ verb: String, _ left: String, _ right: String, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("cannot \(verb) \(left) and \(right)", at: range, in: source)
  }

  static func needsScalar(_ what: String, got shape: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("\(what) needs a number, not \(shape)", at: range, in: source)
  }

  static func wrongListLength(expected: Int, got: Int, in source: String) -> FormulaError {
    FormulaError(
      "\(expected == 1 ? "one number is" : "\(expected) numbers are") needed here, not \(got)",
      at: 0..<source.unicodeScalars.count, in: source)
  }

  static func notConstant(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("a number is needed here, and '\(shortened(name))' is a variable", at: range, in: source)
  }
}
