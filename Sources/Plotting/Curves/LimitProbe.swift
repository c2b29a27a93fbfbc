/// Finds out how a function behaves on either side of a place where its continuity could not be proven.
struct LimitProbe {
  private let range: ClosedRange<Double>
  private let place: Double
  private let value: Double
  private let left: OneSidedLimit
  private let right: OneSidedLimit

  /// - Parameters:
  ///   - range: The smallest range known to hold the place.
  ///   - before: The stretch to the left of it, `nil` at the end of the window.
  ///   - after: The stretch to the right.
  init(
    _ function: some CurveFunction, place range: ClosedRange<Double>, window: AxisRange,
    before: ClosedRange<Double>?, after: ClosedRange<Double>?
  ) {
    self.range = range
    place = RoundNumber.roundest(in: range)
    // A number that arithmetic with infinities yields, as in exp(-1/0), is none of the function's values.
    let isUndefined = function.continuity(over: [place...place])[0] == .undefined
    value = isUndefined ? .nan : function.values(at: [place])[0]
    left = OneSidedLimit(function, from: range.lowerBound, reach: -Self.length(before, window: window))
      .snapped(to: value)
    right = OneSidedLimit(function, from: range.upperBound, reach: Self.length(after, window: window))
      .snapped(to: value).merged(with: left)
  }

  private static func length(_ stretch: ClosedRange<Double>?, window: AxisRange) -> Double {
    stretch.map { min($0.upperBound - $0.lowerBound, window.span / 16) } ?? 0
  }

  /// Whether both limits and the value agree, so that there is no break after all: a kink or a vertical tangent.
  var isContinuous: Bool {
    guard case .finite(let before) = left.side, case .finite(let after) = right.side, value.isFinite else {
      return false
    }
    let error = left.error + right.error
    return (before - after).magnitude <= error && (value - before).magnitude <= error
  }

  /// The break that was found.
  func found(isUnresolved: Bool) -> CurveBreak {
    CurveBreak(
      range: range, place: place, left: isUnresolved ? .unknown : left.side,
      right: isUnresolved ? .unknown : right.side, value: value)
  }
}
