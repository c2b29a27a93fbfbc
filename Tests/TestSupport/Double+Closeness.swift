extension Double {
  /// Whether two numbers agree up to a share of their size; NaN agrees with NaN, an infinity with itself.
  public func isClose(to other: Double, relative: Double = 1e-12, absolute: Double = 0) -> Bool {
    if isNaN || other.isNaN { return isNaN && other.isNaN }
    if self == other { return true }
    guard isFinite && other.isFinite else { return false }
    return (self - other).magnitude <= Swift.max(absolute, relative * Swift.max(magnitude, other.magnitude))
  }
}
