import CellGraphics

/// The marks of pictures, each as a character of ASCII and as one that says more where there are others.
package enum Mark: CaseIterable, Sendable {
  case minimum, maximum, saddle, degenerate
  /// Extrema of curves: the lowest and the highest value of all, and of their neighbourhood.
  case lowest, highest, localMinimum, localMaximum
  /// The steps of an iteration.
  case start, step, end
  /// The ends of a curve where it breaks off, without and with the value.
  case open, closed
  case point
  /// An observation of a data set, alone in its cell.
  case datum
  /// Lines of a least-squares fit: a prediction, what it misses, another prediction, no difference, all best coefficients.
  case prediction, residual, candidate, zero, minimisers
  /// Lines over a surface: the cut of a plane, a tangent, the edge of a tangent plane; and where these touch.
  case slice, tangent, plane, touch
  /// A place that a text stands beside.
  case note
  /// Something goes on beyond the frame.
  case upward, downward, leftward, rightward
  /// Where nothing could be proven.
  case doubt
  /// Where there is no value.
  case hatch
  case asymptote
  /// The difference between two values.
  case gap
  /// A dot of a grid, or of a hidden or a thin line.
  case dot

  /// The character of the mark; the ASCII one in a set of ASCII.
  package func glyph(in set: GlyphSet) -> Unicode.Scalar {
    let (ascii, other) = glyphs
    return set == .ascii ? ascii : other
  }

  private var glyphs: (ascii: Unicode.Scalar, other: Unicode.Scalar) {
    switch self {
    case .minimum: ("m", "▼")
    case .maximum: ("M", "▲")
    case .saddle: ("X", "×")
    case .degenerate: ("D", "◆")
    case .lowest: ("V", "▼")
    case .highest: ("A", "▲")
    case .localMinimum: ("v", "▽")
    case .localMaximum: ("^", "△")
    case .start: ("o", "○")
    case .step: ("@", "●")
    case .end: ("*", "◎")
    case .open: ("o", "○")
    case .closed: ("*", "●")
    case .point: ("#", "■")
    case .datum: ("o", "●")
    case .prediction: ("=", "•")
    case .residual: (":", "┊")
    case .candidate: ("-", "◦")
    case .zero: ("-", "─")
    case .minimisers: ("#", "◇")
    case .slice: ("#", "■")
    case .tangent: ("=", "◇")
    case .plane: ("%", "□")
    case .touch: ("O", "●")
    case .note: ("+", "✛")
    case .upward: ("^", "↑")
    case .downward: ("v", "↓")
    case .leftward: ("<", "←")
    case .rightward: (">", "→")
    case .doubt: ("?", "?")
    case .hatch: ("/", "╱")
    case .asymptote: (":", "┊")
    case .gap: ("#", "┃")
    case .dot: (".", "·")
    }
  }
}
