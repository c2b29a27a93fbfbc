import Testing

@testable import LinearAlgebra

@Suite struct DefinitenessTests {
  @Test(arguments: [
    ([1.0, 1], Definiteness.positiveDefinite), ([1, 0], .positiveSemidefinite), ([1, -1], .indefinite),
    ([-1, -1], .negativeDefinite), ([-1, 0], .negativeSemidefinite), ([0, 0], .positiveSemidefinite),
    ([1, 1e-17], .positiveSemidefinite), ([1, 0, -1], .indefinite), ([1e-300, 2e-300], .positiveDefinite),
  ])
  func `the signs of the eigenvalues decide`(eigenvalues: [Double], expected: Definiteness) {
    #expect(Definiteness(eigenvalues: eigenvalues) == expected)
  }

  @Test func `nothing is said of NaN`() {
    #expect(Definiteness(eigenvalues: [.nan, 1]) == nil)
  }

  @Test func `the words are those of the reports`() {
    #expect(
      Definiteness.allCases.map(\.rawValue) == [
        "positive definite", "positive semidefinite", "indefinite", "negative semidefinite", "negative definite",
      ])
  }
}
