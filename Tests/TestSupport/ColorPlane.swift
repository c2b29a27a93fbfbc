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
