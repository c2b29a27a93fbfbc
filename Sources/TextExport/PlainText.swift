import CellGraphics

/// Plain text: the glyphs of every row, each row ended by a newline.
package enum PlainText {
  package static func export(_ buffer: CellBuffer) -> String {
    buffer.lines.map { $0 + "\n" }.joined()
  }
}
