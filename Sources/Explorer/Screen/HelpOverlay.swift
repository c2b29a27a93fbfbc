import CellGraphics

/// All keys in a frame over the picture, made from the key map: in several columns where there is room for all of it, else
/// in one that scrolls.
struct HelpOverlay {
  /// The first line that is shown.
  var scroll = 0

  /// The last line at which the help can begin on a screen.
  static func lastScroll(_ size: Size) -> Int {
    let layout = HelpLayout(size)
    return layout.lineCount - layout.rows
  }

  /// Lines that are seen at once.
  static func pageLength(_ size: Size) -> Int { HelpLayout(size).rows }

  func draw(into buffer: inout CellBuffer) {
    let layout = HelpLayout(buffer.size)
    let first = min(scroll, layout.lineCount - layout.rows)
    let count = layout.columns.count
    let width = count * (layout.columnWidth + HelpLayout.gap) - HelpLayout.gap + 2
    let inside = Rect(
      column: (buffer.size.columns - width) / 2, row: (buffer.size.rows - layout.rows) / 2, columns: width,
      rows: layout.rows)
    for row in (inside.row - 1)...inside.endRow {
      for column in (inside.column - 1)...inside.endColumn { buffer[column, row] = .blank }
    }
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    buffer.write(" keys ", column: inside.column + 1, row: inside.row - 1, style: Ink.heading)
    if layout.rows < layout.lineCount {
      let hint = " ↑↓ space  \(first + 1)–\(first + layout.rows) of \(layout.lineCount) "
      buffer.write(hint, column: inside.endColumn - 1 - hint.count, row: inside.endRow, style: Ink.label)
    }
    for (place, entries) in layout.columns.enumerated() {
      let column = inside.column + 1 + place * (layout.columnWidth + HelpLayout.gap)
      var line = -first
      for entry in entries {
        for (number, text) in entry.lines.enumerated() {
          defer { line += 1 }
          guard (0..<layout.rows).contains(line) else { continue }
          buffer.write(text, column: column, row: inside.row + line)
          if number == 0 { buffer.write(entry.keys, column: column, row: inside.row + line, style: Ink.key) }
        }
      }
    }
  }
}
