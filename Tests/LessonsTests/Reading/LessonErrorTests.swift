import Testing

@testable import Lessons

@Suite struct LessonErrorTests {
  struct Mistake: CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let message: String

    init(_ text: String, _ line: Int, _ column: Int, _ message: String) {
      (self.text, self.line, self.column, self.message) = (text, line, column, message)
    }

    var testDescription: String { message }
  }

  /// Mistakes behind a head of four lines.
  static let mistakes = [
    Mistake("a `b", 5, 3, "this ` is never closed"),
    Mistake("a *b", 5, 3, "this emphasis is never closed"),
    Mistake("a * b", 5, 3, "this * emphasises nothing"),
    Mistake("a \\alpha", 5, 3, "a backslash stands before *, ` or \\ only"),
    Mistake("a\nb <b>c</b>", 6, 3, "this looks like a tag of HTML"),
    Mistake("see [this](there)", 5, 5, "links and images are not for lessons"),
    Mistake("> quoted", 5, 1, "a block quote, which lessons do not have"),
    Mistake("a\n\n---", 7, 1, "a rule, which lessons do not have"),
    Mistake("#### deep", 5, 1, "headings have three levels at most"),
    Mistake("### What?", 5, 1, "a heading of the third level asks a question"),
    Mistake("### Predict: what?\na", 5, 1, "the question has no answer line"),
    Mistake("a\n<!-- answer a when 1 < 2, else b -->", 6, 1, "no question stands above this answer line"),
    Mistake("a\n<!-- remark -->", 6, 6, "no remark begins with 'remark'"),
    Mistake("a\n<!-- reveal", 6, 1, "this <!-- is never closed"),
    Mistake("a\n<!-- shows C22 -->", 6, 1, "what a stage shows is said right below its heading"),
    Mistake("<!-- shows C22 x -->\na", 5, 16, "'x' is no row of the course"),
    Mistake("```swift\n```", 5, 1, "blocks hold nabla commands only"),
    Mistake("```nabla\n", 5, 1, "this block of pictures is never closed"),
    Mistake("```nabla\nplot x\n```", 6, 1, "the line is no command of nabla"),
    Mistake("```nabla\nnabla plot 'x\n```", 6, 12, "this ' is never closed"),
    Mistake("```nabla\nnabla plot sin(x)\n```", 6, 15, "a shell would obey this ("),
    Mistake("```nabla\nnabla plot x --size 20x20\n```", 6, 14, "--size is up to who shows the lesson"),
    Mistake("```nabla\nnabla plot -\n```", 6, 12, "a lesson reads nothing from standard input"),
    Mistake("```nabla\n" + String(repeating: "nabla x\n", count: 7) + "```", 12, 1, "a block has 6 pictures at most"),
    Mistake("a `= 1 to 99 digits`", 5, 11, "'99' is no number of digits"),
    Mistake("1. a\n3. b", 6, 1, "this is item 2 of its list"),
    Mistake("- a\n  - b", 6, 1, "a nested list, which lessons do not have"),
    Mistake("\ttab", 5, 1, "a control character in the text"),
    Mistake(
      "### Predict: q?\n- a) x\n- b) y: z\n<!-- answer a when 1 < 2, else b -->", 6, 6,
      "the choice does not explain itself"),
    Mistake(
      "### Predict: q?\n- a) x: y\n- c) y: z\n<!-- answer a when 1 < 2, else b -->", 7, 3, "the next choice is b)"),
    Mistake("### Predict: q?\n- a) x: y\n- b) y: z\n<!-- answer a when 1 < 2 -->", 8, 13, "what is right otherwise?"),
    Mistake(
      "### Predict: q?\n- a) x: y\n- b) y: z\n<!-- answer c when 1 < 2, else a -->", 8, 13, "there is no choice 'c'"),
    Mistake(
      "### Predict: q?\n- a) x: y\n- b) y: z\n<!-- answer b when 1 2, else a -->", 8, 20, "nothing is compared here"),
    Mistake("### Predict: q?\n<!-- answer at (1, 2): there -->", 6, 16, "how near is near enough?"),
    Mistake(
      "a\n\n## \(Lesson.exercises)\n### Exercise: q?\n<!-- accept 2 -->", 7, 1,
      "the exercises are three, and these are 1"),
  ]

  @Test(arguments: mistakes) func `a mistake is told with its line and column`(mistake: Mistake) throws {
    let reading = Lesson.read("# T\nS.\n\n## A\n" + mistake.text, file: "t.md")
    let error = try #require(reading.errors.first { $0.message == mistake.message }, "\(reading.errors.map(\.report))")
    #expect(error.line == mistake.line)
    #expect(error.column == mistake.column)
  }

  @Test func `a report has file, line, column, the line with carets, and the remedy`() {
    let reading = Lesson.read("# T\nS.\n\n## A\nIt is *so.\n", file: "mine.md")
    #expect(
      reading.errors.map(\.report) == [
        """
        mine.md:5:7: this emphasis is never closed
          It is *so.
                ^
          add the same sign, or write \\* for the sign itself
        """
      ])
  }

  @Test func `a long line is shown around the place`() throws {
    let line = String(repeating: "a ", count: 200) + "*b " + String(repeating: "c ", count: 200)
    let report = try #require(Lesson.read("# T\nS.\n\n## A\n\(line)", file: "t.md").errors.first).report
    let rows = report.split(separator: "\n").map(String.init)
    #expect(rows.allSatisfy { $0.count <= 82 })
    let caret = try #require(rows[2].firstIndex(of: "^"))
    #expect(rows[1][caret] == "*")
  }

  @Test(arguments: [
    ("", "the first line is not the title"), ("# T\n", "the lesson has no summary"),
    ("# T\nS.\n", "the lesson has no stage"),
    ("# T\nS.\n\na\n", "this belongs to no stage"),
    ("# T\nS.\n\n## A\n" + String(repeating: "a\n\n<!-- reveal -->\n", count: 60), "the stage has more than 50 steps"),
    ("# T\nS.\n\n## A\n\n## B\nb\n", "nothing stands in this stage"),
  ])
  func `what a lesson lacks is told`(text: String, message: String) {
    #expect(Lesson.read(text, file: "t.md").errors.map(\.message).contains(message))
  }

  @Test func `everything that is wrong is told at once, in the order of the text`() {
    let errors = Lesson.read("# T\nS.\n\n## A\n`a\n\n> b\n\n### What?\n", file: "t.md").errors
    #expect(errors.map(\.line) == [5, 7, 9])
  }

  @Test func `every bad line of a block of pictures is told`() {
    let block = "```nabla\nplot x\nnabla plot x\nnabla plot 'x\nnabla plot x --size 9x9\n```\n"
    let errors = Lesson.read("# T\nS.\n\n## A\n\(block)", file: "t.md").errors
    #expect(errors.map(\.line) == [6, 8, 9])
  }
}
