/// Text for pictures that must stay 7-bit.
package enum ASCIIText {
  private static let spellings: [Unicode.Scalar: String] = [
    "·": "*", "×": "*", "÷": "/", "−": "-", "π": "pi", "τ": "tau", "∞": "inf", "√": "sqrt ", "≤": "<=", "≥": ">=",
    "≠": "!=", "⁰": "^0", "¹": "^1", "²": "^2", "³": "^3", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8",
    "⁹": "^9", "⁻": "^-", "₀": "_0", "₁": "_1", "₂": "_2", "₃": "_3", "₄": "_4", "₅": "_5", "₆": "_6", "₇": "_7",
    "₈": "_8", "₉": "_9", "₊": "_+", "₋": "_-", "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon",
    "η": "eta",
    "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "ρ": "rho", "σ": "sigma", "φ": "phi", "ω": "omega",
    "∇": "grad ", "∂": "d", "‖": "||", "≈": "~", "′": "'", "…": "...", "–": "-", "—": "-", "•": "*", "◦": "o",
    "ᵀ": "'", "ᵗ": "^t", "ᵈ": "^d", "ⁿ": "^n", "ᵏ": "^k", "ᵖ": "^p", "ⁱ": "^i", "ᵢ": "_i", "ⱼ": "_j", "ᵥ": "_v",
    "ₓ": "_x",
    "ₙ": "_n", "ₖ": "_k", "ₜ": "_t", "″": "''", "°": " deg", "±": "+-", "∈": "in", "ℝ": "R", "½": "1/2", "¼": "1/4",
    "∑": "sum", "Σ": "Sum", "Δ": "Delta", "Λ": "Lambda", "∘": " o ", "⇒": "=>", "⟂": "_|_", "⊥": "_|_", "↑": "^",
    "↓": "v", "ŷ": "yhat", "ỹ": "ytilde", "ŵ": "w_hat", "↦": "|->",
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "ϱ": "rho", "⌊": "floor(", "⌋": ")",
    "▲": "^", "▼": "v", "◆": "#", "●": "o", "○": "o", "→": "->", "←": "<-", "\t": " ", "\n": " ", "\r": " ",
  ]

  /// The text in printable ASCII: mathematical signs are spelled out, everything else shows as `?`.
  ///
  /// Control characters cannot pass, so what a user typed can never reach a terminal as a command.
  package static func transliterate(_ text: String) -> String {
    var result = ""
    var endsInName = false
    var mark: Character?
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F
      let spelling = isPlain ? String(scalar) : spellings[scalar] ?? "?"
      // βv is a product of two, and "betav" would be a third.
      if endsInName, let first = spelling.first, first.isLetter { result += " " }
      // x⁻¹ is x^-1: the signs of one power share the caret, those of one index the underscore.
      let isScript = !isPlain && spelling.count > 1 && (spelling.hasPrefix("^") || spelling.hasPrefix("_"))
      let newMark = isScript ? spelling.first : nil
      result += newMark != nil && newMark == mark ? String(spelling.dropFirst()) : spelling
      mark = newMark
      let isIndex = spelling.hasPrefix("_") && !isPlain
      endsInName = isIndex ? endsInName : !isPlain && spelling.count > 1 && spelling.allSatisfy(\.isLetter)
    }
    return result
  }

  /// At most `width` characters of a printable text, the end marked where something is missing.
  package static func truncate(_ text: String, to width: Int) -> String {
    let scalars = text.unicodeScalars
    if scalars.count <= width { return text }
    if width <= 3 { return String(String.UnicodeScalarView(scalars.prefix(max(0, width)))) }
    return String(String.UnicodeScalarView(scalars.prefix(width - 3))) + "..."
  }
}
