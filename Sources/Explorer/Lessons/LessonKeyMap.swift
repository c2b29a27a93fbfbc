import InputEvents

/// Every key of a lesson: one table that bindings, the help and the manual are made from.
package enum LessonKeyMap {
  /// Keys that belong together, with what they do in words.
  package struct Row: Sendable {
    /// The keys as a person reads them.
    package let keys: String
    package let summary: String
    let bindings: [Key: LessonAction]

    init(_ keys: String, _ summary: String, _ bindings: [Key: LessonAction]) {
      (self.keys, self.summary, self.bindings) = (keys, summary, bindings)
    }
  }

  package static let rows: [Row] = [
    Row(
      "space → PgDn", "next: reveal what follows, then the next stage",
      [.character(" "): .next, .arrow(.right): .next, .pageDown: .next, .character("n"): .next]),
    Row("← PgUp", "back", [.arrow(.left): .back, .pageUp: .back, .backspace: .back, .character("p"): .back]),
    Row(
      "a-e", "answer a question with choices",
      [
        .character("a"): .choose(0), .character("b"): .choose(1), .character("c"): .choose(2),
        .character("d"): .choose(3), .character("e"): .choose(4),
      ]),
    Row("⏎", "answer: move the cross-hair, or type; ⏎ again is the answer", [.enter: .answer]),
    Row("r", "show the answer", [.character("r"): .reveal]),
    Row(
      "Tab x", "touch the picture: every key of the explorer; Tab the next one, Esc the lesson's view again",
      [.tab: .touch, .character("x"): .touch]),
    Row("i", "the stages; arrows and ⏎ go to one", [.character("i"): .showIndex]),
    Row("/ f", "search for a word, and search on", [.character("/"): .search, .character("f"): .searchAgain]),
    Row("N", "the speaker's notes", [.character("N"): .toggleNotes]),
    Row(".", "blank the screen", [.character("."): .toggleBlank]),
    Row("t", "the time since the start", [.character("t"): .toggleTimer]),
    Row("Home End", "the first and the last stage", [.home: .toStart, .end: .toEnd]),
    Row("? F1", "this help", [.character("?"): .showHelp, .function(1): .showHelp]),
    Row("Ctrl-L", "draw the screen anew", [.control("l"): .redraw]),
    Row("q", "leave; the place is kept", [.character("q"): .quit]),
  ]

  private static let bindings: [Key: LessonAction] =
    Dictionary(rows.flatMap { $0.bindings.map { ($0.key, $0.value) } }) { first, _ in first }

  /// What a key does on a page.
  package static func action(for key: Key) -> LessonAction? { bindings[key] }
}
