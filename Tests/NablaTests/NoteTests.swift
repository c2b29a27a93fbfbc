import TestSupport
import Testing

@Suite struct NoteTests {
  private static let commands: [[String]] = [
    ["contour", "x^2 + y^2"], ["heat", "x^2 + y^2", "--color", "none"], ["arrows", "x^2 + y^2"],
    ["surface", "x^2 + y^2"], ["plot", "x^2"], ["x^2 + y^2"], ["x^2"],
    ["descend", "x^2 + y^2", "--from", "1,1", "--rate", "0.1"],
  ]

  @Test(arguments: commands)
  func `every picture takes notes`(words: [String]) throws {
    let outcome = try Nabla.run(words + ["--note", "0,0 the bottom", "--note", "1/2,1/2 a slope"])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("the bottom") && outcome.output.contains("a slope"))
    #expect(outcome.output.contains("+ notes"))
  }

  @Test func `a note outside the window is told`() throws {
    #expect(
      try Nabla.run("plot", "x^2", "--note", "99,0 far").output.contains("note outside the window at (99, 0): far"))
  }

  private static let mistakes: [(text: String, message: String)] = [
    ("1,1", "error: in --note: '1,1' has no text\n"), ("", "error: in --note: a number is missing\n"),
    ("1 valley", "error: in --note: "), ("1,inf valley", "error: in --note: '1,inf valley' is not a finite point\n"),
  ]

  @Test(arguments: mistakes) func `a mistake is explained`(text: String, message: String) throws {
    let outcome = try Nabla.run("contour", "x y", "--note", text)
    #expect(outcome.status == 64 && outcome.error.hasPrefix(message), "\(outcome.error)")
  }
}
