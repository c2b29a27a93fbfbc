import CellGraphics

extension TextFormat {
  static let ansi = TextFormat(
    name: "ans", fileEndings: ["ans", "ansi"], summary: "text with colours for a terminal"
  ) { buffer, presentation in ANSIText.export(buffer, depth: presentation.depth) }
}

/// Text with the style sequences of a terminal; every row leaves the terminal as it was.
package enum ANSIText {
  package static func export(_ buffer: CellBuffer, depth: ColorDepth) -> String {
    var text: [UInt8] = []
    var sequence = StyleSequence(depth: depth)
    for row in 0..<buffer.size.rows {
      for cell in buffer.cells(inRow: row) { sequence.append(cell, to: &text) }
      sequence.reset(&text)
      text.append(UInt8(ascii: "\n"))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
