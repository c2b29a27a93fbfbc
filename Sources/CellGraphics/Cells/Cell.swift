/// One character cell of a picture.
package struct Cell: Equatable, Sendable {
  /// A scalar that is visible, or a space, and one column wide.
  package let glyph: Unicode.Scalar
  package var style: Style

  /// A cell with a glyph; one that could break a row is replaced by a visible symbol, see `CellText`.
  package init(_ glyph: Unicode.Scalar, style: Style = .plain) {
    self.glyph = CellText.visible(glyph)
    self.style = style
  }

  package static let blank = Cell(" ")

  /// The style without what cannot be seen: a blank has no ink.
  package var visibleStyle: Style {
    glyph == " " && !style.attributes.showOnBlanks ? Style(background: style.background) : style
  }

  /// The colour of the cell seen from afar, if it is painted: blocks of two colours give their mean.
  package var tone: Color? {
    let share = DotMatrix.quadrants.share(of: glyph)
    guard share > 0 else { return style.background }
    guard let ink = style.foreground, let paper = style.background else {
      return share >= 0.5 ? style.foreground : style.background
    }
    return ink.mixed(with: paper, share: 1 - share)
  }

  /// The cell with another glyph drawn over it.
  ///
  /// What the style leaves open is taken from the cell: its tone becomes the background, and the ink is black or white,
  /// whichever is legible on it.
  package func covered(by glyph: Unicode.Scalar, style: Style) -> Cell {
    var result = Cell(glyph, style: style)
    result.style.background = style.background ?? tone
    if style.foreground == nil { result.style.foreground = result.style.background?.legibleInk }
    return result
  }
}
