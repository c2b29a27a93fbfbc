import Autodiff
import Formulas

/// Computes what a lesson does not say itself: values in its text, and which answers are right.
///
/// A command is run once, however many of its numbers are asked for.
package struct LessonEvaluator: Sendable {
  private let commands: any LessonCommands
  private var reports: [[String]: ReportValue] = [:]

  package init(_ commands: any LessonCommands) { self.commands = commands }

  // MARK: Values

  /// The value, never absent.
  package mutating func value(of computed: ComputedValue) throws(LessonProblem) -> ReportValue {
    switch computed.origin {
    case .formula(let fragment): return try value(of: fragment)
    case .report(let key, let command): return try value(at: key, in: report(of: command))
    }
  }

  /// The value as the lesson shows it.
  mutating func text(of computed: ComputedValue) throws(LessonProblem) -> String {
    guard let text = try value(of: computed).text(digits: computed.digits) else {
      throw .noNumber(at: computed.range)
    }
    return text
  }

  private func value(of fragment: Fragment) throws(LessonProblem) -> ReportValue {
    let formula: Formula
    do { formula = try Formula(parsing: fragment.text) } catch { throw .formula(error, in: fragment) }
    if let name = formula.variables.first { throw .freeVariable(name, at: fragment.range) }
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    return ReportValue(entries: evaluator.evaluate(at: []), rows: formula.rows, columns: formula.columns)
  }

  private mutating func report(of command: LessonCommandLine) throws(LessonProblem) -> ReportValue {
    let words = command.words.map(\.text)
    if let known = reports[words] { return known }
    let report: ReportValue
    do { report = try commands.report(of: words) } catch { throw command.located(error) }
    reports[words] = report
    return report
  }

  private func value(at key: ReportKey, in report: ReportValue) throws(LessonProblem) -> ReportValue {
    var value = report
    for part in key.parts {
      guard let next = value.part(part) else { throw .noKey(part, in: value, at: key.range) }
      value = next
    }
    if value == .absent { throw .noNumber(at: key.range) }
    return value
  }

  // MARK: Answers

  /// Whether a comparison holds.
  ///
  /// Numbers are equal when they agree to nine digits. A side that is words is compared with the other as it was typed.
  mutating func holds(_ condition: Condition) throws(LessonProblem) -> Bool {
    if let left = try words(of: condition.left) { return try agrees(left, condition, typed: condition.right) }
    if let right = try words(of: condition.right) { return try agrees(right, condition, typed: condition.left) }
    let (left, right) = (try number(of: condition.left), try number(of: condition.right))
    let areEqual = left == right || (left - right).magnitude <= 1e-9 * max(left.magnitude, right.magnitude)
    return switch condition.comparison {
    case .equal: areEqual
    case .less: left < right && !areEqual
    case .greater: left > right && !areEqual
    case .atMost: left < right || areEqual
    case .atLeast: left > right || areEqual
    }
  }

  private mutating func number(of computed: ComputedValue) throws(LessonProblem) -> Double {
    guard let numbers = try value(of: computed).numbers, numbers.count == 1, !numbers[0].isNaN else {
      throw .noNumber(at: computed.range)
    }
    return numbers[0]
  }

  /// What a report says in words; `nil` for numbers and formulas.
  private mutating func words(of computed: ComputedValue) throws(LessonProblem) -> String? {
    guard case .report = computed.origin else { return nil }
    switch try value(of: computed) {
    case .text(let text): return text
    case .truth(let truth): return truth ? "true" : "false"
    default: return nil
    }
  }

  private mutating func agrees(
    _ words: String, _ condition: Condition, typed other: ComputedValue
  ) throws(LessonProblem) -> Bool {
    guard condition.comparison == .equal else { throw .wordsInOrder(at: condition.left.range) }
    switch other.origin {
    case .formula(let fragment): return fragment.text == words
    case .report: return try self.words(of: other) == words
    }
  }

  /// What is right.
  package mutating func key(of answer: Answer) throws(LessonProblem) -> AnswerKey {
    switch answer {
    case .choice(_, let rule):
      for candidate in rule.cases where try holds(candidate.condition) { return .choice(candidate.choice) }
      return .choice(rule.otherwise)
    case .place(let computed, let within, _):
      guard let numbers = try value(of: computed).numbers, numbers.count == 2, numbers.allSatisfy(\.isFinite) else {
        throw .noPlace(at: computed.range)
      }
      return .place(x: numbers[0], y: numbers[1], within: within)
    case .typed(.value(let computed), let within, _):
      let numbers = try value(of: computed).numbers
      guard let numbers, !numbers.isEmpty, numbers.allSatisfy(\.isFinite) else {
        throw .noAnswer(numbers, at: computed.range)
      }
      return .numbers(numbers, within: within)
    case .typed(.formula(let fragment), _, _):
      do { return .formula(try Formula(parsing: fragment.text)) } catch { throw .formula(error, in: fragment) }
    }
  }
}
