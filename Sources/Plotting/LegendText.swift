import CellGraphics

/// The legend of a figure as lines of text.
enum LegendText {
  private static let separator = "; "

  /// The remarks of a figure and the table below them, if there is one.
  ///
  /// Remarks take at most a fifth of the rows, a seventh in a narrow picture, and one line in a low or very narrow one;
  /// the table takes at most half of the picture, and its last row says what is missing.
  static func lines(of figure: Figure, remarks: [String] = [], width: Int) -> [String] {
    let (isNarrow, isSmall) = (figure.size.columns < 49, figure.size.columns < 36 || figure.size.rows < 15)
    let lines = lines(
      of: figure.legend + remarks, width: width, atMost: isSmall ? 1 : figure.size.rows / (isNarrow ? 7 : 5),
      glyphs: figure.style.glyphs)
    let table = figure.table.map(figure.style.glyphs.text)
    let room = max(figure.size.rows / 2 - lines.count - 2, 0)
    guard table.count > room else { return lines + table }
    guard room > 0 else { return lines }
    return lines + table.prefix(room - 1) + ["... \(table.count - room + 1) more: a larger --size shows them"]
  }

  /// Remarks one after another, broken between them where a line is full.
  ///
  /// - Parameters:
  ///   - remarks: May hold several, separated by semicolons.
  ///   - count: The most lines; what does not fit into them is cut off, and the end marked.
  static func lines(
    of remarks: [String], width: Int, atMost count: Int, glyphs: GlyphSet = .ascii
  ) -> [String] {
    let parts = remarks.flatMap { pieces(glyphs.text($0)) }
    var lines: [String] = []
    for piece in parts {
      if let last = lines.last, last.count + separator.count + piece.count <= width || lines.count == count {
        lines[lines.count - 1] = last + separator + piece
      } else {
        lines.append(piece)
      }
    }
    return lines.map { ASCIIText.truncate($0, to: width) }
  }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let end = rest.firstRange(of: separator) {
      pieces.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return pieces + [String(rest)]
  }
}
