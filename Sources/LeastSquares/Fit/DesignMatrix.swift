import LinearAlgebra
import NumberText

/// The matrix X (n × d) of a model's terms and the response y (n) of a table, in double-double arithmetic.
///
/// Powers are computed to 31 digits: those of doubles would be off by more than ill-conditioned coefficients can bear.
package struct DesignMatrix: Equatable, Sendable {
  package let model: LinearModel
  /// d columns of n numbers.
  package let columns: [[DoubleDouble]]
  /// n numbers.
  package let response: [DoubleDouble]

  /// The number of rows n.
  package var rows: Int { response.count }

  /// - Throws: An unknown column, fewer than two rows, a feature that is constant beside an intercept, a power whose
  ///   square is beyond the range of `Double`.
  /// - Complexity: O(n d).
  package init(_ model: LinearModel, _ observations: Observations) throws(DataError) {
    self.model = model
    response = observations.columns[try observations.place(of: model.response)]
    guard response.count > 1 else { throw DataError(response.isEmpty ? .empty : .oneRow) }
    var columns: [[DoubleDouble]] = []
    for term in model.terms {
      guard let feature = term.feature else {
        columns.append([DoubleDouble](repeating: .one, count: response.count))
        continue
      }
      let place = try observations.place(of: feature)
      let base = observations.columns[place]
      if term.degree == 1 {
        if model.hasIntercept && observations.isConstant(place) {
          let value = base[0].high.text(significant: 6)
          throw DataError(.constantColumn(value: value), column: place + 1, name: feature)
        }
        columns.append(base)
        continue
      }
      let powers = base.map { power($0, term.degree) }
      if let row = powers.firstIndex(where: { !($0.high.magnitude <= Observations.largestMagnitude) }) {
        throw DataError(
          .overflow(term: term.name), row: observations.firstRow + row, column: place + 1, name: feature)
      }
      columns.append(powers)
    }
    self.columns = columns
  }

  /// Xw to 31 digits. O(n d).
  func times(_ coefficients: [DoubleDouble]) -> [DoubleDouble] {
    var result = [DoubleDouble](repeating: .zero, count: rows)
    for (column, coefficient) in zip(columns, coefficients) where coefficient != .zero {
      for row in result.indices { result[row] += column[row] * coefficient }
    }
    return result
  }

  /// Xw for coefficients of one's own, in double precision. O(n d).
  package func predictions(_ coefficients: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: rows)
    for (column, coefficient) in zip(columns, coefficients) {
      for row in result.indices { result[row] += column[row].high * coefficient }
    }
    return result
  }

  /// The rows of X as doubles: the example view.
  package var rowVectors: [[Double]] { (0..<rows).map { row in columns.map { $0[row].high } } }
}
