import CellGraphics
import Plotting
import Testing

@testable import Lessons

@Suite struct LessonTourTests {
  @Test func `a tour stops at every step, and twice at questions`() throws {
    let text = """
      # T
      S.

      ## A
      a

      <!-- reveal -->
      b

      ## B
      ### Predict: q?
      - a) x: y.
      - b) z: w.
      <!-- answer b when 2 > 1, else a -->
      c
      """
    let lesson = try EvaluatedLesson(Lesson.read(text, file: "t.md").lesson, StubCommands())
    let stops = LessonTour(lesson, size: Size(columns: 80, rows: 24), style: .plain).stops
    #expect(stops.map(\.stage) == [0, 0, 1, 1, 1])
    #expect(stops.map(\.page.step) == [0, 1, 0, 0, 1])
    #expect(stops.map(\.opensStage) == [true, false, true, false, false])
    #expect(stops.map { $0.page.given.isEmpty } == [true, true, true, false, true])
  }

  @Test func `a sheet has every word of every step, and the right answer`() throws {
    let text = """
      # T
      S.

      ## A stage
      one

      ```nabla
      nabla draw
      ```
      <!-- reveal -->
      two `= 1 + 2`

      ```nabla
      nabla report
      ```
      ### Predict: q?
      - a) x: because y.
      - b) z: because w.
      <!-- answer b when 2 > 1, else a -->
      """
    let lesson = try EvaluatedLesson(Lesson.read(text, file: "t.md").lesson, StubCommands())
    var shelf = PictureShelf(StubCommands())
    let stage = try #require(lesson.stages.first)
    let size = Size(columns: 40, rows: 9)
    let sheet = try StageSheet(stage, size: size, style: .plain).draw(from: &shelf).lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    let picture = Array(repeating: String(repeating: "#", count: 40), count: 9)
    #expect(
      sheet == ["A stage", "", "one", ""] + picture + ["", "two 3", "", "a report", "  of two lines", ""]
        + ["Predict: q?", "  a) x", "* b) z", "     because w."])
    let words = try StageSheet(stage, size: size, style: .plain, inWords: true).draw(from: &shelf).lines
    #expect(words.contains { $0.hasPrefix("a rectangle") } && !words.contains { $0.contains("#") })
  }
}
