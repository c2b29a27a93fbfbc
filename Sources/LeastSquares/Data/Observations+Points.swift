import LinearAlgebra

extension Observations {
  /// Reads points such as `1,3 -1,-3`: blanks between the points, commas between the coordinates, the response last.
  ///
  /// The columns are called x and y, or x1, x2, …, y.
  ///
  /// - Throws: The first thing that is wrong; the point counts as the row, the coordinate as the column.
  package init(points text: String) throws(DataError) {
    let points = text.split { $0.isWhitespace }
    guard let first = points.first else { throw DataError(.empty) }
    let width = first.split(separator: ",", omittingEmptySubsequences: false).count
    let names = Self.defaultNames(width)
    var columns = [[DoubleDouble]](repeating: [], count: width)
    for (index, point) in points.enumerated() {
      let coordinates = point.split(separator: ",", omittingEmptySubsequences: false)
      guard coordinates.count == width else {
        throw DataError(.cellCount(found: coordinates.count, expected: width), row: index + 1)
      }
      for (place, coordinate) in coordinates.enumerated() {
        guard let number = DoubleDouble(decimal: String(coordinate)) else {
          let problem: DataError.Problem =
            coordinate.isEmpty ? .missingCell : .notANumber(text: String(coordinate))
          throw DataError(problem, row: index + 1, column: place + 1, name: names[place])
        }
        guard number.high.magnitude <= Self.largestMagnitude else {
          throw DataError(
            .tooLarge(text: String(coordinate)), row: index + 1, column: place + 1, name: names[place])
        }
        columns[place].append(number)
      }
    }
    self.init(names: names, columns: columns)
  }
}
