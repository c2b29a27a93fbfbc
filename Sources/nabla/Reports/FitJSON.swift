import LeastSquares

/// The report of `nabla fit` for programs: one object on one line.
enum FitJSON {
  static func text(_ report: FitReport) throws -> String { try JSONText.line(Document(report)) }

  private struct Document: Encodable {
    let n: Int
    let terms: [String]
    let coefficients, standardErrors, tValues, pValues: [Double]
    let residualStandardDeviation, residualSumOfSquares: Double
    let degreesOfFreedom: Int
    let rSquared, adjustedRSquared, fStatistic, fPValue: Double?
    let rank: Int
    let conditionNumber: Double
    /// Xᵀ(Xw − y), d numbers.
    let normalEquationsResidual: [Double]
    /// An orthonormal basis of the directions in which the minimiser is free; absent when it is unique.
    let nullSpace: [[Double]]?
    let warnings: [String]
    var predictions, residuals, leverages, predicted: [Double]?

    init(_ report: FitReport) {
      let (fit, summary) = (report.fit, report.fit.summary)
      n = fit.design.rows
      terms = fit.termNames
      coefficients = fit.coefficients
      standardErrors = summary.standardErrors
      tValues = summary.tValues
      pValues = summary.pValues
      residualStandardDeviation = summary.residualStandardDeviation
      residualSumOfSquares = summary.residualSumOfSquares
      degreesOfFreedom = summary.degreesOfFreedom
      rSquared = summary.rSquared
      adjustedRSquared = summary.adjustedRSquared
      fStatistic = summary.fStatistic?.value
      fPValue = summary.fStatistic?.pValue
      rank = fit.rank
      conditionNumber = fit.conditionNumber
      normalEquationsResidual = fit.normalEquationsResidual
      nullSpace = fit.nullSpace.isEmpty ? nil : fit.nullSpace
      warnings = fit.warnings.map(\.description)
      if report.showsResiduals {
        predictions = fit.predictions
        residuals = fit.residuals
        leverages = fit.leverages
      }
      if !report.predictedFeatures.isEmpty { predicted = report.predicted }
    }
  }
}
