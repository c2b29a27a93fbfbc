/// The characters that a picture may use.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Printable ASCII: lines by the shapes of characters, areas by their density.
  case ascii
  /// Box lines and blocks.
  case blocks
  /// Braille patterns for lines; box lines and blocks for the rest.
  case braille

  /// A text in characters of the set, each of them one column wide.
  package func text(_ text: String) -> String {
    self == .ascii ? ASCIIText.transliterate(text) : CellText.sanitised(text)
  }

  /// The characters beyond ASCII that lines, areas and frames of the set are made of.
  package var specialGlyphs: [Unicode.Scalar] {
    let blocks = DotMatrix.quadrants.characters + BoxLines.characters + CellEdge.allCases.map(\.glyph)
    return switch self {
    case .ascii: []
    case .blocks: blocks
    case .braille: blocks + DotMatrix.braille.characters
    }
  }

  /// An empty canvas for lines.
  package func lineCanvas(size: Size) -> any LineCanvas {
    switch self {
    case .ascii: StrokeCanvas(size: size)
    case .blocks: DotCanvas(size: size, matrix: .quadrants)
    case .braille: DotCanvas(size: size, matrix: .braille)
    }
  }
}
