import LeastSquares
import Testing

@testable import Scenes

/// Small data sets whose every number is known exactly.
enum CourseData {
  /// x = (1, −1), y = (3, −3): f(w) = 2(w − 3)².
  static var parabola: LeastSquaresFit { get throws { try fit("1,3 -1,-3") } }
  /// X = I, y = (−1, 1): f(w) = (w1 + 1)² + (w2 − 1)².
  static var bowl: LeastSquaresFit { get throws { try fit("1,0,-1 0,1,1") } }
  /// X = diag(1, 0), y = (−1, 1): f(w) = (w1 + 1)² + 1, rank 1.
  static var trough: LeastSquaresFit { get throws { try fit("1,0,-1 0,0,1") } }

  static func fit(_ points: String, degree: Int = 1, hasIntercept: Bool = false) throws -> LeastSquaresFit {
    let observations = try Observations(points: points)
    return try LeastSquaresFit(
      LinearModel(of: observations, degree: degree, hasIntercept: hasIntercept), to: observations)
  }
}
