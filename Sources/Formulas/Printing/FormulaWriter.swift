import Autodiff
import NumberText

/// Writes normal forms as text that reads back as the same formula.
struct FormulaWriter {
  let variables: [String]
  var notation = FormulaNotation.ascii

  func text(_ sum: NormalSum) -> String {
    if sum.terms.isEmpty { return "0" }
    var result = ""
    for (index, term) in sum.terms.enumerated() {
      let isNegative = term.coefficient.value.isNegative
      if index == 0 {
        result += isNegative ? notation.minus : ""
      } else {
        result += isNegative ? " \(notation.minus) " : " + "
      }
      result += text(ofMagnitude: term)
    }
    return result
  }

  /// A term without its sign.
  private func text(ofMagnitude term: NormalTerm) -> String {
    let coefficient = term.coefficient.value.magnitude
    let factors = term.factors.sorted(by: precedes)
    let above = factors.filter { !$0.isInDenominator }
    let below = factors.filter(\.isInDenominator)
    let isDecimal = term.coefficient.isDecimal && coefficient.hasFiniteDecimal
    let number = isDecimal ? coefficient.value.shortestText : String(coefficient.numerator)
    let divisor = isDecimal || coefficient.denominator == 1 ? nil : String(coefficient.denominator)

    let leading = number == "1" && !above.isEmpty ? nil : number
    let numerator = juxtapose(leading, above.map { piece($0) })
    if below.isEmpty && divisor == nil { return numerator }
    let inverted = below.map { piece(invert($0)) }
    let denominator = juxtapose(divisor, inverted)
    let isOneFactor = inverted.count + (divisor == nil ? 0 : 1) == 1
    return numerator + "/" + (isOneFactor ? denominator : "(\(denominator))")
  }

  private func invert(_ factor: NormalFactor) -> NormalFactor {
    var factor = factor
    if case .rational(let value, let isDecimal) = factor.exponent {
      factor.exponent = .rational(value.negated, isDecimal: isDecimal)
    }
    return factor
  }

  /// Constants first, then variables in their order, then groups and functions as they appear in the formula.
  private func precedes(_ left: NormalFactor, _ right: NormalFactor) -> Bool {
    func rank(_ factor: NormalFactor) -> (Int, Int) {
      switch factor.base {
      case .constant: (0, Int(factor.order.index))
      case .variable(let place): (1, place)
      case .group, .call: (2, Int(factor.order.index))
      }
    }
    return rank(left) < rank(right)
  }

  // MARK: Products

  /// A factor as text, with what decides how it may touch its neighbours.
  private struct Piece {
    let text: String
    /// x, y or z without exponent: `xy` and `x(…)` read as products.
    var isLetter = false
    /// Another variable, or a power with one as its exponent.
    var endsWithWord = false
    var startsWithDigit: Bool { text.first?.isNumber ?? false }
    var startsWithParenthesis: Bool { text.hasPrefix("(") }
    /// `e1` after a number would read as a power of ten.
    var startsLikePowerOfTen: Bool {
      (text.hasPrefix("e") || text.hasPrefix("E")) && text.dropFirst().first?.isNumber ?? false
    }
  }

  private func juxtapose(_ number: String?, _ pieces: [Piece]) -> String {
    var result = number ?? ""
    var previous: Piece?
    for piece in pieces {
      result += separator(afterNumber: number != nil && previous == nil, previous, piece) + piece.text
      previous = piece
    }
    return result.isEmpty ? "1" : result
  }

  private func separator(afterNumber: Bool, _ previous: Piece?, _ next: Piece) -> String {
    if next.startsWithDigit { return afterNumber || previous != nil ? notation.times : "" }
    guard let previous else { return afterNumber && next.startsLikePowerOfTen ? notation.times : "" }
    if previous.text == "π" { return "" }
    if previous.isLetter { return next.isLetter || next.startsWithParenthesis ? "" : " " }
    guard next.startsWithParenthesis else { return " " }
    // Another name before a parenthesis would read as a call.
    if previous.endsWithWord { return notation.times }
    return previous.text.hasSuffix(")") ? "" : " "
  }

  private func piece(_ factor: NormalFactor) -> Piece {
    if factor.exponent == .one {
      let base = text(factor.base)
      guard case .variable = factor.base else { return Piece(text: base) }
      let isLetter = NameTable.axes.contains(base)
      return Piece(text: base, isLetter: isLetter, endsWithWord: !isLetter)
    }
    let base = text(factor.base, isRaised: true)
    if let raised = notation.raised(factor.exponent.integer) { return Piece(text: base + raised) }
    let exponent = text(factor.exponent)
    return Piece(
      text: base + "^" + exponent, endsWithWord: variables.contains(exponent) && !NameTable.axes.contains(exponent))
  }

  /// - Parameter isRaised: Whether an exponent follows: a root sign before it would take the power, not the root.
  private func text(_ base: NormalBase, isRaised: Bool = false) -> String {
    switch base {
    case .constant(.pi): return notation.pi
    case .constant(.e): return "e"
    case .constant(let constant):
      let text = constant.value.shortestText
      return text.contains("-") || text.contains("e") ? "(\(text))" : text
    case .variable(let place): return variables[place]
    case .call(let operation, let arguments): return call(operation, arguments, isRaised: isRaised)
    case .group(let sum):
      if let number = sum.number, number.value.isInteger, !number.value.isNegative { return text(sum) }
      return "(\(text(sum)))"
    }
  }

  private func text(_ exponent: NormalExponent) -> String {
    switch exponent {
    case .rational(let value, let isDecimal):
      if value.isInteger && !value.isNegative { return String(value.numerator) }
      if isDecimal && value.hasFiniteDecimal && !value.isNegative { return value.value.shortestText }
      return "(\(text(NormalSum(NormalTerm(coefficient: .init(value: value, isDecimal: isDecimal), factors: [])))))"
    case .sum(let sum):
      if let term = sum.single, term.coefficient == .one, term.factors.count == 1, term.factors[0].exponent == .one,
        case .variable(let place) = term.factors[0].base
      {
        return variables[place]
      }
      return "(\(text(sum)))"
    }
  }

  // MARK: Functions

  private func call(_ operation: Operation, _ arguments: [NormalSum], isRaised: Bool) -> String {
    let rule = operation.rule
    if rule.notation == .infix { return "(\(comparison(operation, arguments)))" }
    let texts = arguments.map { argument -> String in
      if let term = argument.single, term.coefficient == .one, term.factors.count == 1,
        term.factors[0].exponent == .one, case .call(let inner, let operands) = term.factors[0].base,
        inner.rule.notation == .infix
      {
        return comparison(inner, operands)
      }
      return text(argument)
    }
    let name = isRaised ? rule.spelling : notation.functionName(rule.spelling)
    return "\(name)(\(texts.joined(separator: ", ")))"
  }

  private func comparison(_ operation: Operation, _ arguments: [NormalSum]) -> String {
    arguments.map(text).joined(separator: " \(notation.comparison(operation.rule.spelling)) ")
  }
}
