import CNcurses

/// What is sent to the terminal besides the pictures, which are ncurses' affair.
enum ControlSequences {
  /// What the terminal is to report besides keys: button events with drags (1002) in decimal (1006), and where a text that is
  /// pasted begins and ends (2004).
  static let reportsOn = "\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h"
  static let reportsOff = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l"
  static let pasteStart = "\u{1B}[200~"
  static let pasteEnd = "\u{1B}[201~"
  /// Frames that a terminal shows all at once (synchronised output, mode 2026); others ignore it.
  static let frameStart = "\u{1B}[?2026h"
  static let frameEnd = "\u{1B}[?2026l"

  /// Where there is no second screen to leave, the prompt goes below the picture.
  static var leaving: String {
    let plain = capabilities(["sgr0", "op", "cnorm", "rmkx"])
    return plain + (nabla_capability("rmcup") == nil ? "\u{1B}[999;1H\n" : capabilities(["rmcup"]))
  }
  static var entering: String { capabilities(["smcup", "smkx", "civis"]) }

  /// Strings of the terminal's description, without the delays that only old terminals need.
  private static func capabilities(_ names: [String]) -> String {
    names.compactMap { nabla_capability($0).map { String(cString: $0) } }.map(withoutDelays).joined()
  }

  static func withoutDelays(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "$") {
      result += rest[..<start]
      let after = rest.index(after: start)
      if after < rest.endIndex, rest[after] == "<", let end = rest[after...].firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result += "$"
        rest = rest[after...]
      }
    }
    return result + rest
  }

  /// Writes a control sequence; whether all of it could be written.
  @discardableResult
  static func send(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && nabla_errno() != EINTR { return false }
      bytes = bytes.dropFirst(max(count, 0))
    }
    return true
  }
}
