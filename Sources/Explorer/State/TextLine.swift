/// A line of text under edit, with a caret and a history.
package struct TextLine: Equatable, Sendable {
  package private(set) var scalars: [Unicode.Scalar]
  /// The place before which the next scalar goes.
  package private(set) var caret: Int
  private var history: [String]
  /// The entry of the history that is shown; `history.count` for the text under edit.
  private var entry: Int
  private var draft = ""

  /// Nobody types or pastes a longer formula.
  private static let mostScalars = 20_000
  private static let mostEntries = 200

  package init(_ text: String = "", history: [String] = []) {
    scalars = Array(text.unicodeScalars)
    caret = scalars.count
    self.history = history
    entry = history.count
  }

  package var text: String {
    get { String(String.UnicodeScalarView(scalars)) }
    set {
      scalars = Array(newValue.unicodeScalars.prefix(Self.mostScalars))
      caret = scalars.count
    }
  }

  package mutating func insert(_ scalar: Unicode.Scalar) {
    guard scalars.count < Self.mostScalars else { return }
    scalars.insert(scalar, at: caret)
    caret += 1
  }

  /// Inserts a text; the ends of its lines become blanks, other control characters are left out.
  package mutating func insert(_ text: String) {
    let plain = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
      if ["\n", "\r", "\t"].contains(scalar) { return " " }
      return scalar.properties.generalCategory == .control ? nil : scalar
    }
    let fitting = plain.prefix(Self.mostScalars - scalars.count)
    scalars.insert(contentsOf: fitting, at: caret)
    caret += fitting.count
  }

  package mutating func eraseBefore() {
    guard caret > 0 else { return }
    caret -= 1
    scalars.remove(at: caret)
  }

  package mutating func eraseAfter() { if caret < scalars.count { scalars.remove(at: caret) } }
  package mutating func eraseAllBefore() {
    scalars.removeFirst(caret)
    caret = 0
  }
  package mutating func moveCaret(by count: Int) { caret = min(max(caret + count, 0), scalars.count) }
  package mutating func moveCaretToStart() { caret = 0 }
  package mutating func moveCaretToEnd() { caret = scalars.count }

  /// Shows an older (negative) or newer entry.
  package mutating func recall(_ direction: Int) {
    let target = entry + direction
    guard (0...history.count).contains(target) else { return }
    if entry == history.count { draft = text }
    entry = target
    text = target == history.count ? draft : history[target]
  }

  /// Takes the text into the history.
  package mutating func remember() {
    let text = text
    if history.last != text { history.append(text) }
    history.removeFirst(max(0, history.count - Self.mostEntries))
    entry = history.count
  }
}
