import CellGraphics

/// The bands between contour levels, each in one shade.
package struct FilledContourLayer<Field: ScalarField>: Layer {
  private let field: Field
  private let levels: [Double]
  private let ramp: DensityRamp
  private let colors: ValueColors?

  /// - Parameters:
  ///   - ramp: The shades of a picture without colours.
  ///   - colors: The colours of a picture that has some.
  package init(_ field: Field, levels: Levels, ramp: DensityRamp, colors: ValueColors? = nil) {
    self.field = field
    self.levels = levels.values
    self.ramp = ramp
    self.colors = colors?.banded(by: levels)
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
        // The lowest band is blank, the highest the darkest.
        let band = levels.prefix { $0 <= value }.count
        let density = levels.isEmpty ? 0 : Double(band) / Double(levels.count)
        buffer[area.rect.column + column, area.rect.row + row] = Cell(
          ramp.glyph(density: density, column: column, row: row))
      }
    }
  }
}
