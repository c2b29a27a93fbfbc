import Plotting

/// Chooses the part of the horizontal axis to show when none is given: where things happen.
///
/// Things are zeros, extrema and inflections, poles, jumps and the ends of the domain. Where there are many the function
/// is a pattern, and the middle of it says it all.
struct CurveWindow {
  private static let reaches = [10.0, 100, 1000]
  private static let mostPlaces = 12
  private static let cells = 400
  /// Looking for places in longer formulas would take longer than the picture.
  private static let mostOperations = 1000

  let functions: [FormulaCurve]
  let scale: ValueScale.Kind

  /// The window in positions of the axis.
  var range: AxisRange {
    // Decades, on a logarithmic axis.
    if scale == .logarithmic { return AxisRange(lower: -2, upper: 2) ?? .unit }
    if functions.contains(where: { $0.operationsPerValue > Self.mostOperations }) { return Self.usual }
    for reach in Self.reaches {
      guard let window = AxisRange(lower: -reach, upper: reach) else { continue }
      let surveys = functions.map { CurveSurvey($0, over: window, cells: Self.cells) }
      let places = zip(functions, surveys).flatMap { Self.places($0, $1) }
      guard !places.isEmpty else { continue }
      return clip(choose(places), to: surveys)
    }
    return Self.usual
  }

  private static let usual = AxisRange(lower: -5, upper: 5) ?? .unit

  private func choose(_ places: [Double]) -> AxisRange {
    let others = places.filter { $0.magnitude > 1e-9 }
    let quarter = Double.pi / 2
    let turns = others.filter { ($0 / quarter - ($0 / quarter).rounded()).magnitude < 1e-6 }
    if others.count >= 4, 2 * turns.count > others.count {
      return AxisRange(lower: -2 * .pi, upper: 2 * .pi) ?? Self.usual
    }
    return places.count > Self.mostPlaces ? Self.usual : around(places)
  }

  /// A range with round ends around all places, so wide that a single one has room on both sides.
  ///
  /// A fifth beside them is enough: polynomials soon leave everything behind.
  private func around(_ places: [Double]) -> AxisRange {
    let (lowest, highest) = (places.min() ?? 0, places.max() ?? 0)
    let extent = highest - lowest
    let room = max(Self.leastReach - extent / 2, extent / 5)
    let step = extent < 8 ? 0.5 : extent < 80 ? 1 : 10.0
    return AxisRange(
      lower: ((lowest - room) / step).rounded() * step, upper: ((highest + room) / step).rounded() * step) ?? Self.usual
  }

  private static let leastReach = 2.0

  private static func places(_ function: FormulaCurve, _ survey: CurveSurvey) -> [Double] {
    let slope = function.derivative
    let found = [function, slope, slope.derivative].flatMap { curve in
      SignChanges(of: curve, along: survey.pieces, window: survey.window, cells: cells).places.map(\.x)
    }
    let breaks = survey.breaks.filter { [.pole, .jump, .hole, .edge].contains($0.kind) }.map(\.place)
    // What several functions share counts once.
    return (found + breaks).sorted().reduce(into: []) { places, x in
      if x - (places.last ?? -.infinity) > 1e-6 { places.append(x) }
    }
  }

  /// The part of a window in which one of the functions is defined, with a tenth of it beside.
  private func clip(_ range: AxisRange, to surveys: [CurveSurvey]) -> AxisRange {
    let pieces = surveys.flatMap(\.pieces)
    guard let first = pieces.map(\.lowerBound).min(), let last = pieces.map(\.upperBound).max() else { return range }
    let (lower, upper) = (max(first, range.lower), min(last, range.upper))
    guard lower < upper else { return range }
    let room = (upper - lower) / 10
    return AxisRange(
      lower: lower > range.lower ? Self.round(lower - room) : range.lower,
      upper: upper < range.upper ? Self.round(upper + room) : range.upper) ?? range
  }

  private static func round(_ end: Double) -> Double {
    RoundNumber.roundest(in: (end - 0.05 * max(end.magnitude, 0.1))...(end + 0.05 * max(end.magnitude, 0.1)))
  }
}
