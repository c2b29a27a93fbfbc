import LinearAlgebra

/// The quadratic ‖Xw − y‖² = wᵀAw − 2bᵀw + c with A = XᵀX, b = Xᵀy and c = yᵀy.
package struct NormalEquations: Sendable {
  /// XᵀX, d × d.
  package let gram: [[DoubleDouble]]
  /// Xᵀy, d numbers.
  package let moments: [DoubleDouble]
  /// yᵀy.
  package let squares: DoubleDouble

  /// The number of coefficients d.
  package var dimension: Int { moments.count }

  /// To 31 digits, so exact for data of few digits. O(n d²).
  package init(_ design: DesignMatrix) {
    let columns = design.columns
    var gram = [[DoubleDouble]](repeating: [DoubleDouble](repeating: .zero, count: columns.count), count: columns.count)
    for row in columns.indices {
      for column in row..<columns.count {
        gram[row][column] = dotProduct(columns[row], columns[column])
        gram[column][row] = gram[row][column]
      }
    }
    self.gram = gram
    moments = columns.map { dotProduct($0, design.response) }
    squares = dotProduct(design.response, design.response)
  }

  /// XᵀX as doubles.
  package var gramMatrix: Matrix { Matrix(gram.map { $0.map(\.high) }) }

  /// ∇²‖Xw − y‖² = 2XᵀX, the same at every w.
  package var hessian: Matrix { Matrix(gram.map { $0.map { 2 * $0.high } }) }
}
