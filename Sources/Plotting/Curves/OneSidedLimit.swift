/// How a function behaves as a place is approached from one side.
///
/// It is judged by values at distances that shrink by the same factor: where what happens between them dies out, there is a
/// limit; where it does not and all goes one way, the function is unbounded (like a logarithm or faster). Differences that
/// may be rounding alone decide nothing: then larger distances are asked, as for a difference quotient, whose numerator
/// cancels near the place.
package struct OneSidedLimit: Sendable {
  package private(set) var side: CurveBreak.Side
  /// How far from its limit the function may still be.
  package private(set) var error = 0.0

  /// - Parameters:
  ///   - end: The place, or the nearest one to it on that side.
  ///   - reach: Length and direction of the stretch on which the function is known to be continuous; 0 at the end of a
  ///     window, where there is no other side to tell from.
  /// - Complexity: 13 values for a function without rounding errors, 73 at most.
  package init(_ function: some CurveFunction, from end: Double, reach: Double) {
    self =
      reach == 0
      ? OneSidedLimit(side: Self.side(of: function.values(at: [end])[0]))
      : Self.judged(function, from: end, reach: reach)
  }

  private static func judged(_ function: some CurveFunction, from end: Double, reach: Double) -> OneSidedLimit {
    for spacing in Approach.spacings {
      let approach = Approach(function, from: end, reach: reach, spacing: spacing)
      guard let side = approach.verdict else { continue }
      guard case .finite(let limit) = side else { return OneSidedLimit(side: side) }
      let error = 4 * approach.lastExtent + approach.lastNoise + 1e-9 * approach.scale
      let last = function.values(at: [end])[0]
      let isSharp = function.roundingErrors(at: [end])[0] <= 1e-9 * approach.scale
      let isNear = (last - limit).magnitude <= error
      return OneSidedLimit(side: .finite(isSharp && isNear ? last : limit), error: error)
    }
    return Approach(function, from: end, reach: reach, spacing: Approach.spacings.last ?? 1).apparentLimit
      .map { OneSidedLimit(side: .finite($0.value), error: $0.error) } ?? OneSidedLimit(side: .unknown)
  }

  private init(side: CurveBreak.Side, error: Double = 0) {
    self.side = side
    self.error = error
  }

  /// The same with a value as the limit, if it is as near as can be told.
  package func snapped(to value: Double) -> OneSidedLimit {
    guard case .finite(let limit) = side, (value - limit).magnitude <= error else { return self }
    return OneSidedLimit(side: .finite(value), error: error)
  }

  /// The same with the limit of the other side, if the two cannot be told apart: there is a hole at most.
  package func merged(with other: OneSidedLimit) -> OneSidedLimit {
    guard case .finite(let limit) = side, case .finite(let target) = other.side,
      (limit - target).magnitude <= error + other.error
    else { return self }
    return OneSidedLimit(side: other.side, error: error)
  }

  private static func side(of value: Double) -> CurveBreak.Side {
    value.isNaN ? .undefined : value.isInfinite ? .unbounded(isPositive: value > 0) : .finite(value)
  }
}
