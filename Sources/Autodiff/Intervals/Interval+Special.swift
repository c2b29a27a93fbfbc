#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The gamma function and its relatives have poles at 0, −1, −2 …. Between two of them log |Γ| is convex and ψ increases,
// because ψ′(x) = Σ 1/(x + k)² > 0, and so it goes on alternately with the derivatives of ψ.

extension Interval {
  /// Where Γ is least for x > 0, its value and the logarithm of that, rounded down.
  private static let leastGamma = (
    argument: 1.4616321449683623, value: 0.8856031944108886, logarithm: -0.12148629053584962
  )

  private var hasGammaPole: Bool { Swift.min(upper.rounded(.down), 0) >= lower }

  var gammaValues: DecoratedInterval {
    if hasGammaPole { return isPoint ? .empty : DecoratedInterval(.entire, .maybeUndefined) }
    let ends = (tgamma(lower), tgamma(upper))
    let hull = Interval(Swift.min(ends.0, ends.1).lowered(by: 16), Swift.max(ends.0, ends.1).raised(by: 16))
    if lower > 0 {
      let least = contains(Self.leastGamma.argument) ? Self.leastGamma.value : Swift.max(hull.lower, 0)
      return DecoratedInterval(Interval(least, hull.upper), .bounded)
    }
    // |Γ| is the exponential of a convex function; Γ has one sign between two poles.
    let least = exp(logarithmOfGamma.interval.lower).lowered(by: 16)
    let isNegative = lower.rounded(.down).truncatingRemainder(dividingBy: 2) != 0
    let sizes = Interval(Swift.max(least, 0), Swift.max(hull.upper, -hull.lower))
    return DecoratedInterval(isNegative ? -sizes : sizes, .bounded)
  }

  var logarithmOfGamma: DecoratedInterval {
    if hasGammaPole { return isPoint ? .empty : DecoratedInterval(.entire, .maybeUndefined) }
    let values = convexHull(
      { Operation.lgamma.rule.value($0, 0, 0) }, slope: digamma, error: { $0.isFinite ? 16 * $0.ulp + 0x1p-50 : 0 })
    guard lower > 0 else { return DecoratedInterval(values, .bounded) }
    let least = Interval(Self.leastGamma.logarithm, .infinity)
    return DecoratedInterval(values.intersection(least), .bounded)
  }

  /// The values of ψ⁽ⁿ⁾.
  func polygammaValues(_ order: Interval) -> DecoratedInterval {
    guard order.isPoint, let n = Int(exactly: order.lower), (0...100).contains(n) else {
      return order.isPoint || order.lower.rounded(.up) > order.upper
        ? .empty : DecoratedInterval(.entire, .maybeUndefined)
    }
    if hasGammaPole { return isPoint ? .empty : DecoratedInterval(.entire, .maybeUndefined) }
    let function = { polygamma(order: order.lower, $0) }
    // Left of 0 two parts cancel near the zeros of ψ and its even derivatives, whose slopes there are of this size.
    let cancellation = n % 2 == 0 ? (1...n + 1).reduce(0x1p-44) { $0 * 2 * Double($1) } : 0
    let error = { (value: Double) in value.isFinite ? 64 * value.ulp + cancellation : 0 }
    if n % 2 == 0 {
      let (first, last) = (function(lower), function(upper))
      return DecoratedInterval(Interval(first - error(first), last + error(last)), .bounded)
    }
    let values = convexHull(function, slope: { polygamma(order: order.lower + 1, $0) }, error: error)
    return DecoratedInterval(values.intersection(Interval(0, .infinity)), .bounded)
  }

  /// Bounds of a convex function: above the ends, below the tangents there or their intersection.
  private func convexHull(
    _ function: (Double) -> Double, slope: (Double) -> Double, error: (Double) -> Double
  ) -> Interval {
    let (first, last) = (function(lower), function(upper))
    let (left, right) = (slope(lower), slope(upper))
    var least = Swift.min(first - error(first), last - error(last))
    // Slopes near 0 may have the wrong sign; their tangents are as good as level.
    if left < 0x1p-40 && right > -0x1p-40 {
      let crossing =
        left < 0 && right > 0 && width.isFinite ? (last - first - right * width) / (left - right) : width
      let margin = 0x1p-40 * (first.magnitude + last.magnitude + (left.magnitude + right.magnitude) * width)
      least = crossing >= 0 && crossing <= width ? Swift.min(least, first + left * crossing - margin) : -.infinity
    }
    let greatest = Swift.max(first + error(first), last + error(last))
    return Interval(least.isNaN ? -.infinity : least, greatest.isNaN ? .infinity : greatest)
  }
}

// MARK: The cardinal sine

extension Interval {
  /// Where sin(u)/u has its least value, rounded down, and that value, rounded down.
  private static let firstTrough = (argument: 4.493409457909064, value: -0.21723362821122168)

  /// The values of sin(u)/u, which falls from 1 at 0 to the first trough on either side.
  var cardinalSine: DecoratedInterval {
    let range = Interval(Self.firstTrough.value, 1)
    let sizes = absolute.interval
    func value(_ u: Double) -> Double { u == 0 ? 1 : sin(u) / u }
    let top = sizes.lower == 0 ? 1 : value(sizes.lower).raised(by: 4)
    if sizes.upper <= Self.firstTrough.argument {
      return DecoratedInterval(Interval(value(sizes.upper).lowered(by: 4), top).intersection(range), .bounded)
    }
    let tail = Interval(Swift.max(sizes.lower, Self.firstTrough.argument), sizes.upper)
    let values = tail.sine.interval.quotient(tail).interval.intersection(range)
    guard sizes.lower < Self.firstTrough.argument else { return DecoratedInterval(values, .bounded) }
    return DecoratedInterval(values.hull(Interval(Self.firstTrough.value, top)).intersection(range), .bounded)
  }

  /// The values of sinc⁽ⁿ⁾, ∫₀¹ tⁿ cos(ut + nπ/2) dt: no farther from 0 than 1/(n + 1) and no steeper than 1/(n + 2).
  func sincDerivativeValues(_ order: Interval) -> DecoratedInterval {
    guard order.isPoint, let n = Int(exactly: order.lower), (0...200).contains(n) else {
      return order.isPoint || order.lower.rounded(.up) > order.upper
        ? .empty : DecoratedInterval(.entire, .maybeUndefined)
    }
    if n == 0 { return cardinalSine }
    let greatest = (1 / Double(n + 1)).raised(by: 4)
    let range = Interval(-greatest, greatest)
    guard isBounded else { return DecoratedInterval(range, .bounded) }
    let centre = sincDerivative(order: order.lower, midpoint)
    let reach = ((upper - midpoint) / Double(n + 2)).raised(by: 4) + 0x1p-46
    return DecoratedInterval(Interval(centre - reach, centre + reach).intersection(range), .bounded)
  }
}
