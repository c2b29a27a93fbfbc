import CellGraphics

extension TextFormat {
  static let plainText = TextFormat(
    name: "txt", fileEndings: ["txt", "text"], summary: "plain text without colours"
  ) { buffer, _ in PlainText.export(buffer) }
}

/// Plain text: the glyphs of every row, each row ended by a newline.
package enum PlainText {
  package static func export(_ buffer: CellBuffer) -> String {
    buffer.lines.map { $0 + "\n" }.joined()
  }
}
