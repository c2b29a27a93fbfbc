import CellGraphics

/// The colours of values: a colormap in the colours that can be shown, laid over a scale.
package struct ValueColors: Sendable {
  private let scale: ValueScale
  private let colormap: Colormap
  private let theme: Theme
  /// The greatest magnitude, when the middle of the colormap stands for 0.
  private let reach: Double?
  /// Where one colour gives way to the next, ascending; `nil` when colours change gradually.
  private var levels: [Double]?

  /// The smaller side of a range around 0, as a share of the larger one, from which on its sign is worth a colour.
  private static let leastBalance = 0.05

  /// Colours for a picture; `nil` when it has none.
  ///
  /// Without a colormap in the style, values with a sign get the diverging one, others the first of the catalogue.
  /// O(colours · entries²) of the palette, once for a picture.
  package init?(scale: ValueScale, style: PictureStyle) {
    guard style.hasColor else { return nil }
    let (low, high) = (scale.range.lower, scale.range.upper)
    let isSigned = scale.kind == .linear && low < 0 && high > 0
    let isBalanced = isSigned && min(-low, high) >= Self.leastBalance * max(-low, high)
    let chosen = style.colormap ?? (isBalanced ? .diverging : .viridis)
    self.scale = scale
    theme = style.theme
    colormap = chosen.quantised(to: style.depth)
    reach = isSigned && chosen == .diverging ? max(-low, high) : nil
  }

  /// The colour of a value; `nil` where there is none.
  package func color(of value: Double) -> Color? {
    guard !value.isNaN else { return nil }
    if let levels { return color(at: middle(of: value, levels)) }
    return color(at: scale.fraction(of: value))
  }

  /// The colour at a fraction of the way along the scale; its ends for what lies beyond them.
  package func color(at fraction: Double) -> Color {
    let fraction = min(max(fraction, 0), 1)
    return colormap.color(at: reach.map { 0.5 + scale.value(at: fraction) / 2 / $0 } ?? fraction)
  }

  /// The middle of the band between two levels that holds a value, as a fraction of the scale.
  private func middle(of value: Double, _ levels: [Double]) -> Double {
    let band = levels.prefix { $0 <= value }.count
    let ends = [0] + levels.map { min(max(scale.fraction(of: $0), 0), 1) } + [1]
    return (ends[band] + ends[band + 1]) / 2
  }

  /// One colour for each band between the levels.
  package func banded(by levels: Levels) -> ValueColors {
    var result = self
    result.levels = levels.values.sorted()
    return result
  }

  /// The colour of a line at a value, moved away from the paper until it can be seen on it.
  func ink(of value: Double) -> Color? {
    guard let color = color(of: value) else { return nil }
    let paper = OKLab(theme.background).lightness
    func isVisible(_ color: Color) -> Bool { (OKLab(color).lightness - paper).magnitude >= Self.leastContrast }
    let shares = stride(from: 0.0, through: 1, by: 0.1)
    return shares.lazy.map { color.mixed(with: theme.foreground, share: $0) }.first(where: isVisible)
  }

  /// Difference of lightness that thin lines need.
  private static let leastContrast = 0.38
}
