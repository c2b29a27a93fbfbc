import Testing

@testable import LeastSquares

@Suite struct LeastSquaresSentenceTests {
  @Test(arguments: [
    (
      LeastSquaresFit.Warning.rankDeficient(rank: 1, columns: 2),
      "the columns of X depend on each other: rank 1 of 2, so the minimisers are a whole line; shown is the one of least "
        + "norm"
    ),
    (
      .illConditioned(conditionNumber: 1.77e15, digitsLost: 9.7),
      "condition number 1.77e15: data known to 16 digits determine the coefficients to about 6; the arithmetic itself "
        + "keeps 32"
    ),
    (.noFreedom, "as many coefficients as rows: the residual says nothing about errors"),
    (.exactFit, "the model fits the data exactly: standard errors are 0"),
  ])
  func `warnings are sentences`(warning: LeastSquaresFit.Warning, text: String) {
    #expect(warning.description == text)
  }
}
