/// The values worth showing of curves: all of them, except on the last stretch before a pole.
///
/// A pole is steep enough to be seen as one within a fortieth of the window's width, and whatever comes nearer would only
/// press the rest of the picture flat.
package struct CurveRange: Sendable {
  /// Share of the window on either side of a pole that is left out.
  private static let shadow = 1.0 / 40
  /// Room above and below the curves, as a share of what they span.
  private static let margin = 0.04

  private var lowest = Double.infinity
  private var highest = -Double.infinity

  package init() {}

  /// Whether no finite value has been seen.
  package var isEmpty: Bool { lowest > highest }

  /// Takes in a value that has to be in the picture.
  package mutating func include(_ value: Double) {
    guard value.isFinite else { return }
    lowest = min(lowest, value)
    highest = max(highest, value)
  }

  /// Takes in a curve.
  ///
  /// - Parameter cells: Samples on a curve as wide as the window.
  package mutating func include(_ function: some CurveFunction, _ survey: CurveSurvey, cells: Int) {
    var places: [Double] = []
    for piece in survey.pieces {
      let length = piece.upperBound - piece.lowerBound
      let shadow = min(Self.shadow * survey.window.span, length / 8)
      let lower = survey.isPole(at: piece.lowerBound) ? piece.lowerBound + shadow : piece.lowerBound
      let upper = survey.isPole(at: piece.upperBound) ? piece.upperBound - shadow : piece.upperBound
      let count = max(Int((length / survey.window.span * Double(cells)).rounded(.up)), 8)
      places += (0...count).map { lower + (upper - lower) * (Double($0) / Double(count)) }
    }
    for value in function.values(at: places) { include(value) }
    for gap in survey.breaks where gap.kind != .pole && gap.kind != .unresolved { include(gap.value) }
    for gap in survey.breaks where gap.kind == .unresolved {
      let probes = (0...64).map {
        gap.range.lowerBound + (gap.range.upperBound - gap.range.lowerBound) * (Double($0) / 64)
      }
      for value in function.values(at: probes) { include(value) }
    }
  }

  /// The range with some room around; one unit up and down around a constant. `nil` when nothing finite was seen.
  package var withMargin: AxisRange? {
    guard !isEmpty else { return nil }
    let limit = Double.greatestFiniteMagnitude / 4
    let (low, high) = (max(lowest, -limit), min(highest, limit))
    let room = Self.margin * (high - low)
    if let range = AxisRange(lower: low - room, upper: high + room), high - low > 1e-9 * max(low.magnitude, high.magnitude)
    {
      return range
    }
    let reach = max(1, low.magnitude / 2)
    return AxisRange(lower: low - reach, upper: low + reach)
  }
}

extension CurveSurvey {
  /// Whether a piece that ends here runs into a pole.
  func isPole(at end: Double) -> Bool {
    breaks.contains { gap in
      gap.kind == .pole && (gap.range.upperBound == end || gap.range.lowerBound == end)
    }
  }
}
