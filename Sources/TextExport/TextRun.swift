import CellGraphics

/// Neighbouring cells of a row that are set as one piece of text: a word in one style.
struct TextRun: Equatable {
  /// The column of the first cell.
  let start: Int
  let style: Style
  /// Whether the characters are drawn as geometry, so that their text is there for selection only.
  let isGeometry: Bool
  private(set) var glyphs: [Unicode.Scalar]

  /// The column after the last cell.
  var end: Int { start + glyphs.count }

  /// The runs of a row from left to right; blanks between them belong to none. O(cells).
  static func runs(in cells: ArraySlice<Cell>) -> [TextRun] {
    var result: [TextRun] = []
    for (column, cell) in cells.enumerated() {
      if cell.glyph == " " && !cell.style.attributes.contains(.underline) { continue }
      let isGeometry = CellGeometry.draws(cell.glyph)
      let style = isGeometry ? .plain : cell.style
      if let last = result.last, last.end == column, last.style == style, last.isGeometry == isGeometry {
        result[result.count - 1].glyphs.append(cell.glyph)
      } else {
        result.append(TextRun(start: column, style: style, isGeometry: isGeometry, glyphs: [cell.glyph]))
      }
    }
    return result
  }

  /// A row of text: its runs, each written by a function, and blanks between and after them.
  static func text(of cells: ArraySlice<Cell>, write: (TextRun, inout String) -> Void) -> String {
    var text = ""
    var column = 0
    for run in runs(in: cells) {
      if run.start > column { text += String(repeating: " ", count: run.start - column) }
      write(run, &text)
      column = run.end
    }
    return text + String(repeating: " ", count: cells.count - column)
  }

  /// The characters, escaped.
  var markup: String {
    var text = ""
    for glyph in glyphs { Markup.append(glyph, to: &text) }
    return text
  }
}
