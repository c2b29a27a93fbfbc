/// What a picture can ask of a function of two variables.
///
/// Plotting knows nothing of formulas; whoever has a function supplies this.
package protocol ScalarField {
  /// Values at every (x, y), row by row: `ys.count` rows of `xs.count` values, NaN where undefined.
  func values(xs: [Double], ys: [Double]) -> [Double]

  /// Values and both partial derivatives at n scattered points, n of each.
  func valuesAndGradients(xs: [Double], ys: [Double]) -> (values: [Double], dx: [Double], dy: [Double])

  /// What is known of the function on each of n rectangles.
  func continuity(over boxes: [FieldBox]) -> [Continuity]

  /// How long a value takes, in arithmetic operations.
  var operationsPerValue: Int { get }
}

extension ScalarField {
  package var operationsPerValue: Int { 1 }

  /// The value at one point.
  func value(x: Double, y: Double) -> Double { valuesAndGradients(xs: [x], ys: [y]).values[0] }
}

/// Values on the nodes of a grid that spans two ranges, ends included.
package struct FieldSamples: Sendable {
  package let xs: [Double]
  package let ys: [Double]
  /// Row by row: `ys.count` rows of `xs.count`.
  package let values: [Double]

  /// Evaluates a field at `columns` × `rows` nodes.
  package init(_ field: some ScalarField, x: AxisRange, y: AxisRange, columns: Int, rows: Int) {
    xs = x.values(count: columns)
    ys = y.values(count: rows)
    values = field.values(xs: xs, ys: ys)
  }

  package subscript(column: Int, row: Int) -> Double { values[row * xs.count + column] }
}
