import CellGraphics
import Plotting
import Testing

@testable import Lessons

/// Commands that report what the tests need and draw a cross.
struct StubCommands: LessonCommands {
  func picture(of words: [String], size: Size, style: PictureStyle) throws(CommandProblem) -> CommandPicture {
    switch words.first {
    case "report":
      return CommandPicture(.report(["a report", "  of two lines"]), title: "report")
    case "draw":
      var buffer = CellBuffer(size: size)
      for row in 0..<size.rows { buffer.write(String(repeating: "#", count: size.columns), column: 0, row: row) }
      return CommandPicture(.drawing(buffer, .still("it stands still")), title: "drawing")
    default: throw CommandProblem("unknown command", word: 0)
    }
  }

  func description(of words: [String]) throws(CommandProblem) -> String { "a rectangle" }

  func report(of words: [String]) throws(CommandProblem) -> ReportValue {
    guard words == ["numbers"] else {
      throw CommandProblem("no '\(words.last ?? "")'", hint: "try", word: words.count - 1)
    }
    return .object([
      "gradient": .list([.number(3), .number(0.5)]), "stop": .text("diverged"), "isMinimum": .truth(true),
      "jacobian": .list([.list([.number(4), .number(1)]), .list([.number(0), .number(-2)])]),
      "steps": .list([.object(["x": .list([.number(0)])]), .object(["x": .list([.number(1.2)])])]),
      "nothing": .absent, "bad": .number(.nan),
    ])
  }
}

@Suite struct LessonEvaluatorTests {
  private func text(_ value: String) throws(LessonProblem) -> String {
    var evaluator = LessonEvaluator(StubCommands())
    let fragment = Fragment(Array(value.unicodeScalars)[...])
    return try evaluator.text(of: try ValueParser.value(fragment))
  }

  @Test(arguments: [
    ("2 pi^2", "19.7392"), ("2 pi^2 to 10 digits", "19.7392088"), ("2.860032", "2.860032"),
    ("1234567", "1234567"), ("12345.6789", "12345.7"), ("0.1 + 0.2", "0.3"), ("1/3 to 1 digit", "0.3"),
    ("-1/2", "−0.5"),
    ("f(x) = x^2 - 2x + 1; (f(2) - f(0)) / 2", "0"), ("(1, 2)", "(1, 2)"), ("[1, 2; 3, 4]", "[1 2; 3 4]"),
    ("gradient of numbers", "(3, 0.5)"), ("gradient[1] of numbers", "0.5"), ("jacobian of numbers", "[4 1; 0 −2]"),
    ("steps[1].x of numbers", "1.2"), ("steps[1].x[0] of numbers", "1.2"), ("stop of numbers", "diverged"),
  ])
  func `a value is computed and printed`(value: String, expected: String) throws {
    #expect(try text(value) == expected)
  }

  @Test(arguments: [
    ("x^2", "'x' has no value here"), ("1 +", "something is missing at the end"),
    ("bad of numbers", "there is no value to show or compare here"),
    ("gradiant of numbers", "the command reports no 'gradiant'"),
    ("gradient[2] of numbers", "there is no [2] in a list of 2"),
    ("stop.x of numbers", "there is no 'x' in a word"), ("gradient of numbers nine", "no 'nine'"),
    ("nothing of numbers", "there is no value to show or compare here"),
    ("0/0", "there is no value to show or compare here"),
  ])
  func `what has no value is an error`(value: String, message: String) {
    #expect { try text(value) } throws: { ($0 as? LessonProblem)?.message == message }
  }

  @Test(arguments: [
    ("1/0", "infinite"), ("0/0", "undefined"), ("(1, -1/0)", "infinite"), ("stop of numbers", "no number"),
  ])
  func `an answer that cannot be typed is an error with its place and a remedy`(value: String, what: String) throws {
    let source = "# T\nS.\n\n## Exercises\n### Exercise: q\nA number.\n<!-- accept \(value) -->\n"
    let lesson = Lesson.read(source, file: "t.md").lesson
    let place = source.unicodeScalars.count - "\(value) -->\n".unicodeScalars.count
    let stage = try #require(lesson.stages.first)
    #expect {
      var evaluator = LessonEvaluator(StubCommands())
      _ = try evaluator.evaluated(stage)
    } throws: { error in
      guard let problem = error as? LessonProblem else { return false }
      return problem.message == "an answer to type is a finite number, and this is \(what)" && problem.hint != nil
        && problem.range.lowerBound == place
    }
  }

  @Test func `the place of an error is in the value`() {
    #expect { try text("gradient of numbers nine") } throws: { ($0 as? LessonProblem)?.range == 20..<24 }
    #expect { try text("2 + * 3") } throws: { ($0 as? LessonProblem)?.range == 4..<5 }
  }

  @Test(arguments: [
    ("2^3 > 4", true), ("1 < 1", false), ("1 <= 1", true), ("0.1 + 0.2 = 0.3", true), ("0.1 + 0.2 > 0.3", false),
    ("f(x) = x^2; f(2) = 4", true), ("stop of numbers = diverged", true), ("diverged = stop of numbers", true),
    ("stop of numbers = gradient", false), ("isMinimum of numbers = true", true), ("gradient[0] of numbers >= 3", true),
    ("{1 < 2: 5, 6} = 5", true), ("[1, 2] [1, 2]' = 5", true),
  ])
  func `a comparison holds or does not`(condition: String, expected: Bool) throws {
    var evaluator = LessonEvaluator(StubCommands())
    let fragment = Fragment(Array(condition.unicodeScalars)[...])
    #expect(try evaluator.holds(try ValueParser.condition(fragment)) == expected)
  }

  @Test func `words have no order`() throws {
    var evaluator = LessonEvaluator(StubCommands())
    let condition = try ValueParser.condition(Fragment(Array("stop of numbers < b".unicodeScalars)[...]))
    #expect(throws: LessonProblem.self) { try evaluator.holds(condition) }
  }
}
