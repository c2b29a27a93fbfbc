/// Finds out how a function behaves on either side of a place where its continuity could not be proven.
///
/// The limits are judged by values at distances that shrink by the same factor: where the steps between them die out, there
/// is a limit; where they do not and all go one way, the function is unbounded (like a logarithm or faster).
struct LimitProbe {
  private let range: ClosedRange<Double>
  private let place: Double
  private let value: Double
  private let left: Approach
  private let right: Approach

  /// What is found on one side: its limit, and how far from it the function may still be.
  private struct Approach {
    var side: CurveBreak.Side
    var error = 0.0

    /// The same with the value as the limit, if it is as near as can be told.
    func snapped(to value: Double) -> Approach {
      guard case .finite(let limit) = side, (value - limit).magnitude <= error else { return self }
      return Approach(side: .finite(value), error: error)
    }
  }

  /// Distances as powers of two, relative to the stretch on that side.
  private static let exponents = [8, 16, 24, 32]

  /// - Parameters:
  ///   - place: The smallest range known to hold the place.
  ///   - before: The stretch to the left of it, `nil` at the end of the window.
  ///   - after: The stretch to the right.
  init(
    _ function: some CurveFunction, place range: ClosedRange<Double>, window: AxisRange,
    before: ClosedRange<Double>?, after: ClosedRange<Double>?
  ) {
    self.range = range
    place = RoundNumber.roundest(in: range)
    value = function.values(at: [place])[0]
    let left = Self.approach(function, from: range.lowerBound, reach: -Self.length(before, window: window))
      .snapped(to: value)
    let right = Self.approach(function, from: range.upperBound, reach: Self.length(after, window: window))
      .snapped(to: value)
    self.left = left
    // Limits that cannot be told apart are one: there is a hole at most.
    if case .finite(let limit) = left.side, case .finite(let other) = right.side,
      (limit - other).magnitude <= left.error + right.error
    {
      self.right = Approach(side: left.side, error: right.error)
    } else {
      self.right = right
    }
  }

  private static func length(_ stretch: ClosedRange<Double>?, window: AxisRange) -> Double {
    stretch.map { min($0.upperBound - $0.lowerBound, window.span / 16) } ?? 0
  }

  private static func approach(_ function: some CurveFunction, from end: Double, reach: Double) -> Approach {
    // At the end of the window there is no other side to tell from.
    guard reach != 0 else { return Approach(side: side(of: function.values(at: [end])[0])) }
    let places = exponents.map { end + reach * powerOfTwo(-$0) } + [end]
    let values = function.values(at: places)
    let steps = zip(values.dropFirst().prefix(3), values).map { $0 - $1 }
    guard values.prefix(4).allSatisfy({ !$0.isNaN }) else { return Approach(side: .undefined) }
    if values[3].isInfinite { return Approach(side: side(of: values[3])) }
    let persists = zip(steps.dropFirst(), steps).allSatisfy { $0.magnitude >= 0.9 * $1.magnitude && $0 * $1 > 0 }
    if persists { return Approach(side: .unbounded(isPositive: steps[2] > 0)) }
    let scale = values.prefix(4).map(\.magnitude).max() ?? 0
    if steps[2].magnitude > 0.5 * steps[1].magnitude, steps[2].magnitude > 1e-6 * scale {
      return Approach(side: .unknown)
    }
    let last = values[4].isFinite && (values[4] - values[3]).magnitude <= 4 * steps[2].magnitude + 1e-9 * scale
    return Approach(side: .finite(last ? values[4] : values[3]), error: 4 * steps[2].magnitude + 1e-9 * scale)
  }

  private static func side(of value: Double) -> CurveBreak.Side {
    value.isNaN ? .undefined : value.isInfinite ? .unbounded(isPositive: value > 0) : .finite(value)
  }

  private static func powerOfTwo(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
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
