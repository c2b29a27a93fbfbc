import CellGraphics

/// All keys in a frame over the picture, made from the key map; what does not fit is scrolled to.
struct HelpOverlay {
  /// The first line that is shown.
  var scroll = 0

  private static var lines: [(keys: String, summary: String)] {
    (KeyMap.rows + KeyMap.surfaceRows).map { (keys: $0.keys, summary: $0.summary) }
      + KeyMap.mouse.map { (keys: $0.what, summary: $0.summary) }
  }

  private static func rows(_ size: Size) -> Int { max(min(lines.count, size.rows - 4), 1) }

  /// The last line at which the help can begin on a screen.
  static func lastScroll(_ size: Size) -> Int { lines.count - rows(size) }

  func draw(into buffer: inout CellBuffer) {
    let lines = Self.lines
    let keyWidth = (lines.map(\.keys.count).max() ?? 0) + 2
    let rows = Self.rows(buffer.size)
    let first = min(scroll, lines.count - rows)
    let columns = min(keyWidth + (lines.map(\.summary.count).max() ?? 0), buffer.size.columns - 6)
    let width = columns + 2
    let inside = Rect(
      column: (buffer.size.columns - width) / 2, row: (buffer.size.rows - rows) / 2, columns: width, rows: rows)
    for row in (inside.row - 1)...inside.endRow {
      for column in (inside.column - 1)...inside.endColumn { buffer[column, row] = .blank }
    }
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    buffer.write(" keys ", column: inside.column + 1, row: inside.row - 1, style: Ink.heading)
    if rows < lines.count {
      let hint = " ↑↓ \(first + 1)–\(first + rows) of \(lines.count) "
      buffer.write(hint, column: inside.endColumn - 1 - hint.count, row: inside.endRow, style: Ink.label)
    }
    for (offset, line) in lines[first..<(first + rows)].enumerated() {
      let room = inside.columns - keyWidth - 2
      buffer.write(line.keys, column: inside.column + 1, row: inside.row + offset, style: Ink.key)
      buffer.write(
        String(line.summary.prefix(max(room + 1, 0))), column: inside.column + 1 + keyWidth, row: inside.row + offset)
    }
  }
}
