import Testing

@testable import CursesTerminal

@Suite("Terminal")
struct TerminalTests {
  @Test(
    "Delays of terminal descriptions are left out",
    arguments: [
      ("\u{1B}[?1049l", "\u{1B}[?1049l"), ("a$<5/>b", "ab"), ("$<100>", ""), ("cost $5", "cost $5"), ("$", "$"),
      ("$<open", "$<open"),
    ])
  func delays(text: String, expected: String) { #expect(ControlSequences.withoutDelays(text) == expected) }

  @Test(
    "A terminal's direct-colour relative is named after its family",
    arguments: [
      ("xterm-256color", "xterm-direct"), ("xterm", "xterm-direct"), ("tmux-256color", "tmux-direct"),
      ("kitty-direct", "kitty-direct"), ("screen-256color", nil),
    ] as [(String, String?)])
  func directColor(type: String, relative: String?) { #expect(TerminalKind.directName(of: type) == relative) }

  @Test("Without a terminal there is no screen, and nothing is drawn")
  func notATerminal() {
    #expect(TerminalError.notATerminal.message == "standard input or output is not a terminal")
    #expect(TerminalError.unknownType("a\u{1B}b").message == "the terminal 'a␛b' is not known")
  }
}
