import CellGraphics
import Formulas
import InputEvents
import Lessons
import Plotting
import Scenes
import Testing

@testable import Explorer

/// A small lesson with every kind of step, and commands that draw a rectangle, which stands for x² + y².
struct PlayedLesson: LessonCommands {
  static let text = """
    # A lesson
    One sentence about it.

    ## Choices
    Some words.

    ```nabla
    nabla contour
    ```

    <!-- reveal -->
    More words.

    ### Predict: is two more than one?
    - a) no: It is less.
    - b) yes: It is one more.
    <!-- answer b when 2 > 1, else a -->

    <!-- reveal -->
    So it is.

    <!-- notes
    Ask slowly.
    -->

    ## Places
    ```nabla
    nabla contour
    ```

    ### Predict: where is the minimum?
    <!-- answer at (0, 0) within 0.5: At the origin. -->

    ## Exercises
    ### Exercise: The derivative of x²
    A formula.
    <!-- accept '2x' -->
    ### Exercise: One half
    A number.
    <!-- accept 1/2 -->
    ### Exercise: Is three more than one?
    - a) no: It is less.
    - b) yes: It is two more.
    <!-- answer b when 3 > 1, else a -->
    """

  static func player(size: Size = Size(columns: 80, rows: 24)) throws -> LessonPlayer {
    let reading = Lesson.read(text, file: "lesson.md")
    try #require(reading.errors.isEmpty, "\(reading.errors.map(\.report))")
    return LessonPlayer(try EvaluatedLesson(reading.lesson, PlayedLesson()), size: size, style: .plain)
  }

  func picture(of words: [String], size: Size, style: PictureStyle) throws(CommandProblem) -> CommandPicture {
    guard let formula = try? Formula(parsing: "x^2 + y^2") else { throw CommandProblem("no formula") }
    var scene = Scene(formula: formula)
    scene.x = AxisRange(lower: -2, upper: 2)
    scene.y = AxisRange(lower: -2, upper: 2)
    var buffer = CellBuffer(size: size)
    for row in 0..<size.rows { buffer.write(String(repeating: "#", count: size.columns), column: 0, row: row) }
    return CommandPicture(.drawing(buffer, .live([LiveScene(.map(scene))])), title: "drawing")
  }

  func description(of words: [String]) throws(CommandProblem) -> String { "a rectangle" }

  func report(of words: [String]) throws(CommandProblem) -> ReportValue { throw CommandProblem("no report") }
}

extension LessonPlayer {
  /// Presses keys one after the other, as if the pictures were there.
  mutating func press(_ keys: Key...) throws {
    var painter = LessonPainter(PlayedLesson(), depth: .none)
    for key in keys where take(.key(key)) == .touch { try painter.touch(&self) }
  }

  mutating func type(_ text: String) throws { for scalar in text.unicodeScalars { try press(.character(scalar)) } }

  /// The page as text.
  func page() throws -> String {
    var painter = LessonPainter(PlayedLesson(), depth: .none)
    return try painter.paint(self).lines.joined(separator: "\n")
  }
}
