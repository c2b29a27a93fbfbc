import CNcurses
import InputEvents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

  /// Final letters of the sequences for arrows.
  private static let arrows: [(letter: Character, direction: Key.Direction)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left),
  ]

  init?() {
    guard let window = nabla_input_window() else { return nil }
    self.window = window
    define_key("\u{1B}[<", Self.mouseCode)
    for (place, arrow) in Self.arrows.enumerated() {
      define_key("\u{1B}[1;2\(arrow.letter)", Self.shiftCode + Int32(place))
    }
  }

  /// The next event within some milliseconds, `nil` if there is none.
  func next(within milliseconds: Int) -> InputEvent? {
    // ncurses may hold characters that it has read already.
    if let event = read() { return event }
    if Restoration.takeResumption() { return .resumed }
    if nabla_adopt_size() != 0 { return .resized }
    var file = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    var left = max(0, milliseconds)
    var ready: Int32 = 0
    // The terminal is asked for its size now and then: not every one that changes it says so.
    repeat {
      let slice = min(left, Self.sizeInterval)
      ready = poll(&file, 1, Int32(slice))
      left -= slice
      if nabla_adopt_size() != 0 { return .resized }
    } while ready == 0 && left > 0
    if ready > 0 {
      if let event = read() { return event }
      var waiting: Int32 = 0
      let isOver = ioctl(STDIN_FILENO, UInt(FIONREAD), &waiting) != 0 || waiting == 0
      if isOver && Int32(file.revents) & (POLLIN | POLLHUP | POLLERR | POLLNVAL) != 0 { return .closed }
      return nil
    }
    if Restoration.takeResumption() { return .resumed }
    return ready < 0 ? read() : nil
  }

  private func read() -> InputEvent? {
    // A key that means nothing here must not hide one that does.
    for _ in 0..<64 {
      var character = wint_t()
      switch nabla_read(window, 0, &character) {
      case OK:
        guard let scalar = Unicode.Scalar(UInt32(character)) else { continue }
        return .key(Key(scalar: scalar))
      case KEY_CODE_YES:
        if let event = event(code: Int32(character)) { return event }
      default: return nil
      }
    }
    return nil
  }

  private func event(code: Int32) -> InputEvent? {
    switch code {
    case Self.mouseCode: return mouseReport().flatMap { Mouse(sgr: $0) }.map { .mouse($0) }
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
