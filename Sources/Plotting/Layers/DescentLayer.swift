import CellGraphics

/// Arrows along the horizontal axis that point downhill, against the sign of the derivative.
package struct DescentLayer<Slope: CurveFunction>: Layer {
  private let slope: Slope

  /// Columns from one arrow to the next.
  private static var spacing: Int { 4 }

  /// - Parameter slope: The derivative.
  package init(slope: Slope) { self.slope = slope }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    "\(Mark.leftward.glyph(in: glyphs)) \(Mark.rightward.glyph(in: glyphs)) downhill"
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    let rect = area.rect
    let columns = stride(from: Self.spacing / 2, to: rect.columns, by: Self.spacing).map { $0 }
    let xs = columns.map { area.x.value(at: (Double($0) + 0.5) / Double(rect.columns)) }
    for (column, slope) in zip(columns, slope.values(at: xs)) where slope != 0 && !slope.isNaN {
      let glyph = area.glyph(slope > 0 ? .leftward : .rightward)
      buffer.draw(glyph, .vector, in: area.style, column: rect.column + column, row: rect.endRow - 1)
    }
  }
}
