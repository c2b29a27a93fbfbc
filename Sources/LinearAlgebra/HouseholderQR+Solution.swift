extension HouseholderQR {
  /// A least-squares solution with zeros for the columns that depend on others. O(n d + d²).
  package func basicSolution(_ right: [DoubleDouble]) -> [DoubleDouble] {
    scatter(solveTriangle(Array(transposedTimes(right).prefix(rank))))
  }

  /// The least-squares solution of minimum norm; the only one if the rank is full.
  ///
  /// It is the basic solution less its part in the null space.
  package func minimumNormSolution(_ right: [DoubleDouble], nullSpace: [[DoubleDouble]]) -> [DoubleDouble] {
    removing(nullSpace, from: basicSolution(right))
  }

  /// An orthonormal basis of the w with Xw = 0, d − rank vectors of d numbers.
  ///
  /// Every dependent column is a combination of the independent ones; that combination less the column is a null vector.
  /// The largest component of each is positive.
  package var nullSpace: [[DoubleDouble]] {
    var basis: [[DoubleDouble]] = []
    for free in rank..<max(columns, rank) {
      let combination = solveTriangle((0..<rank).map { -triangle($0, free) })
      var vector = scatter(combination)
      vector[pivots[free]] = DoubleDouble(scales[pivots[free]])
      // Twice is enough (Parlett, The Symmetric Eigenvalue Problem, §6.9).
      vector = normalised(removing(basis, from: normalised(removing(basis, from: normalised(vector)))))
      let largest = vector.max { $0.magnitude < $1.magnitude } ?? .zero
      basis.append(largest.high < 0 ? vector.map { -$0 } : vector)
    }
    return basis
  }

  /// The rows of R⁻¹ for the independent columns, each in the original place of its column and unscaled; zeros elsewhere.
  ///
  /// (XᵀX)⁻¹ is the product of this matrix with its transpose.
  package var inverseTriangle: [[DoubleDouble]] {
    let inverseColumns = (0..<rank).map { place in
      solveTriangle((0..<rank).map { $0 == place ? .one : .zero })
    }
    var result = [[DoubleDouble]](repeating: [DoubleDouble](repeating: .zero, count: rank), count: columns)
    for row in 0..<rank {
      let column = pivots[row]
      result[column] = inverseColumns.map { $0[row].scaled(by: scales[column]) }
    }
    return result
  }

  /// R in the units of the matrix, column by column in the original order: it has the singular values of the matrix.
  package var unscaledTriangle: [[DoubleDouble]] {
    var result = [[DoubleDouble]](repeating: [], count: columns)
    for place in 0..<columns {
      let column = pivots[place]
      result[column] = (0..<rank).map { triangle($0, place).scaled(by: 1 / scales[column]) }
    }
    return result
  }

  /// Solves Rz = right by substitution from below; both have `rank` numbers.
  private func solveTriangle(_ right: [DoubleDouble]) -> [DoubleDouble] {
    var solution = right
    for row in (0..<rank).reversed() {
      for column in (row + 1)..<max(rank, row + 1) { solution[row] -= triangle(row, column) * solution[column] }
      solution[row] = solution[row] / triangle(row, row)
    }
    return solution
  }

  /// Puts `rank` numbers in the original places of their columns, in the units of the matrix.
  private func scatter(_ solution: [DoubleDouble]) -> [DoubleDouble] {
    var result = [DoubleDouble](repeating: .zero, count: columns)
    for (place, entry) in solution.enumerated() {
      result[pivots[place]] = entry.scaled(by: scales[pivots[place]])
    }
    return result
  }

  private func removing(_ basis: [[DoubleDouble]], from vector: [DoubleDouble]) -> [DoubleDouble] {
    var result = vector
    for direction in basis {
      let share = dotProduct(direction, result)
      for place in result.indices { result[place] -= share * direction[place] }
    }
    return result
  }

  private func normalised(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    let length = euclideanNorm(vector)
    return length == .zero ? vector : vector.map { $0 / length }
  }
}

/// The inner product of two vectors of equal length.
package func dotProduct(_ a: [DoubleDouble], _ b: [DoubleDouble]) -> DoubleDouble {
  precondition(a.count == b.count, "vectors of different length")
  var sum = DoubleDouble.zero
  for place in a.indices { sum += a[place] * b[place] }
  return sum
}

/// ‖v‖, without overflow or underflow on the way.
package func euclideanNorm(_ vector: [DoubleDouble]) -> DoubleDouble {
  let largest = vector.lazy.map(\.high.magnitude).max() ?? 0
  guard largest > 0, largest.isFinite else { return DoubleDouble(largest) }
  // Never beyond the range of its reciprocal.
  let scale = Double(sign: .plus, exponent: max(-1000, min(1000, largest.exponent)), significand: 1)
  let scaled = vector.map { $0.scaled(by: 1 / scale) }
  return dotProduct(scaled, scaled).squareRoot().scaled(by: scale)
}
