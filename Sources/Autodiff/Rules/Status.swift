/// How well a function behaves at the point where it was evaluated, from best to worst.
public enum Status: UInt8, Comparable, Sendable, CaseIterable {
  /// Differentiable.
  case smooth
  /// Continuous with one-sided derivatives that differ; the derivative given is the subgradient of least norm.
  case kink
  /// Discontinuous here; the derivative given is the one almost everywhere around.
  case jump
  /// Infinite slope.
  case vertical
  /// The value is not defined, and then no derivative is; or it is at a single point only, like (−2)ʸ at y = 2, and the
  /// derivative by what varies there is not.
  case undefined

  /// Whether `left` is the better behaviour.
  public static func < (left: Status, right: Status) -> Bool { left.rawValue < right.rawValue }

  /// The word used in reports and JSON.
  public var name: String {
    switch self {
    case .smooth: "smooth"
    case .kink: "kink"
    case .jump: "jump"
    case .vertical: "vertical"
    case .undefined: "undefined"
    }
  }
}
