import CellGraphics
import InputEvents
import Testing

@testable import Explorer

@Suite struct ParameterTests {
  private func explorer(_ keys: String) throws -> ExplorerState {
    var state = ExplorerState(try ExploredFunction("a x^2 + b y^2 + c"), size: Size(columns: 100, rows: 30))
    send(keys, to: &state)
    return state
  }

  private func send(_ keys: String, to state: inout ExplorerState) {
    for scalar in keys.unicodeScalars {
      if let action = state.action(for: .key(Key(scalar: scalar))) { state.update(action) }
    }
  }

  @Test func `every free name that is no axis has a slider`() throws {
    let state = try explorer("p")
    #expect(state.function.parameters.map(\.name) == ["a", "b", "c"])
    let text = Screen.render(state, picture: MapPicture(state)).lines.joined(separator: "\n")
    for name in ["▸ a ", "  b ", "  c "] { #expect(text.contains("\(name)─")) }
    #expect(text.contains("a from -5 to 5 by 0.1"))
  }

  @Test func `up and down select, left and right change, and Shift is ten times as fast`() throws {
    let state = try explorer("pjlljLkkkh")
    #expect(state.function.parameters.map(\.value) == [0.9, 1.2, 2])
  }

  @Test(arguments: [("pj2.5\r", 2.5), ("pj\r-pi/4\r", -.pi / 4), ("pj1e3\r", 1000), ("pj7\u{1B}", 1), ("pj\r\r", 1)])
  func `a value is typed, as an expression too`(keys: String, value: Double) throws {
    let state = try explorer(keys)
    #expect(state.function.parameters.map(\.value) == [1, value, 1])
    #expect(state.mode == .parameters)
  }

  @Test(arguments: ["p2+\r", "p1e9\r", "p1/0\r", "p-x\r"])
  func `what is no value is said to be none, and nothing changes`(keys: String) throws {
    var state = try explorer(keys)
    #expect(state.mode == .parameterValue && state.valueError != nil)
    #expect(state.function.parameters.map(\.value) == [1, 1, 1])
    send("\u{1B}", to: &state)
    #expect(state.mode == .parameters)
    send("p", to: &state)
    #expect(state.mode == .map)
  }

  @Test func `a typed value beyond the range widens it`() throws {
    let state = try explorer("p70\r")
    #expect(state.slider(of: state.function.parameters[0]).range.upper == 80)
  }

  @Test func `a descent runs again when a parameter changes`() throws {
    var state = try explorer("ll\r..")
    let before = try #require(state.run)
    send("pl", to: &state)
    let after = try #require(state.run)
    #expect(after.start == before.start && after.step == before.step)
    #expect(after.trajectory.start.value != before.trajectory.start.value)
  }
}
