/// What Gaussian elimination with complete pivoting finds out about a matrix (Golub & Van Loan, Matrix Computations, 2013,
/// §3.4).
package struct Elimination: Equatable, Sendable {
  /// The number of pivots that are not negligible: the dimension of the column space.
  package let rank: Int
  /// The determinant of a square matrix; exactly 0 where the rank is not full.
  package let determinant: Double?

  /// Pivots below this share of the largest entry count as zero.
  private static let tolerance = 0x1p-44

  /// - Parameter matrix: n rows of d finite numbers.
  /// - Complexity: O(n d min(n, d)).
  package init(_ matrix: [[Double]]) {
    var rows = matrix
    let (height, width) = (rows.count, rows.first?.count ?? 0)
    let largest = rows.joined().map(\.magnitude).max() ?? 0
    var rank = 0
    var product = 1.0
    while rank < min(height, width) {
      guard let pivot = Self.pivot(in: rows, from: rank, width: width),
        rows[pivot.row][pivot.column].magnitude > Self.tolerance * largest
      else { break }
      if pivot.row != rank { product = -product }
      if pivot.column != rank { product = -product }
      rows.swapAt(rank, pivot.row)
      for row in rows.indices { rows[row].swapAt(rank, pivot.column) }
      product *= rows[rank][rank]
      for row in (rank + 1)..<max(height, rank + 1) {
        let factor = rows[row][rank] / rows[rank][rank]
        for column in rank..<width { rows[row][column] -= factor * rows[rank][column] }
      }
      rank += 1
    }
    self.rank = rank
    determinant = height == width ? (rank == height ? product : 0) : nil
  }

  private static func pivot(in rows: [[Double]], from start: Int, width: Int) -> (row: Int, column: Int)? {
    var best: (row: Int, column: Int)?
    for row in start..<rows.count {
      for column in start..<width
      where rows[row][column].magnitude > (best.map { rows[$0.row][$0.column].magnitude } ?? 0) {
        best = (row, column)
      }
    }
    return best
  }
}
