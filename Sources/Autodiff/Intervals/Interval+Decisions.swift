// Comparisons, with 1 for true and 0 for false, and what follows from them.

extension Interval {
  /// 1 where u > v, else 0.
  func isGreater(than v: Interval) -> DecoratedInterval {
    if lower > v.upper { return DecoratedInterval(.one, .bounded) }
    return upper > v.lower ? .undecided : DecoratedInterval(.zero, upper < v.lower ? .bounded : .continuous)
  }

  /// 1 where u ≥ v, else 0.
  func isGreaterOrEqual(to v: Interval) -> DecoratedInterval {
    if lower >= v.upper { return DecoratedInterval(.one, lower > v.upper ? .bounded : .continuous) }
    return upper >= v.lower ? .undecided : DecoratedInterval(.zero, .bounded)
  }

  /// 1 where u = v, else 0; `value` is the answer to being equal.
  func isEqual(to v: Interval, value: Interval) -> DecoratedInterval {
    if intersection(v).isEmpty { return DecoratedInterval(.one - value, .bounded) }
    return isPoint && v.isPoint ? DecoratedInterval(value, .continuous) : .undecided
  }
}

extension DecoratedInterval {
  /// A condition that holds somewhere and somewhere not.
  fileprivate static let undecided = DecoratedInterval(Interval(0, 1), .defined)

  /// The branch that the condition takes on the whole box, or the hull of both.
  ///
  /// The branch not taken does not count. A condition that touches its boundary decides on the box but not around it.
  static func select(_ condition: DecoratedInterval, _ a: DecoratedInterval, _ b: DecoratedInterval)
    -> DecoratedInterval
  {
    if condition.interval.isEmpty { return .empty }
    if !condition.interval.contains(0) || condition.interval == .zero {
      let branch = condition.interval == .zero ? b : a
      let certainty: Decoration =
        switch condition.decoration {
        case .bounded: .bounded
        case .defined, .continuous: .continuous
        case .maybeUndefined, .empty: .maybeUndefined
        }
      return branch.limited(by: certainty)
    }
    let decoration = Swift.min(
      .defined, condition.decoration, Swift.max(Swift.min(a.decoration, b.decoration), .maybeUndefined))
    return DecoratedInterval(a.interval.hull(b.interval), decoration)
  }

  /// A product in which a zero factor wins even over an undefined one.
  static func scale(_ u: DecoratedInterval, _ v: DecoratedInterval) -> DecoratedInterval {
    if u.interval == .zero { return u }
    if v.interval == .zero { return v }
    let decoration = Swift.max(Swift.min(u.decoration, v.decoration), .maybeUndefined)
    switch (u.interval.isEmpty, v.interval.isEmpty) {
    case (false, false): return DecoratedInterval(u.interval * v.interval, decoration)
    case (false, true): return u.interval.contains(0) ? DecoratedInterval(.zero, .maybeUndefined) : .empty
    case (true, false): return v.interval.contains(0) ? DecoratedInterval(.zero, .maybeUndefined) : .empty
    case (true, true): return .empty
    }
  }
}
