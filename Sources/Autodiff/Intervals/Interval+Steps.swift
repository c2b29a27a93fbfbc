// Functions in pieces: most are exact, so that only the decoration needs thought.

extension Interval {
  var absolute: DecoratedInterval { DecoratedInterval(Interval(mignitude, magnitude), .bounded) }

  var signum: DecoratedInterval {
    step(isJump: { $0 == 0 }) { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
  }

  var floor: DecoratedInterval { step(isJump: Interval.isWhole) { $0.rounded(.down) } }
  var ceiling: DecoratedInterval { step(isJump: Interval.isWhole) { $0.rounded(.up) } }
  var rounded: DecoratedInterval {
    step(isJump: { $0.magnitude < 0x1p52 && Interval.isWhole($0 - 0.5) }) { $0.rounded() }
  }

  static func isWhole(_ x: Double) -> Bool { x.rounded() == x }

  /// An increasing step function: continuous on the box where it is constant there, and beyond it where the ends are
  /// not on a jump.
  private func step(isJump: (Double) -> Bool, _ function: (Double) -> Double) -> DecoratedInterval {
    let values = Interval(function(lower), function(upper))
    guard values.isPoint else { return DecoratedInterval(values, .defined) }
    return DecoratedInterval(values, isJump(lower) || isJump(upper) ? .continuous : .bounded)
  }

  /// The two values of a step function with one jump of height 1 inside.
  static func splitStep(_ values: Interval) -> (Interval, Interval)? {
    values.width == 1 ? (Interval(values.lower), Interval(values.upper)) : nil
  }

  /// u − v ⌊u/v⌋: undefined at v = 0, with a jump where u/v is whole.
  func modulus(_ v: Interval) -> DecoratedInterval {
    if v == .zero { return .empty }
    let remainders = v.hull(.zero)
    guard !v.contains(0) else { return DecoratedInterval(remainders, .maybeUndefined) }
    let quotients = quotient(v).interval
    let turns = quotients.lower.rounded(.down)
    guard turns.isFinite, quotients.upper.rounded(.down) == turns else {
      return DecoratedInterval(remainders, .defined)
    }
    let values = (self - Interval(turns) * v).intersection(remainders)
    return DecoratedInterval(values, quotients.lower == turns ? .continuous : .bounded)
  }

  /// The remainders in two parts, where a constant divisor leaves one jump inside.
  func splitModulus(_ v: Interval) -> (Interval, Interval)? {
    guard v.isPoint, v.lower != 0 else { return nil }
    let quotients = quotient(v).interval
    let turns = quotients.lower.rounded(.down)
    guard turns.isFinite, quotients.upper.rounded(.down) == turns + 1 else { return nil }
    let remainders = v.hull(.zero)
    // A divisor below 0 turns the order of the quotients around.
    let (first, last) = v.lower > 0 ? (lower, upper) : (upper, lower)
    let early = (Interval(first) - Interval(turns) * v).hull(v).intersection(remainders)
    let late = (Interval(last) - Interval(turns + 1) * v).hull(.zero).intersection(remainders)
    return (early, late)
  }
}
