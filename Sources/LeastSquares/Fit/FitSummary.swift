import LinearAlgebra

/// The statistics of a least-squares fit, in the manner of R's `summary(lm(…))`.
///
/// The errors of y are taken to be independent with one variance, estimated by RSS/(n − rank) (Draper & Smith, Applied
/// Regression Analysis, 3rd ed., ch. 5). Without an intercept R² and F compare with y = 0 instead of the mean of y.
package struct FitSummary: Equatable, Sendable {
  /// n − rank.
  package let degreesOfFreedom: Int
  /// d standard errors; NaN where the coefficient is not determined or no degrees of freedom are left.
  package let standardErrors: [Double]
  /// Coefficient over standard error.
  package let tValues: [Double]
  /// The probability of a t this large in magnitude if the coefficient were 0.
  package let pValues: [Double]
  /// Whether each coefficient is the same in all minimisers.
  package let isDetermined: [Bool]
  /// ‖Xw − y‖².
  package let residualSumOfSquares: Double
  /// ‖y − mean‖², or ‖y‖² without an intercept.
  package let totalSumOfSquares: Double
  /// √(RSS/(n − rank)); NaN without degrees of freedom.
  package let residualStandardDeviation: Double
  /// 1 − RSS/TSS; absent if y does not vary.
  package let rSquared: Double?
  package let adjustedRSquared: Double?
  /// Absent if y does not vary, or the model has nothing but an intercept, or no degrees of freedom are left.
  package let fStatistic: FStatistic?
  /// Whether nothing is left of y but rounding: the residual then counts as 0.
  package let isExact: Bool

  /// The test of all coefficients but the intercept at once.
  package struct FStatistic: Equatable, Sendable {
    package let value: Double
    package let numeratorDegreesOfFreedom: Int
    package let denominatorDegreesOfFreedom: Int
    /// The probability of an F this large if all those coefficients were 0.
    package let pValue: Double
  }

  /// - Parameters:
  ///   - coefficients: d coefficients of the scaled response.
  ///   - scale: The power of two that the response was divided by.
  ///   - response: The scaled response, n numbers.
  ///   - residual: n numbers, scaled too.
  ///   - inverseTriangle: d rows of `rank` numbers whose products are (XᵀX)⁻¹.
  init(
    coefficients: [DoubleDouble], scale: Double, response: [DoubleDouble], residual: [DoubleDouble],
    inverseTriangle: [[DoubleDouble]], isDetermined: [Bool], hasIntercept: Bool
  ) {
    let (n, rank) = (response.count, inverseTriangle.first?.count ?? 0)
    let freedom = n - rank
    let total = hasIntercept ? Self.centredSquares(response) : dotProduct(response, response)
    let left = dotProduct(residual, residual)
    // Double-double rounding leaves about 10⁻³⁰ of y.
    isExact = left.high <= 1e-48 * dotProduct(response, response).high
    let rss = isExact ? .zero : left
    let variance = freedom > 0 ? rss / DoubleDouble(Double(freedom)) : DoubleDouble(.nan)

    let errors = zip(inverseTriangle, isDetermined).map { row, isDetermined in
      isDetermined ? variance.squareRoot() * euclideanNorm(row) : DoubleDouble(.nan)
    }
    let tValues = zip(coefficients, errors).map { coefficient, error -> Double in
      error.high == 0
        ? (coefficient.high == 0 ? .nan : coefficient.high < 0 ? -.infinity : .infinity)
        : (coefficient / error).high
    }
    degreesOfFreedom = freedom
    self.isDetermined = isDetermined
    standardErrors = errors.map { $0.high * scale }
    self.tValues = tValues
    pValues = tValues.map { studentTwoSided($0, degreesOfFreedom: Double(freedom)) }
    residualSumOfSquares = rss.high * scale * scale
    totalSumOfSquares = total.high * scale * scale
    residualStandardDeviation = variance.squareRoot().high * scale

    let model = rank - (hasIntercept ? 1 : 0)
    guard total.high > 1e-48 * dotProduct(response, response).high else {
      (rSquared, adjustedRSquared, fStatistic) = (nil, nil, nil)
      return
    }
    let unexplained = rss / total
    rSquared = (DoubleDouble.one - unexplained).high
    let ratio = DoubleDouble(Double(hasIntercept ? n - 1 : n)) / DoubleDouble(Double(freedom))
    adjustedRSquared = freedom > 0 ? (DoubleDouble.one - unexplained * ratio).high : nil
    guard model > 0, freedom > 0 else {
      fStatistic = nil
      return
    }
    let explained = ((total - rss) / DoubleDouble(Double(model))).high
    let value = rss.high == 0 ? .infinity : max(0, explained / variance.high)
    fStatistic = FStatistic(
      value: value, numeratorDegreesOfFreedom: model, denominatorDegreesOfFreedom: freedom,
      pValue: fisherUpperTail(value, Double(model), Double(freedom)))
  }

  private static func centredSquares(_ values: [DoubleDouble]) -> DoubleDouble {
    let mean = values.reduce(.zero, +) / DoubleDouble(Double(values.count))
    var sum = DoubleDouble.zero
    for value in values { sum += (value - mean) * (value - mean) }
    return sum
  }
}
