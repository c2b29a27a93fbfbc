import Autodiff
import Plotting

/// A local minimum or maximum of a function of one variable.
package struct Extremum: Equatable, Sendable {
  package enum Kind: String, Sendable { case minimum, maximum }

  package let x: Double
  package let value: Double
  package let kind: Kind
  /// f″ there: its sign decides, and the change of sign of f′ where it is 0 or does not exist.
  package let curvature: Double
  /// Whether f′ jumps over 0 instead of passing through it.
  package let isKink: Bool
  /// Whether no other value in the window is lower, or higher.
  package let isGlobal: Bool
}

/// Finds extrema as the places where the derivative changes its sign.
struct ExtremumFinder {
  let function: FormulaCurve
  let survey: CurveSurvey
  /// Samples across the window.
  let cells: Int

  /// All extrema inside the window, from left to right.
  var extrema: [Extremum] {
    let slope = function.derivative
    let curvature = slope.derivative
    let changes = SignChanges(of: slope, along: survey.pieces, window: survey.window, cells: cells).places
    let xs = changes.map(\.x)
    let (values, curvatures) = (function.values(at: xs), curvature.values(at: xs))
    var behaviour = ScalarEvaluator(Program(function.graph, outputs: [function.output]))
    let (lowest, highest) = bounds
    return changes.indices.filter { values[$0].isFinite }.map { index in
      let kind: Extremum.Kind = changes[index].isRising ? .minimum : .maximum
      let value = values[index]
      let tolerance = 1e-9 * max(value.magnitude, highest.isFinite && lowest.isFinite ? highest - lowest : 0)
      return Extremum(
        x: xs[index], value: value, kind: kind, curvature: curvatures[index],
        isKink: behaviour.status(at: [xs[index]]) != .smooth,
        isGlobal: kind == .minimum ? value <= lowest + tolerance : value >= highest - tolerance)
    }
  }

  /// The least and the greatest value in the window, infinite where there is a pole.
  var bounds: (lowest: Double, highest: Double) {
    let xs = survey.pieces.flatMap { piece in
      (0...cells).map { piece.lowerBound + (piece.upperBound - piece.lowerBound) * (Double($0) / Double(cells)) }
    }
    var values = function.values(at: xs).filter { !$0.isNaN }
    for side in survey.breaks.flatMap({ [$0.left, $0.right] }) {
      if case .unbounded(let isPositive) = side { values.append(isPositive ? .infinity : -.infinity) }
    }
    values += survey.breaks.map(\.value).filter(\.isFinite)
    return (values.min() ?? .nan, values.max() ?? .nan)
  }
}
