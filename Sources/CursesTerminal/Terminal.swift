import CNcurses
import CellGraphics
import InputEvents

/// The screen of a terminal, owned from opening to dropping; whatever way the program leaves, it is given back as it was.
///
/// A process has one terminal, so there must not be two of these at a time. ncurses works out what has changed and sends
/// that only.
package struct Terminal: ~Copyable {
  private var pairs: ColorPairs
  private let input: TerminalInput
  /// Whether the screen shows more than ASCII.
  package let isUnicode: Bool
  /// What ncurses was last told to show; `nil` when all has to be drawn.
  private var shown: CellBuffer?
  /// Whether nothing can be written any more.
  private var isLost = false

  /// Opens the screen.
  ///
  /// - Parameter readsInterrupts: Whether Ctrl-C and Ctrl-Z are keys like others; else they are signals.
  /// - Throws: Why there is none, before anything was sent.
  package static func open(
    _ environment: Environment, readsInterrupts: Bool = false
  ) throws(TerminalError) -> Terminal {
    guard nabla_has_terminal() != 0 else { throw .notATerminal }
    let isUnicode = environment.isUnicode && chooseUnicode()
    let kind = try TerminalKind(type: environment.type, claimsTruecolor: environment.claimsTruecolor)
    Restoration.rememberOutside()
    // LINES and COLUMNS of a shell are out of date once the window is resized: the terminal itself is asked.
    use_env(false)
    use_tioctl(true)
    guard nabla_open_screen(kind.name) != nil else { throw .unknownType(kind.name) }
    guard let input = TerminalInput() else {
      endwin()
      throw .unknownType(kind.name)
    }
    set_escdelay(25)
    if readsInterrupts { raw() } else { cbreak() }
    noecho()
    nonl()
    curs_set(0)
    if has_colors() {
      start_color()
      use_default_colors()
    }
    let pairs = ColorPairs(depth: environment.depth, hasTruecolor: kind.hasTruecolor)
    // The first refresh enters the screen; what it sends must not come after a handler has left it.
    _ = nabla_refresh()
    // A frame may have been broken off.
    Restoration.arm(
      leave: ControlSequences.frameEnd + ControlSequences.reportsOff + ControlSequences.leaving,
      enter: ControlSequences.entering + ControlSequences.reportsOn)
    ControlSequences.send(ControlSequences.reportsOn)
    return Terminal(pairs: pairs, input: input, isUnicode: isUnicode)
  }

  private init(pairs: ColorPairs, input: TerminalInput, isUnicode: Bool) {
    self.pairs = pairs
    self.input = input
    self.isUnicode = isUnicode
  }

  /// The columns and rows of the screen.
  package var size: Size { Size(columns: Int(nabla_columns()), rows: Int(nabla_rows())) }
  /// The colours that the screen shows.
  package var depth: ColorDepth { pairs.depth }

  /// Shows a picture; sends nothing where it looks as before.
  ///
  /// A buffer of another size than the screen is cut off or leaves the rest blank.
  ///
  /// - Returns: Whether anything had to be sent.
  @discardableResult
  package mutating func draw(_ buffer: CellBuffer) -> Bool {
    if buffer == shown { return false }
    if pairs.isExhausted {
      pairs.reset()
      shown = nil
    }
    let before = shown?.size == buffer.size ? shown : nil
    if before == nil { nabla_erase() }
    let size = size
    for row in 0..<min(buffer.size.rows, size.rows) {
      for column in 0..<min(buffer.size.columns, size.columns) {
        let cell = buffer[column, row]
        if let before, before[column, row] == cell { continue }
        put(cell, column: column, row: row)
      }
    }
    isLost = !ControlSequences.send(ControlSequences.frameStart)
    _ = nabla_refresh()
    isLost = !ControlSequences.send(ControlSequences.frameEnd) || isLost
    shown = buffer
    return true
  }

  /// Forgets what the screen shows, so that the next picture is sent whole.
  package mutating func repaint() {
    shown = nil
    nabla_repaint()
  }

  /// The next event within some milliseconds, `nil` if none came; `closed` too when a picture could not be written.
  package mutating func nextEvent(within milliseconds: Int) -> InputEvent? {
    if isLost { return .closed }
    let event = input.next(within: milliseconds)
    if event == .resumed || event == .resized { repaint() }
    return event
  }

  deinit {
    ControlSequences.send(ControlSequences.reportsOff)
    endwin()
    Restoration.disarm()
  }

  private mutating func put(_ cell: Cell, column: Int, row: Int) {
    let style = cell.visibleStyle
    var foreground = style.foreground
    // A blank needs no ink, which would cost a pair of colours.
    let hasInk = cell.glyph != " " || style.attributes.showOnBlanks
    if let paper = style.background, foreground == nil, hasInk { foreground = paper.legibleInk }
    let pair = pairs.number(foreground: foreground, background: style.background)
    let glyph = isUnicode ? cell.glyph : ASCIIGlyph.likeness(of: cell.glyph)
    nabla_put(Int32(row), Int32(column), wchar_t(bitPattern: glyph.value), Self.attributes(style.attributes), pair)
  }

  private static func attributes(_ attributes: Style.Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= nabla_bold() }
    if attributes.contains(.dim) { bits |= nabla_dim() }
    if attributes.contains(.italic) { bits |= nabla_italic() }
    if attributes.contains(.underline) { bits |= nabla_underline() }
    if attributes.contains(.reverse) { bits |= nabla_reverse() }
    return bits
  }

  /// Sets a locale with UTF-8: the user's, or the plain one.
  private static func chooseUnicode() -> Bool {
    ["", "C.UTF-8"].contains { (name: String) in setlocale(LC_ALL, name) != nil && nabla_locale_is_unicode() != 0 }
  }
}
