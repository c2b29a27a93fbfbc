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
    buffer.shade(area, with: ramp, of: field, density: scale.fraction)
  }

  package func fillsArea(in style: PictureStyle) -> Bool { colors != nil && style.paintsBlocks }
}
