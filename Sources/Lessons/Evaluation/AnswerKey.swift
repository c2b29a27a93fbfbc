import Autodiff
import Formulas

/// What is right, computed.
package enum AnswerKey: Sendable {
  /// The place of the right choice, counted from 0.
  case choice(Int)
  /// A place of the picture, and how near is near enough, in its units.
  case place(x: Double, y: Double, within: Double)
  /// A number, or the components of a vector, and how near is near enough; else a thousandth of the largest of them.
  case numbers([Double], within: Double?)
  /// A formula; right is every formula with the same values.
  case formula(Formula)

  package func accepts(choice: Int) -> Bool {
    if case .choice(choice) = self { true } else { false }
  }

  package func accepts(x: Double, y: Double) -> Bool {
    guard case .place(let rightX, let rightY, let within) = self else { return false }
    let (dx, dy) = (x - rightX, y - rightY)
    return dx * dx + dy * dy <= within * within
  }

  /// Whether a typed answer is right.
  ///
  /// - Throws: What is wrong with the formula that was typed, so that a slip of the keyboard is not a wrong answer.
  package func accepts(typed text: String) throws(FormulaError) -> Bool {
    switch self {
    case .choice, .place: return false
    case .numbers(let expected, let within):
      let typed = try Formula(parsing: expected.count > 1 ? Self.bracketed(text) : text)
      guard typed.variables.isEmpty, typed.components.count == expected.count else { return false }
      var evaluator = ScalarEvaluator(Program(typed.graph, outputs: typed.components))
      return Self.agree(evaluator.evaluate(at: []), expected, within: within)
    case .formula(let expected):
      let typed = try Formula(
        parsing: expected.isVector ? Self.bracketed(text) : text, declaring: expected.variables)
      return FormulaComparison(expected).agrees(with: typed)
    }
  }

  /// `1, 2` is a vector too where one is asked for.
  private static func bracketed(_ text: String) -> String {
    let first = text.first { $0 != " " }
    return first == "(" || first == "[" || !text.contains(",") ? text : "(\(text))"
  }

  /// A relative error of this size is forgiven.
  private static let tolerance = 1e-3

  private static func agree(_ typed: [Double], _ expected: [Double], within: Double?) -> Bool {
    let largest = expected.map(\.magnitude).max() ?? 0
    let allowed = within ?? tolerance * (largest == 0 ? 1 : largest)
    return zip(typed, expected).allSatisfy { ($0 - $1).magnitude <= allowed }
  }
}
