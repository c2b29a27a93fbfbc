import Testing

@testable import LeastSquares

/// The messages that no data set of the other tests brings about.
@Suite struct DataErrorTests {
  @Test(arguments: [
    (DataError(.oneRow), "one row is not enough for a fit; give at least two"),
    (DataError(.noTerms), "a model without an intercept needs at least one feature"),
    (
      DataError(.tooManyTerms(101, most: 100)), "the model has 101 terms; more than 100 are not meant to be fitted here"
    ),
    (DataError(.degree(99, most: 50)), "the degree 99 is not between 1 and 50"),
    (
      DataError(.constantColumn(value: "5"), column: 2, name: "z"),
      "column 2 (z): every row holds 5: beside an intercept the column explains nothing; leave out one of the two"
    ),
    (
      DataError(.responseAmongFeatures, column: 1, name: "y"),
      "column 1 (y): the column cannot explain itself: it is the response and a feature too"
    ),
    (
      DataError(.overflow(term: "x^2"), row: 2, column: 1, name: "x"),
      "row 2, column 1 (x): the square of x^2 is beyond the range of a double; measure in larger units"
    ),
    (
      DataError(.notANumber(text: String(repeating: "a", count: 99))),
      "'\(String(repeating: "a", count: 40))…' is not a number"
    ),
  ])
  func `every message names the remedy`(error: DataError, message: String) {
    #expect(error.description == message)
  }
}
