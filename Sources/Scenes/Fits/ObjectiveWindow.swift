import LeastSquares
import LinearAlgebra
import Plotting

/// Chooses the coefficients that a picture of ‖Xw − y‖² shows: the box around an ellipse of equal values.
///
/// Around the minimum the objective grows by (w − ŵ)ᵀXᵀX(w − ŵ). The ellipse on which it has grown by 2‖ŷ‖² holds w = 0 well
/// inside, since there it has grown by ‖ŷ‖².
struct ObjectiveWindow {
  private let centre: [Double]
  /// How far the ellipse reaches along each axis.
  private let reaches: [Double]

  private static let growth = 2.0
  /// The least growth as a share of the minimum, so that a flat bowl over a high floor is still seen to be one.
  private static let leastGrowth = 1e-2

  init(_ fit: LeastSquaresFit, _ equations: NormalEquations) {
    centre = fit.coefficients
    let projection = euclideanNorm(fit.predictions)
    let grown = max(
      Self.growth * projection * projection, Self.leastGrowth * fit.summary.residualSumOfSquares)
    let size = (grown > 0 ? grown : 1).squareRoot()
    let lengths = equations.gram.indices.map { equations.gram[$0][$0].high.squareRoot() }
    let longest = lengths.max() ?? 0
    func alone(_ place: Int) -> Double {
      let length = lengths[place] > 0 ? lengths[place] : longest
      return length > 0 ? size / length : 1
    }
    guard centre.count == 2, fit.isFullRank else {
      reaches = centre.indices.map(alone)
      return
    }
    // √c (A⁻¹)ᵢᵢ: the half widths of the ellipse (w − ŵ)ᵀA(w − ŵ) = c.
    let gram = equations.gram
    let determinant = (gram[0][0] * gram[1][1] - gram[0][1] * gram[1][0]).high
    reaches = [0, 1].map { place in
      let share = gram[1 - place][1 - place].high / determinant
      return share > 0 && share.isFinite ? size * share.squareRoot() : alone(place)
    }
  }

  /// How many times as far as the start, or the ellipse, a path that gets away is followed.
  private static let pursuit = 3.0

  /// The range of one coefficient for paths that get away from the minimum: their first steps.
  func range(of place: Int, escapedFrom starts: [Double]) -> AxisRange {
    let farthest = starts.map { ($0 - centre[place]).magnitude }.max() ?? 0
    let reach = Self.pursuit * max(reaches[place], farthest)
    return DescentWindow.rounded(centre[place] - reach, centre[place] + reach)
  }

  /// The range of one coefficient with round ends, and a place that has to be in it.
  func range(of place: Int, including value: Double? = nil) -> AxisRange {
    let (lower, upper) = (centre[place] - reaches[place], centre[place] + reaches[place])
    let margin = 0.1 * reaches[place]
    return DescentWindow.rounded(
      min(lower, value.map { $0 - margin } ?? lower), max(upper, value.map { $0 + margin } ?? upper))
  }
}
