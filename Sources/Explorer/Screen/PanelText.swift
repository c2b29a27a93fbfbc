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

  typealias Part = (text: String, style: Style)

  mutating func add(_ parts: [Part], into buffer: inout CellBuffer) {
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

  /// Puts items side by side as long as they fit into a line; an item that is too long for a line is broken.
  mutating func addFlow(_ items: [[Part]], into buffer: inout CellBuffer) {
    let gap = "  "
    var line: [Part] = []
    var width = 0
    for item in items {
      let itemWidth = item.map(\.text.count).reduce(0, +)
      if width > 0, width + gap.count + itemWidth > rect.columns {
        add(line, into: &buffer)
        (line, width) = ([], 0)
      }
      if itemWidth > rect.columns, let style = item.last?.style {
        addWrapped(item.map(\.text).joined(), style: style, into: &buffer)
        continue
      }
      if width > 0 { line.append((gap, Ink.text)) }
      width += itemWidth + (width > 0 ? gap.count : 0)
      line += item
    }
    if !line.isEmpty { add(line, into: &buffer) }
  }

  /// Breaks a text between words, and words that are longer than a line anywhere.
  ///
  /// - Parameters:
  ///   - lead: What stands before the first line; the others are indented as much.
  ///   - style: That of the text.
  mutating func addWrapped(
    _ text: String, lead: Part = ("", Ink.label), style: Style = Ink.text, into buffer: inout CellBuffer
  ) {
    let indent = lead.text.count
    let room = max(rect.columns - indent, 1)
    var lines = [""]
    for word in text.split(separator: " ") {
      var rest = word[...]
      let last = lines.count - 1
      if !lines[last].isEmpty, lines[last].count + 1 + rest.count <= room {
        lines[last] += " " + rest
        continue
      }
      while !rest.isEmpty {
        if lines[lines.count - 1].isEmpty { lines.removeLast() }
        lines.append(String(rest.prefix(room)))
        rest = rest.dropFirst(room)
        if !rest.isEmpty { lines.append("") }
      }
    }
    for (place, line) in lines.enumerated() {
      let start = place == 0 ? lead.text : String(repeating: " ", count: indent)
      add([(start, lead.style), (line, style)], into: &buffer)
    }
  }

  /// Puts a drawing below the lines so far, or beside the last ones.
  ///
  /// - Parameters:
  ///   - column: Where it begins, counted from the left edge of the text.
  ///   - rowsUp: How many of the last lines stand beside it.
  mutating func add(_ drawing: CellBuffer, column: Int = 0, rowsUp: Int = 0, into buffer: inout CellBuffer) {
    let top = max(row - rowsUp, rect.row)
    for down in 0..<drawing.size.rows where top + down < rect.endRow {
      for across in 0..<drawing.size.columns where column + across < rect.columns {
        buffer[rect.column + column + across, top + down] = drawing[across, down]
      }
    }
    row = max(row, min(top + drawing.size.rows, rect.endRow))
  }

  /// Leaves rows to something that was drawn there.
  mutating func skip(_ rows: Int) { row = min(row + rows, rect.endRow) }

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
