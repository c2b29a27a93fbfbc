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
  /// Not defined: the value and every derivative are NaN.
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
