/// The values worth showing of curves: all of them, except on the last stretch before a pole.
///
/// A pole is steep enough to be seen as one within a fortieth of the window's width, and whatever comes nearer would only
/// press the rest of the picture flat; neither does it get more than a few times the height of what half of the curve
/// takes.
package struct CurveRange: Sendable {
  /// Share of the window on either side of a pole that is left out.
  private static let shadow = 1.0 / 40
  /// How far beyond the middle half of its values a curve with a pole is shown, in heights of that half.
  private static let stretch = 5.0
  /// Room above and below the curves, as a share of what they span.
  private static let margin = 0.04

  private var lowest = Double.infinity
  private var highest = -Double.infinity
  private var samples: [Double] = []

  package init() {}

  /// Whether no finite value has been seen.
  package var isEmpty: Bool { lowest > highest }

  /// The value that half of the samples do not exceed, 0 without any.
  package var median: Double { samples.isEmpty ? 0 : samples.sorted()[samples.count / 2] }

  /// `above` or `below` when everything seen is on that side of a window.
  package func side(of window: AxisRange) -> String? {
    isEmpty ? nil : lowest > window.upper ? "above" : highest < window.lower ? "below" : nil
  }

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
    var places = survey.pieces.flatMap { Self.places(on: $0, of: survey, cells: cells) }
    for gap in survey.breaks where gap.kind == .unresolved {
      let length = gap.range.upperBound - gap.range.lowerBound
      places += (0...64).map { gap.range.lowerBound + length * (Double($0) / 64) }
    }
    let values = function.values(at: places).filter(\.isFinite).sorted()
    samples += values
    for gap in survey.breaks where gap.kind != .pole { include(gap.value) }
    guard let least = values.first, let greatest = values.last else { return }
    let (low, high) = (values[values.count / 4], values[values.count * 3 / 4])
    let reach = Self.stretch * (high - low)
    include(survey.isUnbounded(upwards: false) && reach > 0 ? max(least, low - reach) : least)
    include(survey.isUnbounded(upwards: true) && reach > 0 ? min(greatest, high + reach) : greatest)
  }

  /// Places along a piece, clear of the poles at its ends.
  private static func places(on piece: ClosedRange<Double>, of survey: CurveSurvey, cells: Int) -> [Double] {
    let length = piece.upperBound - piece.lowerBound
    let shadow = min(Self.shadow * survey.window.span, length / 8)
    let lower = survey.isPole(at: piece.lowerBound) ? piece.lowerBound + shadow : piece.lowerBound
    let upper = survey.isPole(at: piece.upperBound) ? piece.upperBound - shadow : piece.upperBound
    let count = max(Int((length / survey.window.span * Double(cells)).rounded(.up)), 8)
    return (0...count).map { lower + (upper - lower) * (Double($0) / Double(count)) }
  }

  /// The range with some room around; one unit up and down around a constant. `nil` when nothing finite was seen.
  package var withMargin: AxisRange? {
    guard !isEmpty else { return nil }
    let limit = Double.greatestFiniteMagnitude / 4
    let (low, high) = (max(lowest, -limit), min(highest, limit))
    let room = Self.margin * (high - low)
    let isSpread = high - low > 1e-9 * max(low.magnitude, high.magnitude)
    if isSpread, let range = AxisRange(lower: low - room, upper: high + room) { return range }
    let reach = max(1, low.magnitude / 2)
    return AxisRange(lower: low - reach, upper: low + reach)
  }
}

extension CurveSurvey {
  /// Whether a piece that ends here runs into a pole.
  fileprivate func isPole(at end: Double) -> Bool {
    breaks.contains { $0.kind == .pole && ($0.range.upperBound == end || $0.range.lowerBound == end) }
  }

  /// Whether there is a pole that goes this way.
  fileprivate func isUnbounded(upwards: Bool) -> Bool {
    breaks.contains { $0.left == .unbounded(isPositive: upwards) || $0.right == .unbounded(isPositive: upwards) }
  }
}
