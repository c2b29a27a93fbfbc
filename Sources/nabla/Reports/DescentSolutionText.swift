import LeastSquares
import LinearAlgebra
import NumberText

/// Where descents on ‖Xw − y‖² end, compared with the solution by linear algebra.
struct DescentSolutionText {
  private let fit: LeastSquaresFit
  private let lanes: [DescentPlan.Lane]

  /// Ends this close, measured by the size of the solution or 1, have arrived.
  private static let closeness = 1e-6

  init(_ fit: LeastSquaresFit, _ lanes: [DescentPlan.Lane]) { (self.fit, self.lanes) = (fit, lanes) }

  /// Lines for all descents, ending in a newline.
  var text: String {
    let kind = fit.isFullRank ? "the minimiser by linear algebra" : "the minimiser of least norm"
    let lines = ["\(kind) is \(vector(fit.coefficients))"] + lanes.flatMap(ending)
    return lines.joined(separator: "\n") + "\n"
  }

  private func ending(_ lane: DescentPlan.Lane) -> [String] {
    let end = lane.trajectory.end.point
    let title = lanes.count > 1 ? "\(lane.method.entry.title): " : ""
    guard lane.trajectory.verdict.divergence == nil, end.allSatisfy(\.isFinite) else {
      return ["\(title)the descent gets away from it"]
    }
    let offset = zip(end, fit.coefficients).map { $0 - $1 }
    let distance = euclideanNorm(offset)
    let scale = max(1, euclideanNorm(fit.coefficients))
    if distance <= Self.closeness * scale { return ["\(title)the descent ends there"] }
    // What is left of the offset across the null space decides whether the end is a minimiser at all.
    let along = fit.nullSpace.map { direction in zip(direction, offset).reduce(0.0) { $0 + $1.0 * $1.1 } }
    let across = max(0, distance * distance - along.reduce(0.0) { $0 + $1 * $1 }).squareRoot()
    let place = "\(title)the descent ends at \(vector(end)), \(number(distance)) away"
    guard !fit.isFullRank, across <= Self.closeness * scale else { return [place] }
    return [
      "\(place): a minimiser too, but not the one of least norm,",
      "because every gradient is perpendicular to the directions in which f is constant",
    ]
  }

  private func vector(_ values: [Double]) -> String {
    let shown = values.prefix(8).map { $0.text(significant: 6) } + (values.count > 8 ? ["..."] : [])
    return values.count == 1 ? "\(fit.model.coefficientNames[0]) = \(shown[0])" : "(\(shown.joined(separator: ", ")))"
  }

  private func number(_ value: Double) -> String { value.text(significant: 6) }
}
