#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Interval {
  /// The values of the sine.
  var sine: DecoratedInterval { wave(crestOffset: 0.5, exactAtZero: 0) { sin($0) } }

  /// The values of the cosine.
  var cosine: DecoratedInterval { wave(crestOffset: 0, exactAtZero: 1) { cos($0) } }

  /// The values of the tangent, whole if there is a pole inside.
  var tangent: DecoratedInterval {
    if let poles = multiplesOfPi(offset: 0.5), poles.isEmpty { return DecoratedInterval(tangentBetweenPoles, .bounded) }
    return DecoratedInterval(.entire, .maybeUndefined)
  }

  /// The values of the tangent in two parts, if there is exactly one pole inside.
  var splitTangent: (Interval, Interval)? {
    guard let poles = multiplesOfPi(offset: 0.5), poles.isPoint, width < 3 else { return nil }
    let ends = (tan(lower), tan(upper))
    // On less than a period the tangent falls from one end to the other only across a pole.
    guard ends.1 < ends.0 else { return nil }
    return (Interval(-.infinity, ends.1.raised(by: 4)), Interval(ends.0.lowered(by: 4), .infinity))
  }

  private var tangentBetweenPoles: Interval {
    Interval(lower == 0 ? 0 : tan(lower).lowered(by: 4), upper == 0 ? 0 : tan(upper).raised(by: 4))
  }

  /// A function with crests of height 1 at the even and troughs of depth −1 at the odd multiples (k + offset) π.
  private func wave(
    crestOffset: Double, exactAtZero: Double, _ function: (Double) -> Double
  ) -> DecoratedInterval {
    let whole = Interval(-1, 1)
    guard let extremes = multiplesOfPi(offset: crestOffset), extremes.width < 1 || extremes.isEmpty else {
      return DecoratedInterval(whole, .bounded)
    }
    let (first, last) = (function(lower), function(upper))
    var values = Interval(
      lower == 0 ? exactAtZero : first.lowered(by: 4), lower == 0 ? exactAtZero : first.raised(by: 4)
    ).hull(
      Interval(upper == 0 ? exactAtZero : last.lowered(by: 4), upper == 0 ? exactAtZero : last.raised(by: 4)))
    if !extremes.isEmpty {
      values = values.hull(extremes.lower.truncatingRemainder(dividingBy: 2) == 0 ? .one : Interval(-1, -1))
    }
    return DecoratedInterval(values.intersection(whole), .bounded)
  }

  /// From the first to the last whole k with (k + offset) π inside, perhaps one more at either end; empty if there is
  /// none, `nil` if the arguments are too large to tell.
  private func multiplesOfPi(offset: Double) -> Interval? {
    guard magnitude < 0x1p40 else { return nil }
    let (first, last) = (lower / .pi, upper / .pi)
    // Dividing, by a π that is not exact, and subtracting err by less than this.
    let slack = 0x1p-51 * (Swift.max(first.magnitude, last.magnitude) + 1)
    return Interval((first - offset - slack).rounded(.up), (last - offset + slack).rounded(.down))
  }

  /// The hyperbolic cosine, even and increasing away from 0.
  var hyperbolicCosine: DecoratedInterval {
    let least = mignitude == 0 ? 1 : Swift.max(cosh(mignitude).lowered(by: 4), 1)
    return DecoratedInterval(Interval(least, cosh(magnitude).raised(by: 4)), .bounded)
  }

  /// The values of √(u² + v²).
  func hypotenuse(_ v: Interval) -> DecoratedInterval {
    let least = mignitude == 0 && v.mignitude == 0 ? 0 : hypot(mignitude, v.mignitude).lowered(by: 4)
    return DecoratedInterval(
      Interval(Swift.max(least, 0), hypot(magnitude, v.magnitude).raised(by: 4)), .bounded)
  }

  /// The angle of the point (x, y) from the positive x axis, with y the receiver: undefined at the origin, and with a
  /// jump by 2π across the negative x axis, to both sides of which a zero y may belong by its sign.
  func angle(_ x: Interval) -> DecoratedInterval {
    let circle = Interval(-Double.pi.nextUp, Double.pi.nextUp)
    if contains(0) && x.lower <= 0 {
      return DecoratedInterval(circle, x.upper >= 0 ? .maybeUndefined : .defined)
    }
    let angles = (
      atan2(lower, x.lower), atan2(lower, x.upper), atan2(upper, x.lower), atan2(upper, x.upper)
    )
    let least = Swift.min(angles.0, angles.1, angles.2, angles.3)
    let greatest = Swift.max(angles.0, angles.1, angles.2, angles.3)
    let isOnAxis = lower == 0 && upper == 0
    let values = isOnAxis ? .zero : Interval(least.lowered(by: 4), greatest.raised(by: 4)).intersection(circle)
    return DecoratedInterval(values, .bounded)
  }
}
