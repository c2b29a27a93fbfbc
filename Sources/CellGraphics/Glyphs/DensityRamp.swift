/// Glyphs of growing ink for shading areas, with the ink of each measured, so that equal steps look equal.
package struct DensityRamp: Sendable {
  private let glyphs: [Unicode.Scalar]
  /// The inked share of each glyph, ascending.
  private let inks: [Float]

  /// From blank to nearly black.
  package static let full = DensityRamp(" .:;+xo#8@")
  /// The light end, over which lines stay readable.
  package static let light = DensityRamp(" .:;")

  init(_ glyphs: String) {
    let measured = GlyphCoverage.measured(glyphs.unicodeScalars)
    self.glyphs = measured.map(\.glyph)
    inks = measured.map(\.mean)
  }

  /// Thresholds of an ordered dither (Bayer, 4 × 4), in sixteenths.
  private static let thresholds: [Float] = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

  /// The glyph for a density from 0 to 1 at a cell; densities between two glyphs are dithered.
  package func glyph(density: Double, column: Int, row: Int) -> Unicode.Scalar {
    guard let darkest = inks.last, let lightest = inks.first else { return " " }
    let wanted = lightest + Float(min(max(density, 0), 1)) * (darkest - lightest)
    let upper = inks.firstIndex { $0 >= wanted } ?? inks.count - 1
    if upper == 0 { return glyphs[0] }
    let share = (wanted - inks[upper - 1]) / (inks[upper] - inks[upper - 1])
    let threshold = (Self.thresholds[(row & 3) * 4 + (column & 3)] + 0.5) / 16
    return glyphs[share > threshold ? upper : upper - 1]
  }
}
