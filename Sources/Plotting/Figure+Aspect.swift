import CellGraphics

extension Figure {
  /// Both ranges with a unit as long across as up and down, in cells twice as high as wide.
  ///
  /// One of the ranges changes. A range that was asked for never loses anything: it grows around its middle; the vertical
  /// one is free to shrink when it was chosen automatically.
  ///
  /// - Parameters:
  ///   - isGiven: Which ranges were asked for.
  ///   - center: What an automatic vertical range is to show when it shrinks.
  package func equalRanges(isGiven: (x: Bool, y: Bool), center: Double) -> (x: AxisRange, y: AxisRange) {
    let plot = FigureLayout(self).plot
    let heightPerWidth = 2 * Double(plot.rows) / Double(plot.columns)
    let height = x.range.span * heightPerWidth
    if isGiven.y && (!isGiven.x || height < y.range.span) {
      return (x.range.resized(to: y.range.span / heightPerWidth, around: x.range.middle), y.range)
    }
    if height >= y.range.span { return (x.range, y.range.resized(to: height, around: y.range.middle)) }
    let middle = min(max(center, y.range.lower + height / 2), y.range.upper - height / 2)
    return (x.range, y.range.resized(to: height, around: middle))
  }
}

extension AxisRange {
  /// A range of another length.
  fileprivate func resized(to span: Double, around middle: Double) -> AxisRange {
    AxisRange(lower: middle - span / 2, upper: middle + span / 2) ?? self
  }
}
