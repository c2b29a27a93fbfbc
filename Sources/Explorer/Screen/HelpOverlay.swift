import CellGraphics

/// All keys in a frame over the picture, made from the key map.
struct HelpOverlay {
  func draw(into buffer: inout CellBuffer) {
    let lines =
      KeyMap.rows.map { (keys: $0.keys, summary: $0.summary) }
      + KeyMap.mouse.map { (keys: $0.what, summary: $0.summary) }
    let keyWidth = (lines.map(\.keys.count).max() ?? 0) + 2
    let rows = min(lines.count, buffer.size.rows - 4)
    let columns = min(keyWidth + (lines.map(\.summary.count).max() ?? 0), buffer.size.columns - 6)
    // Where the rows are too few the help stands in as many columns as fit.
    let perColumn = max(rows, 1)
    let width = columns + 2
    let inside = Rect(
      column: (buffer.size.columns - width) / 2, row: (buffer.size.rows - rows) / 2, columns: width, rows: rows)
    for row in inside.row..<inside.endRow {
      for column in inside.column..<inside.endColumn { buffer[column, row] = .blank }
    }
    for row in (inside.row - 1)...inside.endRow {
      for column in [inside.column - 1, inside.endColumn] { buffer[column, row] = .blank }
    }
    for column in inside.column..<inside.endColumn {
      for row in [inside.row - 1, inside.endRow] { buffer[column, row] = .blank }
    }
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    buffer.write(" keys ", column: inside.column + 1, row: inside.row - 1, style: Ink.heading)
    for (offset, line) in lines.prefix(perColumn).enumerated() {
      let room = inside.columns - keyWidth - 2
      buffer.write(line.keys, column: inside.column + 1, row: inside.row + offset, style: Ink.key)
      buffer.write(
        String(line.summary.prefix(max(room + 1, 0))), column: inside.column + 1 + keyWidth, row: inside.row + offset)
    }
  }
}
