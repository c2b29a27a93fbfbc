import CellGraphics
import InputEvents
import Testing

@testable import Explorer

@Suite struct FilePromptTests {
  private func explorer() throws -> ExplorerState {
    ExplorerState(try ExploredFunction("x y"), size: Size(columns: 100, rows: 30))
  }

  private func type(_ text: String, into state: inout ExplorerState) {
    for scalar in text.unicodeScalars {
      if let action = state.action(for: .key(Key(scalar: scalar))) { state.update(action) }
    }
  }

  private func lines(_ state: ExplorerState) -> [String] {
    Screen.render(state, picture: MapPicture(state)).lines
  }

  @Test func `a refused name is asked for again, and the reason stands below it`() throws {
    var state = try explorer()
    type("e\u{15}/no/a.svg\r", into: &state)
    #expect(state.takeTraceRequest() == .write(.init(purpose: .picture, path: "/no/a.svg", mayReplace: false)))
    state.refuseFile("cannot write '/no/a.svg': No such file or directory")
    #expect(state.mode == .fileName)
    #expect(lines(state)[28].hasPrefix(" export to /no/a.svg"))
    #expect(lines(state)[29].contains("No such file"))
    type("x", into: &state)
    #expect(!lines(state)[29].contains("No such file"))
  }

  @Test func `a file that exists is replaced by a second Enter, but not another one`() throws {
    var state = try explorer()
    type("e\r", into: &state)
    _ = state.takeTraceRequest()
    state.refuseFile("exists", canReplace: true)
    type("\r", into: &state)
    #expect(state.takeTraceRequest() == .write(.init(purpose: .picture, path: "nabla.svg", mayReplace: true)))
    state.refuseFile("exists", canReplace: true)
    type("x\r", into: &state)
    #expect(state.takeTraceRequest() == .write(.init(purpose: .picture, path: "nabla.svgx", mayReplace: false)))
  }

  @Test func `an empty name is no answer, and Esc asks for nothing`() throws {
    var state = try explorer()
    type("e\u{15}\r", into: &state)
    #expect(state.mode == .fileName && state.takeTraceRequest() == nil)
    type("\u{1B}", into: &state)
    #expect(state.mode == .map && state.takeTraceRequest() == nil)
  }

  @Test func `R asks for a name, shows that it records, and ends the recording`() throws {
    var state = try explorer()
    type("R\r", into: &state)
    #expect(state.takeTraceRequest() == .write(.init(purpose: .recording, path: "nabla.cast", mayReplace: false)))
    state.setRecording(true)
    #expect(lines(state)[28].hasSuffix("● recording, R ends it "))
    type("R", into: &state)
    #expect(state.takeTraceRequest() == .stopRecording)
  }

  @Test func `the names for pictures and recordings are kept apart`() throws {
    var state = try explorer()
    type("e\u{15}a.txt\u{1B}R\u{15}b.cast\u{1B}e", into: &state)
    #expect(state.filePrompt.line.text == "a.txt")
    type("\u{1B}R", into: &state)
    #expect(state.filePrompt.line.text == "b.cast")
  }
}
