// Every message of this module, in one place.

extension FormulaError {
  static func unexpectedCharacter(_ scalar: Unicode.Scalar, at place: Int, in source: String) -> FormulaError {
    let range = place..<(place + 1)
    let shown = scalar.isPrintableASCII ? "'\(scalar)'" : "U+\(hexadecimal(scalar))"
    return FormulaError("the character \(shown) has no meaning in a formula", at: range, in: source)
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// A name or number as it stands in a message: its beginning if it is long.
  static func shortened(_ text: String, to length: Int = 40) -> String {
    let scalars = text.unicodeScalars
    return scalars.dropFirst(length).isEmpty ? text : String(scalars.prefix(length - 3)) + "..."
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
    case .bar: FormulaError("a value is missing between the bars", at: token.range, in: source)
    default:
      if let sign = token.kind.sign {
        FormulaError("a value is missing before '\(sign)'", at: token.range, in: source)
      } else {
        FormulaError("an operator stands where a value is needed", at: token.range, in: source)
      }
    }
  }

  static func unclosed(_ open: Token, by close: Token.Kind, in source: String) -> FormulaError {
    FormulaError(
      "this '\(open.kind.sign ?? "")' is never closed", at: open.range, in: source, hint: "add '\(close.sign ?? "")'")
  }

  static func unclosedBar(open: Range<Int>, in source: String) -> FormulaError {
    FormulaError("this '|' is never closed", at: open, in: source, hint: "add '|', or write abs(...)")
  }

  static func unexpectedToken(_ token: Token, in source: String) -> FormulaError {
    switch token.kind {
    case .close, .closeBracket, .closeBrace:
      FormulaError("this '\(token.kind.sign ?? "")' closes nothing", at: token.range, in: source, hint: "remove it")
    case .define:
      FormulaError(
        "'=' defines a name, and what stands before it is none", at: token.range, in: source,
        hint: "write == to compare, or f(x, y) = ... to define a function")
    case .colon:
      FormulaError("a ':' belongs between braces", at: token.range, in: source, hint: "write {x < 0: -x, x}")
    case .semicolon:
      FormulaError(
        "a ';' belongs between statements or the rows of a matrix", at: token.range, in: source,
        hint: "write a matrix as [1, 2; 3, 4]")
    case .number(let text):
      FormulaError(
        "a number cannot follow a value directly", at: token.range, in: source,
        hint: "write *\(shortened(text, to: 16)) for a product or ^\(shortened(text, to: 16)) for a power")
    default:
      // Every other token continues the formula, or is a comma.
      FormulaError("a comma belongs between parentheses", at: token.range, in: source, hint: "write a vector as (a, b)")
    }
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

  static func missingParentheses(
    of name: String, _ parameters: [String], at range: Range<Int>, in source: String
  ) -> FormulaError {
    let call = shortened("\(name)(\(parameters.joined(separator: ", ")))")
    return FormulaError(
      "the arguments of '\(shortened(name))' stand in parentheses", at: range, in: source, hint: "write \(call)")
  }

  static func wrongCount(
    of name: String, takes arity: ClosedRange<Int>, got: Int, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("'\(shortened(name))' takes \(arguments(arity)), not \(got)", at: range, in: source)
  }

  static func wrongShape(
    of name: String, takes count: Int, got shape: String, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("'\(shortened(name))' takes \(arguments(count...count)), not \(shape)", at: range, in: source)
  }

  private static func arguments(_ arity: ClosedRange<Int>) -> String {
    let words = ["no", "one", "two", "three"]
    let count = arity.lowerBound < words.count ? words[arity.lowerBound] : String(arity.lowerBound)
    let noun = arity.lowerBound == 1 ? "argument" : "arguments"
    return "\(count) \(noun)" + (arity.upperBound > arity.lowerBound ? " or more" : "")
  }

  static func inverseNotation(_ name: String, at range: Range<Int>, in source: String, hint: String) -> FormulaError {
    FormulaError("'\(name)^-1' can mean two things", at: range, in: source, hint: hint)
  }

  static func prime(after name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "' is the transpose of a matrix, and '\(shortened(name))' is a function", at: range, in: source,
      hint: "'nabla derive' prints derivatives")
  }

  static func shapeMismatch(
    _ verb: String, _ left: String, _ right: String, at range: Range<Int>, in source: String, hint: String? = nil
  ) -> FormulaError {
    FormulaError("cannot \(verb) \(left) and \(right)", at: range, in: source, hint: hint)
  }

  static func unequalRows(_ first: Int, _ other: Int, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "the rows of a matrix are of equal length, and these have \(first) and \(other) entries", at: range, in: source)
  }

  static func unequalBranches(
    _ first: String, _ other: String, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("one branch is \(first) and another is \(other)", at: range, in: source)
  }

  static func pieceWithoutCondition(at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("a condition belongs before the first value", at: range, in: source, hint: "write {x < 0: -x, x}")
  }

  static func needsScalar(_ what: String, got shape: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("\(what) needs a number, not \(shape)", at: range, in: source)
  }

  static func needsVector(_ name: String, got shape: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("'\(name)' needs a vector, not \(shape)", at: range, in: source)
  }

  static func wrongListLength(expected: Int, got: Int, in source: String) -> FormulaError {
    FormulaError(
      "\(expected == 1 ? "one number is" : "\(expected) numbers are") needed here, not \(got)",
      at: 0..<source.unicodeScalars.count, in: source)
  }

  static func notConstant(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("a number is needed here, and '\(shortened(name))' is a variable", at: range, in: source)
  }

  // MARK: Definitions and what they expand to

  static func unusedValue(at range: Range<Int>, separatedBy separator: Token, in source: String) -> FormulaError {
    FormulaError(
      "this value is not used, because only the last statement is the result", at: range, in: source,
      hint: separator.kind == .newline
        ? "give it a name, as in a = ..., or join the lines" : "give it a name, as in a = ...")
  }

  static func reservedName(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("'\(name)' has a meaning of its own", at: range, in: source, hint: "choose another name")
  }

  static func definedTwice(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("'\(shortened(name))' is defined twice", at: range, in: source, hint: "choose another name")
  }

  static func parameterTwice(
    _ parameter: String, of name: String, at range: Range<Int>, in source: String
  ) -> FormulaError {
    FormulaError("'\(shortened(name))' has two parameters '\(shortened(parameter))'", at: range, in: source)
  }

  static func parameterIsNoName(of name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "the parameters of '\(shortened(name))' are names with commas between", at: range, in: source,
      hint: "write \(shortened(name))(x, y) = ...")
  }

  static func recursion(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("'\(shortened(name))' is used in its own definition", at: range, in: source)
  }

  static func usedBeforeDefinition(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "'\(shortened(name))' is used before its definition", at: range, in: source,
      hint: "move the definition to the front")
  }

  static func repetitionWithoutIndex(_ name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "'\(name)' takes an index, two bounds and a term", at: range, in: source, hint: "write \(name)(i, 1, 10, x^i)")
  }

  static func boundIsNoInteger(of name: String, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "the bounds of '\(name)' are whole numbers without variables", at: range, in: source,
      hint: "write \(name)(i, 1, 10, x^i)")
  }

  static func expandsTooFar(limit: Int, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError("this expands to more than \(limit) operations", at: range, in: source, hint: "use fewer terms")
  }

  static func usesTooDeep(limit: Int, at range: Range<Int>, in source: String) -> FormulaError {
    FormulaError(
      "functions and sums use each other more than \(limit) deep", at: range, in: source, hint: "combine some of them")
  }
}
