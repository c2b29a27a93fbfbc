/// The printable ASCII character that looks most like another one, for screens that show no others.
///
/// One for one, so that every row keeps its columns; where a text may grow, `ASCIIText` spells signs out.
package enum ASCIIGlyph {
  private static let likenesses: [Unicode.Scalar: Unicode.Scalar] = [
    // Signs of formulas.
    "∇": "V", "‖": "|", "∂": "d", "√": "v", "∞": "8", "π": "p", "τ": "t", "λ": "L", "η": "n", "θ": "t", "μ": "u",
    "σ": "s", "φ": "f", "ω": "w", "α": "a", "β": "b", "γ": "g", "δ": "d", "ε": "e", "κ": "k", "ρ": "r", "×": "x",
    "÷": "/", "−": "-", "·": ".", "≤": "<", "≥": ">", "≈": "~", "°": "o", "′": "'", "ᵀ": "'", "…": ".", "–": "-",
    "—": "-", "⎡": "[", "⎢": "[", "⎣": "[", "⎤": "]", "⎥": "]", "⎦": "]",
    // Marks.
    "•": "*", "◦": "o", "○": "o", "●": "@", "◆": "#", "▲": "^", "△": "^", "▼": "v", "▽": "v", "▸": ">", "▶": ">",
    "■": "#", "❚": "\"", "✕": "x", "⏎": "E",
    // Arrows.
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↖": "\\", "↗": "/", "↘": "\\", "↙": "/",
    // Lines and blocks beyond those of `BoxLines` and `DotMatrix`.
    "╭": "+", "╮": "+", "╰": "+", "╯": "+", "╱": "/", "╲": "\\", "╳": "x", "▁": "_", "▂": "_", "▃": "-", "▅": "=",
    "▆": "*", "▇": "#", "░": ".", "▒": ":", "▓": "#",
  ]

  /// Characters by the share of the cell that they stand for, in quarters.
  private static let shades: [Unicode.Scalar] = [".", ":", "+", "#"]

  /// The character to show instead of a glyph; `?` where nothing is alike.
  package static func likeness(of glyph: Unicode.Scalar) -> Unicode.Scalar {
    if (0x20..<0x7F).contains(glyph.value) { return glyph }
    if let likeness = likenesses[glyph] { return likeness }
    if let lines = BoxLines(glyph: glyph) { return lines.glyph(in: .ascii) }
    for matrix in [DotMatrix.quadrants, .braille] where matrix.mask(of: glyph) != nil {
      let share = matrix.share(of: glyph)
      return share == 0 ? " " : shades[min(Int(share * 4), 3)]
    }
    return "?"
  }
}
