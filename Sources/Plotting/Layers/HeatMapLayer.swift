import CellGraphics

/// Values as colours or shades: each part of a cell shows the value at its centre.
package struct HeatMapLayer<Field: ScalarField>: Layer {
  private let field: Field
  private let scale: ValueScale
  private let ramp: DensityRamp
  private let colors: ValueColors?

  /// - Parameters:
  ///   - ramp: The shades of a picture without colours.
  ///   - colors: The colours of a picture that has some.
  package init(_ field: Field, scale: ValueScale, ramp: DensityRamp, colors: ValueColors? = nil) {
    self.field = field
    self.scale = scale
    self.ramp = ramp
    self.colors = colors
  }

  package var legend: String? { nil }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    if let colors { return buffer.paint(area, with: colors, of: field) }
    let size = area.rect.size
    let values = field.values(xs: area.columnCentres, ys: area.rowCentres)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let value = values[row * size.columns + column]
        guard !value.isNaN else { continue }
        let glyph = ramp.glyph(density: scale.fraction(of: value), column: column, row: row)
        buffer[area.rect.column + column, area.rect.row + row] = Cell(glyph)
      }
    }
  }
}
