import Testing

@testable import Explorer

@Suite("Text lines")
struct TextLineTests {
  @Test("Scalars go in and out at the caret")
  func editing() {
    var line = TextLine("x2")
    line.moveCaret(by: -1)
    line.insert("^")
    #expect(line.text == "x^2")
    line.eraseBefore()
    line.eraseAfter()
    #expect(line.text == "x")
    line.moveCaret(by: 99)
    line.eraseAllBefore()
    #expect(line.text.isEmpty)
    line.eraseBefore()
    line.eraseAfter()
    #expect(line.caret == 0)
  }

  @Test("The history goes back and forth, and the text under edit is not lost")
  func history() {
    var line = TextLine("", history: ["x", "y"])
    line.insert("z")
    line.recall(-1)
    #expect(line.text == "y")
    line.recall(-1)
    line.recall(-1)
    #expect(line.text == "x")
    line.recall(1)
    line.recall(1)
    line.recall(1)
    #expect(line.text == "z")
  }
}
