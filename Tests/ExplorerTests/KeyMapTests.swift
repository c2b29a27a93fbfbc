import InputEvents
import Testing

@testable import Explorer

@Suite("The key map")
struct KeyMapTests {
  @Test("No key does two things")
  func unique() {
    let keys = KeyMap.rows.flatMap(\.bindings).map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test("Every key does what its row says")
  func bound() {
    for binding in KeyMap.rows.flatMap(\.bindings) { #expect(KeyMap.action(for: binding.key) == binding.action) }
  }

  @Test("At 80 columns the key line has the keys that a new user needs", arguments: [80, 100, 200])
  func keyLine(columns: Int) {
    let keys = KeyLine.hints(columns: columns).map { $0.split(separator: " ")[0] }
    #expect(keys.starts(with: ["f", "⏎"]) && keys.suffix(2) == ["?", "q"])
    for key in ["s", "d", "1-7", "e"] { #expect(keys.contains(key[...])) }
  }

  @Test("The key line never needs more than the screen has", arguments: 40...160)
  func keyLineWidth(columns: Int) {
    let hints = KeyLine.hints(columns: columns)
    #expect(hints.joined(separator: "  ").count + 1 <= columns)
    #expect(hints.suffix(2) == ["? help", "q leave"])
  }
}
