import CellGraphics

/// The colours of a picture as text: a grid for the ink and one for the paper, a letter for each colour and a key.
package enum ColorPlane {
  /// A dot stands for the colours of the theme; ink is left out where there is none to be seen.
  package static func text(of buffer: CellBuffer) -> String {
    var key = Key()
    var text = ""
    for (name, part) in [("ink", ink), ("paper", paper)] {
      text += name + "\n"
      for row in 0..<buffer.size.rows {
        text += buffer.cells(inRow: row).map { String(key.letter(part($0))) }.joined() + "\n"
      }
    }
    return text + key.lines
  }

  /// The colours as runs of equal ones, row by row, where that is short; else a digest of them, which tells that they have
  /// changed but not where.
  ///
  /// A row begins with its number, and with the last of the rows that are like it; `a12` stands for twelve cells of the
  /// colour a. Rows without colours are left out.
  package static func shortText(of buffer: CellBuffer) -> String {
    var key = Key()
    let rows = (0..<buffer.size.rows).map { row in runs(buffer.cells(inRow: row), &key) }
    var text = ""
    var row = 0
    while row < rows.count {
      let end = rows[row...].prefix { $0 == rows[row] }.endIndex
      if !rows[row].isEmpty { text += "\(row)\(end - row > 1 ? "-\(end - 1)" : "") \(rows[row])\n" }
      row = end
    }
    text += key.lines
    if text.utf8.count <= mostBytes { return text }
    return "colours \(String(digest(of: Self.text(of: buffer)), radix: 16))\n"
  }

  /// What a page may take besides its cells.
  private static let mostBytes = 1500

  /// Ink and paper of a row as runs, without what has no colour at its end.
  private static func runs(_ cells: ArraySlice<Cell>, _ key: inout Key) -> String {
    var runs: [(letter: Unicode.Scalar, count: Int)] = []
    for cell in cells {
      let parts = [ink(cell), paper(cell).map { "on \($0)" }].compactMap { $0 }
      let letter = key.letter(parts.isEmpty ? nil : parts.joined(separator: " "))
      if runs.last?.letter == letter { runs[runs.count - 1].count += 1 } else { runs.append((letter, 1)) }
    }
    if runs.last?.letter == "." { runs.removeLast() }
    return runs.map { "\($0.letter)\($0.count)" }.joined()
  }

  /// FNV-1a of 64 bits.
  private static func digest(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private static func ink(_ cell: Cell) -> String? {
    guard cell.glyph != " " else { return nil }
    let attributes = cell.style.attributes
    let words = [
      cell.style.foreground?.hex, attributes.contains(.bold) ? "bold" : nil, attributes.contains(.dim) ? "dim" : nil,
    ]
    let text = words.compactMap { $0 }.joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  private static func paper(_ cell: Cell) -> String? { cell.style.background?.hex }

  private struct Key {
    private static let letters = Array(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-/:;<=>?@[]^_{|}~".unicodeScalars)
    private var names: [String] = []

    /// Colours beyond the last letter share it; a picture on record has fewer.
    mutating func letter(_ name: String?) -> Unicode.Scalar {
      guard let name else { return "." }
      if !names.contains(name) { names.append(name) }
      return Self.letters[min(names.firstIndex(of: name) ?? 0, Self.letters.count - 1)]
    }

    var lines: String {
      names.enumerated().map { "\(Self.letters[min($0, Self.letters.count - 1)]) \($1)\n" }.joined()
    }
  }
}
