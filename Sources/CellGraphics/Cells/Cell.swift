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

  /// The colour that fills most of the cell, if it is painted; of two equal shares the background.
  ///
  /// Not their mean, so that a picture in the colours of a palette gets no others.
  package var tone: Color? {
    DotMatrix.quadrants.share(of: glyph) > 0.5 ? style.foreground : style.background ?? blockColor
  }

  /// The colour of a block on an unpainted cell.
  private var blockColor: Color? {
    DotMatrix.quadrants.share(of: glyph) > 0.25 ? style.foreground : nil
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
