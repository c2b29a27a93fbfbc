#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The C library's power.
func realPower(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

extension Interval {
  /// uᵛ. With a whole number for v a polynomial or its reciprocal; else defined for u > 0, and at 0 for v > 0.
  func power(_ v: Interval) -> DecoratedInterval {
    if v.isPoint, v.lower.rounded() == v.lower {
      // 0⁰ is 1 only for a literal exponent, and an interval does not know where it comes from.
      if v.lower == 0 && contains(0) { return DecoratedInterval(.one, .maybeUndefined) }
      return power(whole: v.lower)
    }
    if lower > 0 { return DecoratedInterval(powerOfPositive(v), .bounded) }
    if lower == 0 {
      if v.lower > 0 {
        return DecoratedInterval(Interval(0, powerOfPositive(v).upper), .bounded)
      }
      return DecoratedInterval(
        Interval(v.upper <= 0 ? powerOfPositive(v).lower : 0, v.lower < 0 ? .infinity : powerOfPositive(v).upper),
        .maybeUndefined)
    }
    // Of a negative base only whole powers are defined, with either sign.
    if v.lower.rounded(.up) > v.upper {
      if upper < 0 { return .empty }
      return Interval(0, upper).power(v).limited(by: .maybeUndefined)
    }
    let sizes = Interval(mignitude, magnitude).power(v).interval
    return DecoratedInterval(sizes.hull(-sizes), .maybeUndefined)
  }

  /// uᵛ for u ≥ 0: monotone in u and in v, so its extremes are at corners.
  private func powerOfPositive(_ v: Interval) -> Interval {
    let corners = (
      pow(lower, v.lower), pow(lower, v.upper), pow(upper, v.lower), pow(upper, v.upper)
    )
    let least = Swift.min(corners.0, corners.1, corners.2, corners.3)
    let greatest = Swift.max(corners.0, corners.1, corners.2, corners.3)
    return Interval(Swift.max(least.lowered(by: 4), 0), greatest.raised(by: 4))
  }

  /// uᵛ (log u)ʷ for a whole w ≥ 1: the derivatives of a power by its exponent.
  func powerLogarithm(_ v: Interval, _ w: Interval) -> DecoratedInterval {
    if upper < 0 || (upper == 0 && v.upper <= 0) { return .empty }
    let base = Interval(Swift.max(lower, 0), upper)
    let logarithm = Interval(log(base.lower).lowered(by: 4), log(base.upper).raised(by: 4))
    guard w.isPoint, w.lower >= 1 else { return DecoratedInterval(.entire, .maybeUndefined) }
    let product = base.power(v).interval * logarithm.power(positive: w.lower)
    // Continued by 0 to u = 0 where v > 0.
    if base.lower == 0 && v.lower > 0 {
      return DecoratedInterval(product.hull(.zero), lower == 0 ? .continuous : .maybeUndefined)
    }
    return DecoratedInterval(product, lower > 0 ? .bounded : .maybeUndefined)
  }
}
