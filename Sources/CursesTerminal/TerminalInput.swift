import CNcurses
import InputEvents

/// Reads keys and the mouse.
///
/// ncurses finds the keys of the terminal's description; the sequences that every modern terminal sends but descriptions
/// lack are declared to it with codes of our own.
struct TerminalInput {
  private let window: UnsafeMutableRawPointer

  /// Milliseconds between two looks at the size of the terminal.
  private static let sizeInterval = 200

  private static let mouseCode: Int32 = 0x3000
  private static let shiftCode: Int32 = 0x3010
  private static let pasteStartCode: Int32 = 0x3020
  private static let pasteEndCode: Int32 = 0x3021

  /// Final letters of the sequences for arrows.
  private static let arrows: [(letter: Character, direction: Key.Direction)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left),
  ]

  init?() {
    guard let window = nabla_input_window() else { return nil }
    self.window = window
    define_key("\u{1B}[<", Self.mouseCode)
    define_key(ControlSequences.pasteStart, Self.pasteStartCode)
    define_key(ControlSequences.pasteEnd, Self.pasteEndCode)
    for (place, arrow) in Self.arrows.enumerated() {
      define_key("\u{1B}[1;2\(arrow.letter)", Self.shiftCode + Int32(place))
    }
  }

  /// The next event within some milliseconds, `nil` if there is none.
  func next(within milliseconds: Int) -> InputEvent? {
    // ncurses may hold characters that it has read already.
    if let event = read() { return event }
    var left = max(0, milliseconds)
    // The terminal is asked for its size now and then: not every one that changes it says so.
    while true {
      if Restoration.takeResumption() { return .resumed }
      if nabla_adopt_size() != 0 { return .resized }
      let slice = min(left, Self.sizeInterval)
      switch nabla_wait(Int32(slice)) {
      case 1: return read()
      case -2: return .closed
      case -1: if let event = read() { return event }
      default:
        if left == 0 { return nil }
        left -= slice
      }
    }
  }

  private func read() -> InputEvent? {
    // A key that means nothing here must not hide one that does.
    for _ in 0..<64 {
      var character = wint_t()
      switch nabla_read(window, 0, &character) {
      case OK:
        guard let scalar = Unicode.Scalar(UInt32(character)) else { continue }
        if scalar == "\u{1B}", skipSequence() { continue }
        return .key(Key(scalar: scalar))
      case KEY_CODE_YES:
        if let event = event(code: Int32(character)) { return event }
      default: return nil
      }
    }
    return nil
  }

  /// Takes the rest of a control sequence that ncurses does not know, whose letters would be taken for keys.
  ///
  /// - Returns: Whether there was one: an Escape that was pressed is not followed at once.
  private func skipSequence() -> Bool {
    var character = wint_t()
    guard nabla_read(window, 0, &character) == OK else { return false }
    guard character == 0x5B else {
      unget_wch(wchar_t(bitPattern: character))
      return false
    }
    for _ in 0..<32 where nabla_read(window, 50, &character) == OK {
      if (0x40...0x7E).contains(character) { break }
    }
    return true
  }

  private func event(code: Int32) -> InputEvent? {
    switch code {
    case Self.mouseCode: return mouseReport().flatMap { Mouse(sgr: $0) }.map { .mouse($0) }
    case Self.pasteStartCode: return .paste(pastedText())
    case KEY_RESIZE: return .resized
    case Self.shiftCode..<(Self.shiftCode + 4):
      return .key(.shiftArrow(Self.arrows[Int(code - Self.shiftCode)].direction))
    default: break
    }
    if let number = (1...12).first(where: { nabla_function_key($0) == code }) { return .key(.function(Int(number))) }
    return Self.keys[code].map { .key($0) }
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .arrow(.up), KEY_DOWN: .arrow(.down), KEY_LEFT: .arrow(.left), KEY_RIGHT: .arrow(.right),
    KEY_SR: .shiftArrow(.up), KEY_SF: .shiftArrow(.down), KEY_SLEFT: .shiftArrow(.left),
    KEY_SRIGHT: .shiftArrow(.right), KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
  ]

  /// Scalars of a pasted text that are kept; nobody means to paste more into a line.
  private static let mostPasted = 1 << 20
  /// Milliseconds without a character after which a paste is over although its end is missing.
  private static let pastePatience: Int32 = 1000

  /// What is pasted, up to its end: characters, none of which is a key. Keys that a hostile text imitates are left out.
  private func pastedText() -> String {
    var text = String.UnicodeScalarView()
    var count = 0
    var character = wint_t()
    while true {
      switch nabla_read(window, Self.pastePatience, &character) {
      case OK:
        count += 1
        if count <= Self.mostPasted, let scalar = Unicode.Scalar(UInt32(character)) { text.append(scalar) }
      case KEY_CODE_YES:
        if Int32(character) == Self.pasteEndCode { return String(text) }
      default: return String(text)
      }
    }
  }

  /// The rest of an SGR report up to its final letter; `nil` if it breaks off.
  private func mouseReport() -> String? {
    var report = ""
    while report.utf8.count < 24 {
      var character = wint_t()
      guard nabla_read(window, 50, &character) == OK, let scalar = Unicode.Scalar(UInt32(character)) else { return nil }
      report.unicodeScalars.append(scalar)
      if scalar == "M" || scalar == "m" { return report }
    }
    return nil
  }
}
