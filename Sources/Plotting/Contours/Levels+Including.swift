import NumberText

extension Levels {
  /// Levels too near to one that is added give way to it: a share of the distance between neighbours.
  private static let crowded = 0.3

  /// The levels with one more, such as that of a point of interest.
  package func including(_ value: Double) -> Levels {
    guard value.isFinite, !values.contains(value) else { return self }
    let gaps = zip(values.dropFirst(), values).map { $0 - $1 }
    let limit = Self.crowded * (gaps.min() ?? 0)
    let kept = values.filter { ($0 - value).magnitude > limit }
    let all = Levels(explicit: kept + [value])
    return Levels(
      values: all.values, labels: all.labels,
      summary: summary.isEmpty ? all.summary : "\(summary) and \(value.text(significant: 6))")
  }
}
