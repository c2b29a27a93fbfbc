extension Key {
  /// The key of a name such as `Enter`, `PgDn`, `Shift-Left`, `Ctrl-R` or `F1`; `nil` for words that name none.
  package init?(name: String) {
    if let key = Self.named[name] { self = key } else { return nil }
  }

  private static let named: [String: Key] = {
    var keys: [String: Key] = [
      "Enter": .enter, "Esc": .escape, "Tab": .tab, "Space": .character(" "), "Backspace": .backspace,
      "Delete": .delete, "Home": .home, "End": .end, "PgUp": .pageUp, "PgDn": .pageDown,
    ]
    let arrows: [(String, Direction)] = [("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right)]
    for (name, direction) in arrows {
      keys[name] = .arrow(direction)
      keys["Shift-" + name] = .shiftArrow(direction)
    }
    for number in 1...12 { keys["F\(number)"] = .function(number) }
    for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      keys["Ctrl-" + String(Character(letter)).uppercased()] = .control(letter)
    }
    return keys
  }()
}
