#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ValueScale.Kind {
  /// Where a value stands on an axis: itself, or its decimal logarithm (NaN for what has none).
  package func position(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .logarithmic: log10(value)
    }
  }

  /// The value at a position of an axis.
  package func value(at position: Double) -> Double {
    switch self {
    case .linear: position
    case .logarithmic: pow(10, position)
    }
  }
}
