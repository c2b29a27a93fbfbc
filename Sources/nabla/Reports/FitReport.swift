import LeastSquares

/// What a report on a fit shows.
struct FitReport {
  let fit: LeastSquaresFit
  let showsSteps: Bool
  let showsResiduals: Bool
  /// Rows of features to predict at.
  let predictedFeatures: [[Double]]

  /// y predicted at each row of `predictedFeatures`.
  var predicted: [Double] { predictedFeatures.map { fit.model.prediction(fit.coefficients, at: $0) } }
}
