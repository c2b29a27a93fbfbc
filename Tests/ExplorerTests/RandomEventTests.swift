import CellGraphics
import InputEvents
import Testing
import TestSupport

@testable import Explorer

@Suite("Random events")
struct RandomEventTests {
  private static let keys: [Key] =
    KeyMap.rows.flatMap(\.bindings).map(\.key)
    + "xyz0123456789+-*/^()= .,πé\u{202E}".unicodeScalars.map { .character($0) }
    + [.backspace, .delete, .tab, .home, .end, .pageUp, .pageDown, .enter, .escape, .function(5), .control("u")]

  private static func event(_ generator: inout SeededGenerator) -> InputEvent {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<7: return .key(keys.randomElement(using: &generator) ?? .escape)
    case 7: return .resumed
    default:
      let kinds: [Mouse.Kind] = [.press, .release, .drag, .wheelUp, .wheelDown]
      return .mouse(
        Mouse(
          kinds.randomElement(using: &generator) ?? .press, column: .random(in: -5...500, using: &generator),
          row: .random(in: -5...200, using: &generator)))
    }
  }

  @Test(
    "20,000 random events leave a window that numbers can tell apart and a screen of the right size", arguments: 1...4)
  func survives(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var state = ExplorerState(
      try ExploredFunction(["x^2 + y^2", "a sin x cos(b y)", "1/x", "(y, -x)"][Int(seed) - 1]),
      size: Size(columns: 100, rows: 30))
    for count in 1...5000 {
      if count % 50 == 0 {
        state.update(
          .resize(columns: .random(in: 0...400, using: &generator), rows: .random(in: 0...120, using: &generator)))
      }
      if let action = state.action(for: Self.event(&generator)), action != .quit { state.update(action) }
      if count % 7 == 0 { state.update(.tick) }
      #expect(state.view.x.contains(state.view.crossHair.x) && state.view.y.contains(state.view.crossHair.y))
      if count % 500 == 0 {
        let picture = MapPicture(state, isCoarse: false, depth: count % 1000 == 0 ? .truecolor : .none)
        #expect(Screen.render(state, picture: picture).size == state.size)
      }
    }
  }
}
