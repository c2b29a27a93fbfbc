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

  /// Values that closing in on an extremum takes.
  private static let valuesPerExtremum = 60
  private static let fewestPlaces = 16

  /// Places across the window at which extrema can be afforded to be looked for: fewer for very long formulas.
  private func places(_ slope: FormulaCurve) -> Int {
    let meter = WorkMeter(operationsPerValue: slope.operationsPerValue)
    var count = cells
    while count > Self.fewestPlaces, !meter.affords(values: Self.valuesPerExtremum * count) { count /= 2 }
    return count
  }

  /// What a search found.
  struct Findings {
    /// From left to right.
    let extrema: [Extremum]
    /// Whether a closer look shows no more of them.
    let isComplete: Bool
    /// Whether the formula was short enough to be looked at as closely as the picture shows it.
    let isThorough: Bool
  }

  /// All extrema inside the window, from left to right.
  var extrema: [Extremum] { search.extrema }

  /// Looks for extrema inside the window. O(samples) values of the derivative, and some 60 for each extremum.
  var search: Findings {
    let slope = function.derivative
    let places = places(slope)
    let isThorough = places == cells
    let found = SignChanges(of: slope, along: survey.pieces, window: survey.window, cells: places)
    let changes = found.places
    let xs = changes.map(\.x)
    let values = function.values(at: xs)
    // The second derivative of a very long formula is longer by far.
    let isNeeded = isThorough && !xs.isEmpty
    let curvatures = isNeeded ? slope.derivative.values(at: xs) : xs.map { _ in .nan }
    var behaviour = ScalarEvaluator(Program(function.graph, outputs: [function.output]))
    let (lowest, highest) = bounds
    let extrema = changes.indices.filter { values[$0].isFinite }.map { index in
      let kind: Extremum.Kind = changes[index].isRising ? .minimum : .maximum
      let value = values[index]
      let tolerance = 1e-9 * max(value.magnitude, highest.isFinite && lowest.isFinite ? highest - lowest : 0)
      return Extremum(
        x: xs[index], value: value, kind: kind, curvature: curvatures[index],
        isKink: behaviour.status(at: [xs[index]]) != .smooth,
        isGlobal: kind == .minimum ? value <= lowest + tolerance : value >= highest - tolerance)
    }
    return Findings(extrema: extrema, isComplete: found.isComplete || !isThorough, isThorough: isThorough)
  }

  /// The least and the greatest value or one-sided limit in the window, infinite where there is a pole.
  var bounds: (lowest: Double, highest: Double) {
    let xs = survey.pieces.flatMap { piece in
      (0...cells).map { piece.lowerBound + (piece.upperBound - piece.lowerBound) * (Double($0) / Double(cells)) }
    }
    var values = function.values(at: xs).filter { !$0.isNaN }
    for side in survey.breaks.flatMap({ [$0.left, $0.right] }) {
      switch side {
      case .unbounded(let isPositive): values.append(isPositive ? .infinity : -.infinity)
      case .finite(let limit): values.append(limit)
      case .undefined, .unknown: continue
      }
    }
    values += survey.breaks.map(\.value).filter(\.isFinite)
    return (values.min() ?? .nan, values.max() ?? .nan)
  }
}
