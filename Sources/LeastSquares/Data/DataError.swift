/// What is wrong with a data set, and where.
package struct DataError: Error, Equatable, Sendable {
  package let problem: Problem
  /// The row of the file, counted from 1 with the header; absent where a whole column or file is meant.
  package let row: Int?
  /// The column of the file, counted from 1.
  package let column: Int?
  /// The name of the column, if it has one.
  package let name: String?

  init(_ problem: Problem, row: Int? = nil, column: Int? = nil, name: String? = nil) {
    (self.problem, self.row, self.column, self.name) = (problem, row, column, name)
  }

  package enum Problem: Equatable, Sendable {
    case empty
    case noRows
    case oneRow
    case missingCell
    case notANumber(text: String)
    case notFinite(text: String)
    case outOfRange(text: String)
    case tooLarge(text: String)
    case cellCount(found: Int, expected: Int)
    case emptyRow
    case repeatedHeader
    case repeatedName
    case unclosedQuote
    case textAfterQuote
    case unknownColumn(wanted: String, known: [String])
    case responseAmongFeatures
    case noTerms
    case degree(Int, most: Int)
    case tooManyTerms(Int, most: Int)
    case constantColumn(value: String)
    case overflow(term: String)
  }
}
