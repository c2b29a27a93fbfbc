import CellGraphics

/// The characters and colours that a picture is drawn with: a value that figures hand to their layers.
package struct PictureStyle: Equatable, Sendable {
  package var glyphs: GlyphSet
  /// How many colours there are; without any, nothing is coloured.
  package var depth: ColorDepth
  /// The colours of values; chosen to suit them when absent.
  package var colormap: Colormap?
  /// The paper that the picture stands on.
  package var theme: Theme

  package init(
    glyphs: GlyphSet = .ascii, depth: ColorDepth = .none, colormap: Colormap? = nil, theme: Theme = .dark
  ) {
    self.glyphs = glyphs
    self.depth = depth
    self.colormap = colormap
    self.theme = theme
  }

  /// ASCII without colours.
  package static let plain = PictureStyle()

  package var hasColor: Bool { depth != .none }

  /// Whether areas of colour are painted with blocks, which divide a cell.
  var paintsBlocks: Bool { hasColor && glyphs != .ascii }
}
