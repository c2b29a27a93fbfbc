/// A place where a curve must not be joined.
package struct CurveBreak: Equatable, Sendable {
  /// How a function behaves as the place is approached from one side.
  package enum Side: Equatable, Sendable {
    case finite(Double)
    case unbounded(isPositive: Bool)
    case undefined
    /// It oscillates without end, or too fast to tell.
    case unknown
  }

  package enum Kind: String, Equatable, Sendable {
    /// The function is unbounded on one side at least.
    case pole
    /// Both one-sided limits exist and differ.
    case jump
    /// Both limits agree, and the function is not there.
    case hole
    /// The function is defined on one side only.
    case edge
    /// The function is defined at this place and nowhere around.
    case isolated
    /// Nothing could be proven within the budget.
    case unresolved
  }

  /// The smallest range known to hold the place.
  package let range: ClosedRange<Double>
  /// The place, with as few digits as the range allows.
  package let place: Double
  package let left: Side
  package let right: Side
  /// The function's value at the place, NaN where it has none.
  package let value: Double

  package var kind: Kind {
    switch (left, right) {
    case (.unknown, _), (_, .unknown): return .unresolved
    case (.unbounded, _), (_, .unbounded): return .pole
    case (.undefined, .undefined): return .isolated
    case (.undefined, _), (_, .undefined): return .edge
    case (.finite(let before), .finite(let after)):
      let scale = max(before.magnitude, after.magnitude)
      return (before - after).magnitude <= 1e-6 * scale ? .hole : .jump
    }
  }
}
