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

  @Test("A pasted text goes in at the caret, its line ends as blanks and without other control characters")
  func pasting() {
    var line = TextLine("xy")
    line.moveCaret(by: -1)
    line.insert(" +\n\u{1B}[31m\u{7}2\r")
    #expect(line.text == "x + [31m2 y")
    #expect(line.caret == 10)
    line.insert(String(repeating: "z", count: 100_000))
    #expect(line.scalars.count == 20_000)
  }
}
