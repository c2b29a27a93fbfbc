import TestSupport
import Testing

@testable import Lessons

@Suite struct LessonParserTests {
  /// The blocks of a lesson with one stage, a step to a line.
  private func blocks(_ text: String) -> [[Block]] {
    let reading = Lesson.read("# T\nS.\n\n## A\n" + text, file: "t.md")
    #expect(reading.errors.isEmpty, "\(reading.errors.map(\.report))")
    return reading.lesson.stages.first?.steps.map(\.blocks) ?? []
  }

  @Test func `a lesson has a title, a summary and stages`() throws {
    let lesson = Lesson.read("# Up\n\nWhich way\nis up?\n\n## One\na\n\n## Two\nb\n", file: "t.md").lesson
    #expect(lesson.title == "Up")
    #expect(lesson.summary.plainText == "Which way is up?")
    #expect(lesson.stages.map(\.title) == ["One", "Two"])
  }

  @Test func `lines of a paragraph are joined, a blank line begins another`() {
    #expect(
      blocks("a\nb\n\nc") == [[.paragraph([Span(content: .text("a b"))]), .paragraph([Span(content: .text("c"))])]])
  }

  @Test func `what stands behind reveal is another step`() {
    let steps = blocks("a\n\n<!-- reveal -->\nb\n<!-- reveal -->\n<!-- reveal -->\nc")
    #expect(steps.count == 3)
  }

  @Test func `items go on in indented lines`() {
    let items = [[Span(content: .text("a b"))], [Span(content: .text("c"))]]
    #expect(blocks("1. a\n   b\n2. c") == [[.list(TextList(isNumbered: true, items: items))]])
    #expect(blocks("- a\n  b\n- c") == [[.list(TextList(isNumbered: false, items: items))]])
  }

  @Test func `rows of the course and notes belong to the stage`() throws {
    let text = "# T\nS.\n\n## A\n<!-- shows C22 K7 -->\na\n<!-- notes\nAsk.\n\n- Wait.\n-->\n"
    let reading = Lesson.read(text, file: "t.md")
    let stage = try #require(reading.lesson.stages.first)
    #expect(reading.errors.isEmpty)
    #expect(stage.shows == ["C22", "K7"])
    #expect(stage.notes.count == 2)
    #expect(stage.steps.count == 1)
  }

  @Test func `several commands make one block, and a backslash continues a line`() throws {
    guard
      case .picture(let block)? = blocks("```nabla\nnabla plot 'x^2' \\\n  --x -1:1\n\nnabla heat \"x y\"\n```").first?
        .first
    else { Issue.record("no pictures"); return }
    #expect(block.commands.map { $0.words.map(\.text) } == [["plot", "x^2", "--x", "-1:1"], ["heat", "x y"]])
  }

  @Test func `a question ends its step by itself`() throws {
    let steps = blocks("a\n### Predict: q?\n- a) x: y.\n- b) z: w.\n<!-- answer b when 2 > 1, else a -->\nc")
    #expect(steps.count == 2)
    guard case .question(let question)? = steps.first?.last, case .choice(let choices, let rule) = question.answer
    else { Issue.record("no question"); return }
    #expect(question.prompt.plainText == "q?")
    #expect(choices.map(\.words.plainText) == ["x", "z"])
    #expect(choices.map(\.explanation.plainText) == ["y.", "w."])
    #expect(rule.otherwise == 0 && rule.cases.map(\.choice) == [1])
  }

  @Test func `a rule may have several cases`() throws {
    let answer = "<!-- answer a when {1 > 2: 1, 0} = 1, c when kind of derive 'x, y' --at 1 = b when x, else b -->"
    let steps = blocks("### Predict: q?\n- a) x: y.\n- b) z: w.\n- c) u: v.\n\(answer)")
    guard case .question(let question)? = steps.first?.last, case .choice(_, let rule) = question.answer else {
      Issue.record("no question")
      return
    }
    #expect(rule.cases.map(\.choice) == [0, 2])
    #expect(rule.otherwise == 1)
  }

  @Test func `hostile texts are read in time and without a crash`() {
    let pieces = [
      "<!--", "```nabla\n", "`", "*", "- a) ", "1. ", "[", "\\\n", "# ", "### Predict: ", "'", ", a when ", " within ",
    ]
    for piece in pieces {
      let text = "# T\nS.\n\n## A\n" + String(repeating: piece, count: 20_000)
      _ = Lesson.read(text, file: "t.md")
      _ = Lesson.read("# T\nS.\n\n## A\n" + String(repeating: piece + "\n", count: 20_000), file: "t.md")
      _ = Lesson.read(
        "# T\nS.\n\n## A\n### Predict: q\n<!-- answer " + String(repeating: piece, count: 20_000) + "-->", file: "t.md")
    }
  }

  @Test(arguments: 0..<40) func `random texts of the format's signs are read without a crash`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "# ", "## A\n", "### Predict: ", "\n", "\n\n", "- a) b: c\n", "<!-- reveal -->\n",
      "<!-- answer b when 1 < 2, else a -->",
      "```nabla\n", "```\n", "nabla plot x", "`= 2 pi`", "*", "**", "\\", "'", "\"", "<!-- notes\n", "-->", "accept ",
      "é\u{301}",
    ]
    let text = (0..<200).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let reading = Lesson.read(text, file: "t.md")
    #expect(reading.errors.allSatisfy { $0.line >= 1 && $0.column >= 1 && !$0.report.isEmpty })
  }
}
