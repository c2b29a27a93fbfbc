import Formulas

/// How near is near enough: a positive number, which may be an expression.
enum Radius {
  static func read(_ fragment: Fragment) throws(LessonProblem) -> Double {
    let value: Double
    do { value = try ConstantExpression(parsing: fragment.text).value } catch {
      throw .formula(error, in: fragment)
    }
    guard value > 0, value.isFinite else { throw .radius(fragment.text, at: fragment.range) }
    return value
  }
}

extension LessonProblem {
  /// What is wrong with a formula of a lesson.
  static func formula(_ error: FormulaError, in fragment: Fragment) -> LessonProblem {
    let part = error.range.clamped(to: 0..<fragment.count)
    return LessonProblem(error.message, at: fragment.range(of: part), hint: error.hint)
  }
}
