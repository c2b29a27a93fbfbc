import CellGraphics

/// The lines x = 0 and y = 0 where they cross the window, faint, to be drawn over.
package struct ZeroLinesLayer: Layer {
  private let isLinear: (x: Bool, y: Bool)

  /// - Parameters:
  ///   - x: The scale of the horizontal axis; a logarithmic one has no zero.
  ///   - y: The scale of the vertical axis.
  package init(x: ValueScale.Kind, y: ValueScale.Kind) { isLinear = (x == .linear, y == .linear) }

  package var legend: String? { nil }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    let rect = area.rect
    // At the very edge the frame is the line.
    let isInside = { (range: AxisRange) in range.fraction(of: 0) > 0.001 && range.fraction(of: 0) < 0.999 }
    if isLinear.x, isInside(area.x), let column = area.column(at: 0) {
      for row in rect.row..<rect.endRow {
        buffer.draw(area.style.glyphs == .ascii ? "." : "╵", .frame, in: area.style, column: column, row: row)
      }
    }
    if isLinear.y, isInside(area.y), let row = area.row(at: 0) {
      for column in rect.column..<rect.endColumn where (column - rect.column) % 2 == 0 {
        let glyph =
          area.style.glyphs == .ascii ? Self.glyph(at: (1 - area.y.fraction(of: 0)) * Double(rect.rows)) : "╶"
        buffer.draw(glyph, .frame, in: area.style, column: column, row: row)
      }
    }
  }

  /// The glyph whose stroke is nearest to a height in its cell.
  private static func glyph(at place: Double) -> Unicode.Scalar {
    let fraction = place - place.rounded(.down)
    return fraction < 0.3 ? "'" : fraction < 0.75 ? "-" : "."
  }
}
