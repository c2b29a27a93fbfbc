import CellGraphics

/// Sparse hatching where a function has no value.
///
/// Single cells are left alone: a function that is undefined along a line, as at a pole, has no undefined region.
package struct UndefinedRegionLayer<Field: ScalarField>: Layer {
  private let field: Field

  /// Columns from one stroke of the hatching to the next.
  private static var spacing: Int { 6 }

  private let reason: String?
  private let isThin: Bool

  /// - Parameters:
  ///   - reason: Where the function has no value, as `unless x >= 0`.
  ///   - isThin: Whether that is no more than single points or lines, of which no hatching is to be seen.
  package init(_ field: Field, reason: String? = nil, isThin: Bool = false) {
    self.field = field
    self.reason = reason
    self.isThin = isThin
  }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    let mark = isThin ? "" : "\(Mark.hatch.glyph(in: glyphs)) "
    return "\(mark)undefined" + (reason.map { " " + glyphs.text($0) } ?? "")
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    let size = area.rect.size
    let isUndefined = field.values(xs: area.columnCentres, ys: area.rowCentres).map(\.isNaN)
    func isInside(_ column: Int, _ row: Int) -> Bool {
      column < 0 || column >= size.columns || row < 0 || row >= size.rows || isUndefined[row * size.columns + column]
    }
    for row in 0..<size.rows {
      // Every row is shifted by one column, so that strokes of neighbouring rows make long lines.
      for column in 0..<size.columns
      where (column + row) % Self.spacing == 0 && isUndefined[row * size.columns + column] {
        let hasWidth = isInside(column - 1, row) && isInside(column + 1, row)
        let hasHeight = isInside(column, row - 1) && isInside(column, row + 1)
        guard hasWidth && hasHeight else { continue }
        buffer.draw(
          area.glyph(.hatch), .absence, in: area.style, column: area.rect.column + column, row: area.rect.row + row)
      }
    }
  }
}
