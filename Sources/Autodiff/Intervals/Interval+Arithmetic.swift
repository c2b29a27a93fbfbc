// Sums, products, quotients and powers of whole order of intervals, none of them empty, rounded outwards.

extension Interval {
  static prefix func - (u: Interval) -> Interval { Interval(-u.upper, -u.lower) }

  static func + (u: Interval, v: Interval) -> Interval {
    Interval(.sumDown(u.lower, v.lower), .sumUp(u.upper, v.upper))
  }

  static func - (u: Interval, v: Interval) -> Interval { u + -v }

  static func * (u: Interval, v: Interval) -> Interval {
    if u.upper <= 0 && u.lower < 0 { return -(-u * v) }
    if v.upper <= 0 && v.lower < 0 { return -(u * -v) }
    switch (u.lower >= 0, v.lower >= 0) {
    case (true, true): return Interval(.productDown(u.lower, v.lower), .productUp(u.upper, v.upper))
    case (true, false): return Interval(.productDown(u.upper, v.lower), .productUp(u.upper, v.upper))
    case (false, true): return Interval(.productDown(u.lower, v.upper), .productUp(u.upper, v.upper))
    case (false, false):
      return Interval(
        Swift.min(.productDown(u.lower, v.upper), .productDown(u.upper, v.lower)),
        Swift.max(.productUp(u.lower, v.lower), .productUp(u.upper, v.upper)))
    }
  }

  /// u · u, which is never negative.
  var square: Interval {
    Interval(.productDown(mignitude, mignitude), .productUp(magnitude, magnitude))
  }

  /// u / v; undefined where v is 0.
  func quotient(_ v: Interval) -> DecoratedInterval {
    if v.lower > 0 { return DecoratedInterval(quotient(positive: v), .bounded) }
    if v.upper < 0 { return DecoratedInterval(-quotient(positive: -v), .bounded) }
    if v == .zero { return .empty }
    if self == .zero { return DecoratedInterval(.zero, .maybeUndefined) }
    if v.lower < 0 && v.upper > 0 { return DecoratedInterval(.entire, .maybeUndefined) }
    let oneSided = v.lower == 0 ? quotient(upTo: v.upper) : -quotient(upTo: -v.lower)
    return DecoratedInterval(oneSided, .maybeUndefined)
  }

  /// u / v in two parts, where v has 0 inside and u does not contain it.
  func splitQuotient(_ v: Interval) -> (Interval, Interval)? {
    guard v.lower < 0, v.upper > 0, !contains(0) else { return nil }
    let (left, right) = (-quotient(upTo: -v.lower), quotient(upTo: v.upper))
    return left.lower == -.infinity ? (left, right) : (right, left)
  }

  private func quotient(positive v: Interval) -> Interval {
    Interval(
      .quotientDown(lower, lower >= 0 ? v.upper : v.lower), .quotientUp(upper, upper >= 0 ? v.lower : v.upper))
  }

  /// u / v for v from 0, exclusive, to a positive number.
  private func quotient(upTo last: Double) -> Interval {
    Interval(
      lower >= 0 ? .quotientDown(lower, last) : -.infinity, upper <= 0 ? .quotientUp(upper, last) : .infinity)
  }

  /// √u; undefined where u < 0.
  var squareRoot: DecoratedInterval {
    if upper < 0 { return .empty }
    let inside = Interval(Swift.max(lower, 0), upper)
    return DecoratedInterval(
      Interval(.squareRootDown(inside.lower), .squareRootUp(upper)), lower >= 0 ? .bounded : .maybeUndefined)
  }

  /// uⁿ for a whole n; undefined at 0 for n < 0.
  func power(whole n: Double) -> DecoratedInterval {
    if n < 0 {
      return Interval.one.quotient(power(positive: -n))
    }
    return DecoratedInterval(n == 0 ? .one : power(positive: n), .bounded)
  }

  /// uⁿ for a whole n ≥ 1.
  func power(positive n: Double) -> Interval {
    if n == 1 { return self }
    if n.truncatingRemainder(dividingBy: 2) == 0 {
      return Interval(powerDown(mignitude, n), powerUp(magnitude, n))
    }
    return Interval(
      lower >= 0 ? powerDown(lower, n) : -powerUp(-lower, n), upper >= 0 ? powerUp(upper, n) : -powerDown(-upper, n))
  }
}

/// Up to this power bounds are products, which are exact where the result is short.
private let longestProduct = 8.0

private func powerDown(_ base: Double, _ n: Double) -> Double {
  guard n <= longestProduct else { return Swift.max(realPower(base, n).lowered(by: 4), 0) }
  return (1..<Int(n)).reduce(base) { product, _ in .productDown(product, base) }
}

private func powerUp(_ base: Double, _ n: Double) -> Double {
  if base == 0 { return 0 }
  guard n <= longestProduct else { return realPower(base, n).raised(by: 4) }
  return (1..<Int(n)).reduce(base) { product, _ in .productUp(product, base) }
}
