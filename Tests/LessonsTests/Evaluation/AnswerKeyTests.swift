import Formulas
import Testing

@testable import Lessons

@Suite struct AnswerKeyTests {
  @Test(
    arguments: [
      ([2.0], nil, "2", true), ([2.0], nil, "1 + 1", true), ([2.0], nil, "2.0019", true), ([2.0], nil, "2.003", false),
      ([2.0], 0.1, "2.09", true), ([2.0], 0.1, "2.11", false), ([0.0], nil, "0.0009", true),
      ([0.0], nil, "0.002", false),
      ([5.0, 3.0], nil, "(5, 3)", true), ([5.0, 3.0], nil, "5, 3", true), ([5.0, 3.0], nil, "[5, 3]", true),
      ([5.0, 3.0], nil, "(3, 5)", false), ([5.0, 3.0], nil, "5", false), ([5.0], nil, "x", false),
      ([19.7392088021787], nil, "2pi^2", true), ([5.0], nil, "0/0", false),
    ] as [([Double], Double?, String, Bool)])
  func `numbers are right within a tolerance`(
    expected: [Double], within: Double?, typed: String, isRight: Bool
  ) throws {
    #expect(try AnswerKey.numbers(expected, within: within).accepts(typed: typed) == isRight)
  }

  @Test(arguments: [
    ("2x + 5y", "5y + 2x", true), ("2x + 5y", "2x + 5y + 0x", true), ("2x + 5y", "2x + 4y", false),
    ("2x + 5y", "2x", false),
    ("(x + y)^2", "x^2 + 2x y + y^2", true), ("log x", "log(x^2)/2", true), ("log x", "log(abs x)", true),
    ("sqrt(x^2)", "x", false), ("2x", "2z", false), ("(2x + 5y, 5x + 8y)", "2x + 5y, 5x + 8y", true),
    ("(2x + 5y, 5x + 8y)", "2x + 5y", false), ("x^2", "x^2 + sqrt(-1 - x^2)", false),
  ])
  func `formulas are right when their values are`(expected: String, typed: String, isRight: Bool) throws {
    #expect(try AnswerKey.formula(try Formula(parsing: expected)).accepts(typed: typed) == isRight)
  }

  @Test func `a slip of the keyboard is told and is no answer`() throws {
    #expect(throws: FormulaError.self) { try AnswerKey.numbers([2], within: nil).accepts(typed: "2 +") }
  }

  @Test func `a place is right nearer than its radius`() {
    let key = AnswerKey.place(x: 3, y: 2, within: 0.5)
    #expect(key.accepts(x: 3.3, y: 2.4))
    #expect(!key.accepts(x: 3.4, y: 2.4))
    #expect(!key.accepts(x: .nan, y: 2))
  }

  @Test func `a choice is right by its place, and skipping never`() {
    #expect(AnswerKey.choice(1).accepts(GivenAnswer.choice(1)))
    #expect(!AnswerKey.choice(1).accepts(GivenAnswer.choice(0)))
    #expect(!AnswerKey.choice(1).accepts(GivenAnswer.skipped))
  }
}
