import CellGraphics

/// Lines of text in a rectangle, from the top down; what does not fit is left out.
struct PanelText {
  let rect: Rect
  /// The row of the next line.
  private(set) var row: Int

  init(rect: Rect) {
    self.rect = rect
    row = rect.row
  }

  mutating func add(_ parts: [(text: String, style: Style)], into buffer: inout CellBuffer) {
    guard row < rect.endRow else { return }
    var column = rect.column
    for part in parts {
      let room = rect.endColumn - column
      let scalars = Array(part.text.unicodeScalars)
      var shown = scalars.prefix(max(room, 0))
      if shown.count < scalars.count, !shown.isEmpty { shown[shown.endIndex - 1] = "…" }
      buffer.write(String(String.UnicodeScalarView(shown)), column: column, row: row, style: part.style)
      column += shown.count
    }
    row += 1
  }

  /// Breaks a text between words.
  mutating func addWrapped(_ text: String, style: Style = Ink.text, into buffer: inout CellBuffer) {
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > rect.columns {
        add([(line, style)], into: &buffer)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { add([(line, style)], into: &buffer) }
  }

  /// A line across the panel, joined with its frame.
  ///
  /// - Returns: The row of the line.
  mutating func separate(into buffer: inout CellBuffer, frame: Rect) -> Int {
    guard row < rect.endRow else { return -1 }
    defer { row += 1 }
    for column in frame.column..<frame.endColumn {
      let isLeft = column == frame.column
      let isRight = column == frame.endColumn - 1
      let lines = BoxLines(right: isRight ? .none : .light, left: isLeft ? .none : .light)
      buffer.draw(lines, glyphs: .blocks, style: Ink.frame, column: column, row: row)
    }
    return row
  }
}
