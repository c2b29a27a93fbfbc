import CellGraphics

/// A glyph for every cell of the plot area, on a colour where there are colours: a map of regions.
package struct GlyphMapLayer: Layer {
  private let size: Size
  private let glyphs: [Unicode.Scalar]
  private let colors: [Unicode.Scalar: Color]
  package let legend: String?

  /// - Parameters:
  ///   - size: Columns and rows of the plot area.
  ///   - glyphs: Row by row from the top left.
  ///   - colors: The paint behind a glyph, if it has one.
  package init(
    size: Size, glyphs: [Unicode.Scalar], colors: [Unicode.Scalar: Color] = [:], legend: String?
  ) {
    precondition(glyphs.count == size.columns * size.rows, "one glyph for each cell")
    self.size = size
    self.glyphs = glyphs
    self.colors = colors
    self.legend = legend
  }

  package func fillsArea(in style: PictureStyle) -> Bool { !colors.isEmpty && style.paintsBlocks }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for row in 0..<min(size.rows, area.rect.rows) {
      for column in 0..<min(size.columns, area.rect.columns) {
        let glyph = glyphs[row * size.columns + column]
        let paint = colors[glyph]
        // Faint, so that the map is one of areas; still there for those who cannot see the colours.
        let ink = paint.map { $0.mixed(with: $0.legibleInk, share: 0.45) }
        buffer[area.rect.column + column, area.rect.row + row] = Cell(
          glyph, style: Style(foreground: ink, background: paint))
      }
    }
  }
}
