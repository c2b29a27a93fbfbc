import LeastSquares
import Plotting
import Scenes

/// Data whose least-squares objective ‖Xw − y‖² is explored.
package struct ExploredData {
  package let fit: LeastSquaresFit
  /// The objective as a function of one or two coefficients.
  package let function: ExploredFunction
  /// What is marked on the objective.
  let landmarks: Landmarks
  /// The ranges of the coefficients that are shown first, the minimum among them.
  package let ranges: [AxisRange]
  /// What `nabla fit` is told to read the same data.
  package let words: [String]

  private static let mostCoefficients = 2

  /// - Parameter words: The words of `nabla fit` for the data and the model.
  /// - Throws: More than two coefficients, or sums of squares beyond the range of `Double`.
  package init(_ fit: LeastSquaresFit, words: [String]) throws(FitSceneError) {
    let count = fit.coefficients.count
    guard count <= Self.mostCoefficients else { throw .tooManyCoefficients(count) }
    let objective = try ObjectiveScene(fit)
    let source = objective.formula.source
    self.fit = fit
    self.words = words
    ranges = objective.ranges
    landmarks = objective.landmarks
    function = ExploredFunction(objective.formula, titled: "‖Xw - y‖²" + (source.isEmpty ? "" : " = \(source)"))
  }

  /// The model at coefficients, as in `y = 1 + 2 x`.
  func equation(_ coefficients: [Double], fitting columns: Int) -> String {
    FittedEquation(fit.model, coefficients: coefficients).text(fitting: columns)
  }

  /// The place of the least-squares solution; where there are many, of the one of least norm.
  var solution: Scene.Place {
    Scene.Place(x: fit.coefficients[0], y: fit.coefficients.count > 1 ? fit.coefficients[1] : 0)
  }
}
