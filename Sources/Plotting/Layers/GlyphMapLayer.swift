import CellGraphics

/// A glyph for every cell of the plot area: a map of regions.
package struct GlyphMapLayer: Layer {
  private let size: Size
  private let glyphs: [Unicode.Scalar]
  package let legend: String?

  /// - Parameters:
  ///   - size: Columns and rows of the plot area.
  ///   - glyphs: Row by row from the top left.
  package init(size: Size, glyphs: [Unicode.Scalar], legend: String?) {
    precondition(glyphs.count == size.columns * size.rows, "one glyph for each cell")
    self.size = size
    self.glyphs = glyphs
    self.legend = legend
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for row in 0..<min(size.rows, area.rect.rows) {
      for column in 0..<min(size.columns, area.rect.columns) {
        buffer[area.rect.column + column, area.rect.row + row] = Cell(glyphs[row * size.columns + column])
      }
    }
  }
}
