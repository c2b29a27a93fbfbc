/// A dense matrix of doubles, stored row by row.
package struct Matrix: Equatable, Sendable {
  package let rows: Int
  package let columns: Int
  /// The entry of row i and column j is at i · columns + j.
  package private(set) var entries: [Double]

  /// A matrix of zeros.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    entries = [Double](repeating: 0, count: rows * columns)
  }

  /// A matrix from its rows, which must be equally long.
  package init(_ rows: [[Double]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { [columns] in $0.count == columns }, "rows of different length")
    entries = rows.flatMap { $0 }
  }

  /// A square matrix with a diagonal and zeros beside it.
  package init(diagonal: [Double]) {
    self.init(rows: diagonal.count, columns: diagonal.count)
    for (place, entry) in diagonal.enumerated() { self[place, place] = entry }
  }

  /// The identity matrix, size × size.
  package static func identity(_ size: Int) -> Matrix { Matrix(diagonal: [Double](repeating: 1, count: size)) }

  package subscript(row: Int, column: Int) -> Double {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  /// The entries of a row, from the left.
  package func row(_ row: Int) -> [Double] { Array(entries[(row * columns)..<((row + 1) * columns)]) }

  /// The entries of a column, from the top.
  package func column(_ column: Int) -> [Double] { (0..<rows).map { self[$0, column] } }

  /// The rows as arrays.
  package var nested: [[Double]] { (0..<rows).map(row) }

  package var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for row in 0..<rows { for column in 0..<columns { result[column, row] = self[row, column] } }
    return result
  }

  package var isFinite: Bool { entries.allSatisfy(\.isFinite) }

  /// The product with a column of as many numbers as there are columns. O(rows · columns).
  package static func * (matrix: Matrix, vector: [Double]) -> [Double] {
    precondition(matrix.columns == vector.count, "\(matrix.columns) columns times \(vector.count) numbers")
    return (0..<matrix.rows).map { row in
      var sum = 0.0
      for column in 0..<matrix.columns { sum += matrix[row, column] * vector[column] }
      return sum
    }
  }

  /// The matrix product of n × k by k × m. O(n · k · m).
  package static func * (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.columns == right.rows, "\(left.columns) columns times \(right.rows) rows")
    var result = Matrix(rows: left.rows, columns: right.columns)
    for row in 0..<left.rows {
      for inner in 0..<left.columns {
        let factor = left[row, inner]
        for column in 0..<right.columns { result[row, column] += factor * right[inner, column] }
      }
    }
    return result
  }
}

/// The inner product of two vectors of equal length.
package func dotProduct(_ a: [Double], _ b: [Double]) -> Double {
  precondition(a.count == b.count, "vectors of different length")
  var sum = 0.0
  for place in a.indices { sum += a[place] * b[place] }
  return sum
}

/// ‖v‖, without overflow or underflow on the way.
package func euclideanNorm(_ vector: [Double]) -> Double {
  var largest = 0.0
  var square = 0.0
  for entry in vector {
    largest = max(largest, entry.magnitude)
    square += entry * entry
  }
  if square > 1e-200 && square < 1e200 || largest == 0 || !largest.isFinite { return square.squareRoot() }
  square = 0
  for entry in vector { square += (entry / largest) * (entry / largest) }
  return largest * square.squareRoot()
}
