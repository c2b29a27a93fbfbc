import CellGraphics

extension Figure {
  /// Both ranges with a unit as long across as up and down, in cells twice as high as wide.
  ///
  /// One of the ranges grows around its middle, so that everything asked for stays in the picture.
  ///
  /// - Parameter keepingY: Whether the vertical range stays as it is; otherwise the horizontal one does, unless the
  ///   vertical one has no room.
  package func equalRanges(keepingY: Bool) -> (x: AxisRange, y: AxisRange) {
    let plot = FigureLayout(self).plot
    let heightOfUnitWidth = 2 * Double(plot.rows) / Double(plot.columns)
    let wantedHeight = x.range.span * heightOfUnitWidth
    if keepingY || wantedHeight < y.range.span {
      return (x.range.widened(to: y.range.span / heightOfUnitWidth), y.range)
    }
    return (x.range, y.range.widened(to: wantedHeight))
  }
}

extension AxisRange {
  /// A range around the same middle.
  fileprivate func widened(to span: Double) -> AxisRange {
    AxisRange(lower: middle - span / 2, upper: middle + span / 2) ?? self
  }
}
