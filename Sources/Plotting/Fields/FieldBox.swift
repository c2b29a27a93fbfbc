/// An upright rectangle of the plane, edges included.
package struct FieldBox: Equatable, Sendable {
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>

  package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }
}

extension FieldSamples {
  /// The rectangle between nodes of the grid, given by its cells; neither range is empty.
  func box(columns: Range<Int>, rows: Range<Int>) -> FieldBox {
    FieldBox(
      x: xs[columns.lowerBound]...xs[columns.upperBound], y: ys[rows.lowerBound]...ys[rows.upperBound])
  }
}
