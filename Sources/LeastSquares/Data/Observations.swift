import LinearAlgebra

/// A table of numbers: n rows, one column for each name.
///
/// Numbers read from text are kept as the text says them, to 31 digits.
package struct Observations: Equatable, Sendable {
  /// The names of the columns, each once.
  package let names: [String]
  /// One column of n finite numbers for each name.
  package let columns: [[DoubleDouble]]

  /// The number of rows n.
  package var count: Int { columns.first?.count ?? 0 }

  /// The row of the file that holds the first observation, counted from 1; 2 below a header.
  package let firstRow: Int

  init(names: [String], columns: [[DoubleDouble]], firstRow: Int = 1) {
    (self.names, self.columns, self.firstRow) = (names, columns, firstRow)
  }

  /// The largest magnitude read from text: a sum of 10⁷ squares of such numbers is still finite, as ‖Xw − y‖² has to be.
  static let largestMagnitude = 1e150

  /// A table of doubles.
  ///
  /// - Parameter rows: n rows with a number for each name.
  /// - Throws: A row of another length, or a number that is not finite, with its place; rows count from 1.
  package init(names: [String], rows: [[Double]]) throws(DataError) {
    var columns = [[DoubleDouble]](repeating: [], count: names.count)
    for (index, row) in rows.enumerated() {
      guard row.count == names.count else {
        throw DataError(.cellCount(found: row.count, expected: names.count), row: index + 1)
      }
      for (place, number) in row.enumerated() {
        guard number.isFinite else {
          throw DataError(.notFinite(text: "\(number)"), row: index + 1, column: place + 1, name: names[place])
        }
        columns[place].append(DoubleDouble(number))
      }
    }
    self.init(names: names, columns: columns)
  }

  /// The place of a column.
  package func place(of name: String) throws(DataError) -> Int {
    guard let place = names.firstIndex(of: name) else {
      throw DataError(.unknownColumn(wanted: name, known: names))
    }
    return place
  }

  /// A column as doubles.
  package func values(of name: String) throws(DataError) -> [Double] { columns[try place(of: name)].map(\.high) }

  /// Whether all numbers of a column are the same.
  package func isConstant(_ place: Int) -> Bool {
    let column = columns[place]
    return column.dropFirst().allSatisfy { $0 == column[0] }
  }
}
