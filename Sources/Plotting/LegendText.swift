import CellGraphics

/// The legend of a figure as lines of text.
enum LegendText {
  private static let separator = "; "

  /// Remarks one after another, broken between them where a line is full.
  ///
  /// - Parameters:
  ///   - remarks: May hold several, separated by semicolons.
  ///   - count: The most lines; what does not fit into them is cut off, and the end marked.
  static func lines(of remarks: [String], width: Int, atMost count: Int) -> [String] {
    let parts = remarks.flatMap { pieces(ASCIIText.transliterate($0)) }
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
