/// The factorisation XP = QR of an n × d matrix by Householder reflections with column pivoting, in double-double
/// arithmetic.
///
/// In every step the column with the largest remainder comes next and one reflection makes it vanish below the diagonal
/// (Businger & Golub, "Linear least squares solutions by Householder transformations", Numerische Mathematik 7, 1965).
/// Columns are first scaled by powers of two to comparable length, so that neither the rank nor the pivots depend on the
/// units of measurement.
///
/// - Complexity: O(n d²) time, n · d pairs of doubles.
package struct HouseholderQR: Sendable {
  package let rows: Int
  package let columns: Int
  /// The number of columns that are linearly independent, to the tolerance given.
  package private(set) var rank = 0
  /// The columns in the order in which they were chosen; the first `rank` are independent.
  package private(set) var pivots: [Int]
  /// Column by column in the order of `pivots`: R above the diagonal, the reflection vectors on and below it.
  private var factors: [DoubleDouble]
  /// The diagonal of R.
  private var diagonal: [DoubleDouble] = []
  /// 2/‖v‖² of every reflection vector v.
  private var weights: [DoubleDouble] = []
  /// By which power of two every column, in its original place, was multiplied.
  package let scales: [Double]

  /// A remainder below this share of a column counts as 0: a hundred times what rounding the column to doubles may leave.
  package static let defaultTolerance = 0x1p-46

  /// - Parameters:
  ///   - matrix: d columns of n finite numbers.
  ///   - tolerance: A column of which no more than this share is independent of the others does not add to the rank.
  package init(columns matrix: [[DoubleDouble]], tolerance: Double = defaultTolerance) {
    rows = matrix.first?.count ?? 0
    columns = matrix.count
    pivots = Array(matrix.indices)
    scales = matrix.map { column in
      let largest = column.lazy.map(\.high.magnitude).max() ?? 0
      return largest > 0x1p-1000 ? 1 / Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    }
    factors = []
    factors.reserveCapacity(rows * columns)
    for (column, scale) in zip(matrix, scales) { factors.append(contentsOf: column.lazy.map { $0.scaled(by: scale) }) }
    let lengths = (0..<columns).map { remainder(of: $0, from: 0) }
    for step in 0..<min(rows, columns) {
      let lefts = (step..<columns).map { remainder(of: $0, from: step) }
      guard let best = lefts.indices.max(by: { lefts[$0] < lefts[$1] }) else { break }
      exchange(step, step + best)
      guard lefts[best] > tolerance * lengths[pivots[step]] else { break }
      reflect(step)
      rank += 1
    }
  }

  /// ‖column‖ from a row on, as a double.
  private func remainder(of column: Int, from row: Int) -> Double {
    var square = 0.0
    for entry in factors[(column * rows + row)..<((column + 1) * rows)] { square += entry.high * entry.high }
    return square.squareRoot()
  }

  private mutating func exchange(_ first: Int, _ second: Int) {
    guard first != second else { return }
    pivots.swapAt(first, second)
    for row in 0..<rows { factors.swapAt(first * rows + row, second * rows + row) }
  }

  /// Makes column `step` vanish below the diagonal and carries the reflection over to the columns after it.
  private mutating func reflect(_ step: Int) {
    let (start, end) = (step * rows + step, (step + 1) * rows)
    var square = DoubleDouble.zero
    for entry in factors[start..<end] { square += entry * entry }
    let length = square.squareRoot()
    let head = factors[start]
    diagonal.append(head.high < 0 ? length : -length)
    factors[start] = head - diagonal[step]
    weights.append(DoubleDouble.one / (length * (length + head.magnitude)))
    for column in (step + 1)..<max(columns, step + 1) {
      factors.withUnsafeMutableBufferPointer { factors in
        let vector = UnsafeBufferPointer(rebasing: factors[start..<end])
        Self.apply(
          vector, weights[step],
          to: UnsafeMutableBufferPointer(rebasing: factors[(column * rows + step)..<((column + 1) * rows)]))
      }
    }
  }

  private static func apply(
    _ vector: UnsafeBufferPointer<DoubleDouble>, _ weight: DoubleDouble,
    to target: UnsafeMutableBufferPointer<DoubleDouble>
  ) {
    var product = DoubleDouble.zero
    for row in vector.indices { product += vector[row] * target[row] }
    let factor = product * weight
    for row in vector.indices { target[row] -= factor * vector[row] }
  }

  /// Qᵀy: the first `rank` numbers are the coordinates of y in the column space. O(n · rank).
  package func transposedTimes(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    precondition(vector.count == rows, "\(rows) rows and \(vector.count) numbers")
    var result = vector
    for step in 0..<rank {
      factors.withUnsafeBufferPointer { factors in
        result.withUnsafeMutableBufferPointer { result in
          Self.apply(
            UnsafeBufferPointer(rebasing: factors[(step * rows + step)..<((step + 1) * rows)]), weights[step],
            to: UnsafeMutableBufferPointer(rebasing: result[step...]))
        }
      }
    }
    return result
  }

  /// The entry of R in a row below `rank` and a column in the order of `pivots`, of the scaled matrix.
  package func triangle(_ row: Int, _ column: Int) -> DoubleDouble {
    row == column ? diagonal[row] : row < column ? factors[column * rows + row] : .zero
  }
}
