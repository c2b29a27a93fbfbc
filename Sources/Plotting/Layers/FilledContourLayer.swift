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
    buffer.shade(area, with: ramp, of: field) { value in
      // The lowest band is blank, the highest the darkest.
      levels.isEmpty ? 0 : Double(levels.prefix { $0 <= value }.count) / Double(levels.count)
    }
  }

  package func fillsArea(in style: PictureStyle) -> Bool { colors != nil && style.paintsBlocks }
}
