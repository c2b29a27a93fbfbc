/// A vector at every point of the plane, as arrows and streamlines need it.
package protocol VectorField {
  /// Both components at n scattered points, NaN where undefined.
  func vectors(xs: [Double], ys: [Double]) -> (u: [Double], v: [Double])

  /// What the legend calls the vectors.
  var name: String { get }

  /// How long a vector takes, in arithmetic operations.
  var operationsPerVector: Int { get }
}

extension VectorField {
  package var operationsPerVector: Int { 1 }
}

/// The gradient of a scalar field.
package struct GradientField<Field: ScalarField>: VectorField {
  private let field: Field

  package init(_ field: Field) { self.field = field }

  package var name: String { "gradient" }

  /// The value with both partial derivatives takes four times as long as the value.
  package var operationsPerVector: Int { 4 * field.operationsPerValue }

  package func vectors(xs: [Double], ys: [Double]) -> (u: [Double], v: [Double]) {
    let (values, dx, dy) = field.valuesAndGradients(xs: xs, ys: ys)
    // Where the function has no value it has no gradient, whatever its formula says.
    func defined(_ components: [Double]) -> [Double] {
      zip(components, values).map { $1.isFinite ? $0 : .nan }
    }
    return (defined(dx), defined(dy))
  }
}
