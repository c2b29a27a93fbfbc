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
}
