import CellGraphics
import Plotting
import TestSupport
import Testing

@testable import Lessons

@Suite struct StagePageTests {
  private func stage(_ text: String) throws -> EvaluatedStage {
    let reading = Lesson.read("# T\nS.\n\n## A stage\n" + text, file: "t.md")
    try #require(reading.errors.isEmpty, "\(reading.errors.map(\.report))")
    var evaluator = LessonEvaluator(StubCommands())
    return try evaluator.evaluated(try #require(reading.lesson.stages.first))
  }

  private func draw(_ page: StagePage) throws -> DrawnPage {
    var shelf = PictureShelf(StubCommands())
    return try page.draw(from: &shelf)
  }

  private static let sizes = [(80, 24), (99, 24), (100, 30), (120, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }
  private static let picture = "```nabla\nnabla draw\n```\n"
  private static let question = """
    ### Predict: where to?
    - a) up: The hill is there.
    - b) down: Against the gradient.
    <!-- answer b when 2 > 1, else a -->

    """

  @Test(arguments: sizes) func `text and picture share the page without touching`(size: Size) throws {
    let words = (1...80).map { "word\($0)" }
    let stage = try stage(words.joined(separator: " ") + "\n\n" + Self.picture)
    let drawn = try draw(StagePage(stage, step: 0, size: size, style: .plain))
    expectWellFormed(drawn.buffer, size: size)
    #expect(drawn.problems.isEmpty)
    #expect(!drawn.layout.text.intersects(drawn.layout.pictures))
    let shown = drawn.buffer.lines.joined(separator: " ").split { $0 == " " || $0 == "#" }.map(String.init)
    #expect(words.allSatisfy(shown.contains))
    #expect(drawn.pictures.map(\.rect.rows).allSatisfy { $0 >= 9 })
    #expect(drawn.layout.text.column < drawn.layout.pictures.column || size.columns < 100)
  }

  @Test func `the heading is on top and the bottom line below`() throws {
    var page = StagePage(try stage("a"), step: 0, size: Size(columns: 80, rows: 24), style: .plain)
    page.footer = "1/2"
    let lines = try draw(page).buffer.lines
    #expect(lines.first?.hasPrefix(" A stage") == true)
    #expect(lines.last?.hasPrefix(" 1/2") == true)
  }

  @Test func `old text leaves the page when there is no room, the step's own stays`() throws {
    let paragraphs = (1...12).map { number in "\(number): " + String(repeating: "word ", count: 30) }
    let text = Self.picture + paragraphs.joined(separator: "\n\n<!-- reveal -->\n")
    let stage = try stage(text)
    for step in stage.stage.steps.indices {
      let drawn = try draw(StagePage(stage, step: step, size: Size(columns: 80, rows: 24), style: .plain))
      let lines = drawn.buffer.lines.joined(separator: "\n")
      #expect(lines.contains("  \(step + 1): word"))
      #expect(drawn.problems.isEmpty)
    }
  }

  @Test func `text that has no room is a problem`() throws {
    let stage = try stage(String(repeating: "word ", count: 400) + "\n" + Self.picture)
    let drawn = try draw(StagePage(stage, step: 0, size: Size(columns: 80, rows: 24), style: .plain))
    guard case .text(let rows)? = drawn.problems.first else { Issue.record("no problem"); return }
    #expect(rows > 0)
  }

  @Test func `a block of pictures stays until the next`() throws {
    let text = "```nabla\nnabla draw one\nnabla draw two\n```\n<!-- reveal -->\na\n<!-- reveal -->\n" + Self.picture
    let stage = try stage(text)
    let counts = stage.stage.steps.indices.map {
      StagePage(stage, step: $0, size: Size(columns: 80, rows: 24), style: .plain).commands.count
    }
    #expect(counts == [2, 2, 1])
  }

  @Test func `an open question hides what is right, an answered one marks and explains it`() throws {
    let stage = try stage(Self.question)
    let size = Size(columns: 80, rows: 24)
    var page = StagePage(stage, step: 0, size: size, style: .plain)
    let open = try draw(page).buffer.lines.joined(separator: "\n")
    #expect(open.contains("Predict: where to?") && open.contains("  b) down") && !open.contains("gradient"))
    page.given[0] = .choice(0)
    let wrong = try draw(page).buffer.lines.joined(separator: "\n")
    #expect(
      wrong.contains("* b) down") && wrong.contains("Against the gradient.") && wrong.contains("The hill is there."))
    page.given[0] = .choice(1)
    let right = try draw(page).buffer.lines.joined(separator: "\n")
    #expect(right.contains("> b) down") && !right.contains("The hill is there."))
  }

  @Test func `a report stands in full`() throws {
    let stage = try stage("a\n\n```nabla\nnabla report\n```\n")
    let drawn = try draw(StagePage(stage, step: 0, size: Size(columns: 80, rows: 24), style: .plain))
    let lines = drawn.buffer.lines.joined(separator: "\n")
    #expect(lines.contains("a report") && lines.contains("  of two lines"))
    #expect(drawn.problems.isEmpty)
  }

  @Test(arguments: [(1, 1), (5, 3), (30, 10), (40, 12)]) func `a page too small for anything is drawn all the same`(
    columns: Int, rows: Int
  ) throws {
    let stage = try stage("some words\n\n" + Self.picture + Self.question)
    let drawn = try draw(StagePage(stage, step: 0, size: Size(columns: columns, rows: rows), style: .plain))
    #expect(drawn.buffer.size == Size(columns: columns, rows: rows))
  }
}

@Suite struct PictureGridTests {
  @Test(arguments: 1...6) func `pictures do not overlap and stay inside`(count: Int) throws {
    for (columns, rows) in [(80, 24), (72, 38), (130, 58), (200, 60)] {
      let area = Rect(column: 3, row: 2, columns: columns, rows: rows)
      guard let rects = PictureGrid.rects(count: count, in: area) else { continue }
      #expect(rects.count == count)
      for (place, rect) in rects.enumerated() {
        #expect(rect.column >= 3 && rect.row >= 2 && rect.endColumn <= area.endColumn && rect.endRow <= area.endRow)
        #expect(rects.dropFirst(place + 1).allSatisfy { !$0.intersects(rect) })
      }
    }
  }

  @Test func `two stand side by side in a low area and above one another in a high one`() throws {
    let low = try #require(PictureGrid.rects(count: 2, in: Rect(column: 0, row: 0, columns: 80, rows: 11)))
    #expect(low[0].row == low[1].row)
    let high = try #require(PictureGrid.rects(count: 2, in: Rect(column: 0, row: 0, columns: 72, rows: 38)))
    #expect(high[0].column == high[1].column)
  }

  @Test func `on a sheet they stand beside one another where each has 49 columns, else below with a blank row between`()
  {
    let beside = PictureGrid.rects(count: 2, size: Size(columns: 100, rows: 20))
    #expect(beside.map(\.column) == [0, 51] && beside.map(\.row) == [0, 0])
    let below = PictureGrid.rects(count: 2, size: Size(columns: 80, rows: 24))
    #expect(below.map(\.column) == [0, 0] && below.map(\.row) == [0, 25] && below.allSatisfy { $0.columns == 80 })
  }

  @Test func `there is no room for pictures in too small an area`() {
    #expect(PictureGrid.rects(count: 2, in: Rect(column: 0, row: 0, columns: 40, rows: 12)) == nil)
  }
}
