import InputEvents

/// Keys that are pressed one after another without a person, written as words: names of keys (`Enter`, `Ctrl-U`, `PgDn`),
/// seconds to wait (`@1.5`), and anything else as characters that are typed one by one.
///
///     Enter @2 ] ] > f Ctrl-U x^2+y^2 Enter
package struct KeyScript: Equatable, Sendable {
  package enum Step: Equatable, Sendable {
    case press(Key)
    case wait(milliseconds: Int)
  }

  package let steps: [Step]

  /// Nobody watches longer than an hour.
  private static let mostSeconds = 3600.0

  package init(_ text: String) {
    steps = text.split { $0 == " " || $0 == "\n" }.flatMap { Self.steps(of: String($0)) }
  }

  private static func steps(of word: String) -> [Step] {
    if let key = Key(name: word) { return [.press(key)] }
    if word.hasPrefix("@"), let seconds = Double(word.dropFirst()), (0...mostSeconds).contains(seconds) {
      return [.wait(milliseconds: Int((seconds * 1000).rounded()))]
    }
    return word.unicodeScalars.map { .press(Key(scalar: $0)) }
  }
}
