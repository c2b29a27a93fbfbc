import CellGraphics

/// One axis of a figure.
package struct Axis: Equatable, Sendable {
  package let name: String
  /// What the axis shows: values, or their decimal logarithms when the scale is logarithmic.
  package let range: AxisRange
  package let scale: ValueScale.Kind

  package init(name: String, range: AxisRange, scale: ValueScale.Kind = .linear) {
    self.name = name
    self.range = range
    self.scale = scale
  }

  /// The nicest ticks: powers of ten on a logarithmic axis, multiples of π where both ends are such, else round numbers.
  ///
  /// - Parameters:
  ///   - target: How many ticks would be best, at least 2.
  ///   - glyphs: What the labels are written with.
  ///   - fits: Whether labels at these places can be told apart.
  func ticks(
    target: Int, glyphs: GlyphSet, fits: (_ places: [Double], _ labels: [String]) -> Bool = { _, _ in true }
  ) -> Ticks {
    switch scale {
    case .linear:
      Ticks.multiplesOfPi(in: range, target: target, glyphs: glyphs, fits: fits)
        ?? Ticks.nice(in: range, target: target, fits: fits)
    case .logarithmic: Ticks.powersOfTen(in: range, target: target, fits: fits)
    }
  }
}
