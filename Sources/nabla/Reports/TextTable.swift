/// Columns of short texts, the numbers in them set flush right.
struct TextTable {
  enum Alignment { case left, right }

  /// One line per row, headings first, without trailing spaces.
  let lines: [String]

  /// - Parameters:
  ///   - headings: One for each column.
  ///   - rows: As many texts in each as there are columns.
  ///   - alignments: One for each column.
  init(headings: [String], rows: [[String]], alignments: [Alignment]) {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    lines = all.map { row in
      var line = ""
      for (column, text) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - text.unicodeScalars.count)
        line += (column > 0 ? "  " : "") + (alignments[column] == .left ? text + space : space + text)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
