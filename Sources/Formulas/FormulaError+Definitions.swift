// The messages about definitions and what they expand to.

extension FormulaError {
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
