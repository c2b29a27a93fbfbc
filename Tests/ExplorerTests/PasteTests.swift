import InputEvents
import Testing

@testable import Explorer

@Suite("Pasted text") struct PasteTests {
  private func paste(_ text: String, into explored: inout Explored) {
    if let action = explored.state.action(for: .paste(text)) { explored.state.update(action) }
  }

  @Test("On the map it is a new formula, which Esc takes back") func map() throws {
    var explored = try Explored("x y")
    paste("x^2\n+ y^2", into: &explored)
    #expect(explored.state.mode == .formula && explored.state.function.source == "x^2 + y^2")
    explored.press(.escape)
    #expect(explored.state.function.source == "x y")
  }

  @Test("In the formula line it goes to the caret, and no character of it is a key") func formula() throws {
    var explored = try Explored("x y")
    explored.press(.character("f"), .home)
    paste("\u{1B}2\r", into: &explored)
    #expect(explored.state.mode == .formula && explored.state.formulaLine.text == "2 x y")
  }

  @Test("It goes into file names, and nowhere else") func others() throws {
    var explored = try Explored("a x y z")
    explored.press(.character("e"), .control("u"))
    paste("a b.svg\u{7}", into: &explored)
    #expect(explored.state.filePrompt.line.text == "a b.svg")
    explored.press(.escape)
    for key in ["p", "?"] {
      explored.type(key)
      let before = explored.text
      paste("q", into: &explored)
      #expect(explored.text == before && !explored.state.wantsToQuit)
      explored.press(.escape)
    }
  }
}
