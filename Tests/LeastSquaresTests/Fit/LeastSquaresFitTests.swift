import LinearAlgebra
import TestSupport
import Testing

@testable import LeastSquares

/// Fits points without an intercept, as in ‖Xw − y‖ with X as given.
func fit(points: String, degree: Int = 1, intercept: Bool = false) throws -> LeastSquaresFit {
  let observations = try Observations(points: points)
  return LeastSquaresFit(
    try DesignMatrix(LinearModel(of: observations, degree: degree, hasIntercept: intercept), observations))
}

@Suite struct LeastSquaresFitTests {
  @Test func `two points on a ray are fitted exactly`() throws {
    let fit = try fit(points: "1,3 -1,-3")
    #expect(fit.coefficients == [3])
    #expect(fit.residuals == [0, 0])
    #expect(fit.predictions == [3, -3])
    #expect(fit.summary.residualSumOfSquares == 0)
    #expect(fit.warnings == [.exactFit])
    #expect(fit.model.coefficientNames == ["w"])
  }

  @Test func `the identity returns y`() throws {
    let fit = try fit(points: "1,0,-1 0,1,1")
    #expect(fit.coefficients == [-1, 1])
    #expect(fit.conditionNumber == 1)
    #expect(fit.leverages == [1, 1])
  }

  @Test func `a singular matrix has a line of minimisers and one of least norm`() throws {
    let fit = try fit(points: "1,0,-1 0,0,1")
    #expect(fit.rank == 1)
    #expect(!fit.isFullRank)
    #expect(fit.coefficients == [-1, 0])
    #expect(fit.residuals == [0, 1])
    #expect(fit.predictions == [-1, 0])
    #expect(fit.nullSpace == [[0, 1]])
    #expect(fit.minimisers == [.unique(-1), .free(minimumNorm: 0)])
    #expect(fit.minimisersText == "w1 = -1, any w2")
    #expect(fit.summary.residualSumOfSquares == 1)
    #expect(fit.normalEquationsResidual == [0, 0])
    #expect(fit.summary.standardErrors[0] == 1)
    #expect(fit.summary.standardErrors[1].isNaN)
    #expect(fit.warnings == [.rankDeficient(rank: 1, columns: 2)])
  }

  /// ‖ỹ − y‖² = ‖ỹ − ŷ‖² + ‖ŷ − y‖² for every ỹ = (t, 0) of the column space, so ŷ is the nearest.
  @Test(arguments: [-3.0, -1, 0, 2.5])
  func `Pythagoras holds for every point of the column space`(t: Double) throws {
    let fit = try fit(points: "1,0,-1 0,0,1")
    func square(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +) }
    let other = [t, 0]
    #expect(square(other, [-1, 1]) == (t + 1) * (t + 1) + 1)
    #expect(square(other, [-1, 1]) == square(other, fit.predictions) + square(fit.predictions, [-1, 1]))
  }

  @Test func `coefficients that are free only together are said to be so`() throws {
    let fit = try fit(points: "1,1,2 2,2,4.5")
    #expect(fit.rank == 1)
    // (1 · 2 + 2 · 4.5)/(1 + 4) = 2.2, shared equally.
    #expect(fit.coefficients == [1.1, 1.1])
    #expect(fit.minimisersText == "(w1, w2) = (1.1, 1.1) + t (0.707107, -0.707107)")
  }

  /// The classical set x = 1…5, y = 2, 4, 5, 4, 5: slope 0.6, intercept 2.2, RSS 2.4, TSS 6.
  @Test func `the summary is that of a textbook`() throws {
    let fit = try fit(points: "1,2 2,4 3,5 4,4 5,5", intercept: true)
    let summary = fit.summary
    #expect(fit.coefficients == [2.2, 0.6])
    #expect(fit.termNames == ["(intercept)", "x"])
    #expect(summary.residualSumOfSquares.isClose(to: 2.4))
    #expect(summary.totalSumOfSquares.isClose(to: 6))
    #expect(summary.residualStandardDeviation.isClose(to: 0.8.squareRoot()))
    #expect(summary.standardErrors[1].isClose(to: 0.08.squareRoot()))
    #expect(summary.standardErrors[0].isClose(to: (0.8 * (0.2 + 0.9)).squareRoot()))
    #expect(summary.tValues[1].isClose(to: 4.5.squareRoot()))
    #expect(try #require(summary.rSquared).isClose(to: 0.6))
    #expect(try #require(summary.adjustedRSquared).isClose(to: 1 - 0.4 * 4 / 3))
    let test = try #require(summary.fStatistic)
    #expect(test.value.isClose(to: 4.5))
    #expect(test.numeratorDegreesOfFreedom == 1 && test.denominatorDegreesOfFreedom == 3)
    // With one numerator degree F is t².
    #expect(test.pValue.isClose(to: summary.pValues[1]))
    #expect(fit.leverages.reduce(0, +).isClose(to: 2), "the trace of a projection is its rank")
  }

  @Test func `residuals are perpendicular to the columns`() throws {
    var random = SeededGenerator(seed: 11)
    let rows = (0..<40).map { _ in (0..<4).map { _ in Double.random(in: -5...5, using: &random) } }
    let observations = try Observations(names: ["a", "b", "c", "y"], rows: rows)
    let fit = try LeastSquaresFit(
      LinearModel(response: "y", features: ["a", "b", "c"], degree: 2), to: observations)
    #expect(fit.normalEquationsResidual.allSatisfy { $0.magnitude < 1e-25 })
    // Pythagoras for the projection and the residual.
    let lengths = [fit.predictions, fit.residuals].map { dotProduct($0, $0) }.reduce(0, +)
    let response = try observations.values(of: "y")
    #expect(lengths.isClose(to: dotProduct(response, response)))
  }

  @Test(arguments: [1e-150, 1e150, 1e300])
  func `the units of y and x do not matter`(unit: Double) throws {
    let rows = [[1.0, 2], [2, 4], [3, 5], [4, 4], [5, 5]]
    let model = try LinearModel(response: "y", features: ["x"])
    let scaled = try LeastSquaresFit(
      model, to: Observations(names: ["x", "y"], rows: rows.map { [$0[0], $0[1] * unit] }))
    #expect(scaled.coefficients[1].isClose(to: 0.6 * unit))
    #expect(try #require(scaled.summary.rSquared).isClose(to: 0.6))
    #expect(scaled.summary.tValues[1].isClose(to: 4.5.squareRoot()))
    let stretched = try LeastSquaresFit(
      model, to: Observations(names: ["x", "y"], rows: rows.map { [$0[0] * unit, $0[1]] }))
    #expect(stretched.coefficients[1].isClose(to: 0.6 / unit))
    #expect(stretched.isFullRank)
    #expect(stretched.summary.standardErrors[1].isClose(to: 0.08.squareRoot() / unit))
    #expect(stretched.normalEquationsResidual.allSatisfy { $0.isFinite })
  }

  @Test func `a constant response has no share to explain`() throws {
    let fit = try fit(points: "1,5 2,5 3,5", intercept: true)
    #expect(fit.coefficients == [5, 0])
    #expect(fit.summary.rSquared == nil)
    #expect(fit.summary.fStatistic == nil)
  }

  @Test func `as many coefficients as rows leave no error estimate`() throws {
    let fit = try fit(points: "1,0,0,1 0,1,0,2")
    #expect(fit.rank == 2)
    #expect(fit.summary.degreesOfFreedom == 0)
    #expect(fit.summary.standardErrors.allSatisfy { $0.isNaN })
    #expect(fit.minimisersText == "w1 = 1, w2 = 2, any w3")
  }

  @Test func `a model predicts at new places`() throws {
    let model = try LinearModel(response: "y", features: ["x"], degree: 2)
    #expect(model.prediction([1, 2, 3], at: [2]) == 1 + 4 + 12)
  }
}
