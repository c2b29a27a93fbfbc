import NumberText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Ticks {
  /// Ticks for an axis of decimal logarithms, labelled with the numbers themselves: `0.01`, `0.1`, `1`.
  ///
  /// Whole powers of ten, every second or third where they are many; below two decades also 2 and 5 times them, and round
  /// numbers when even those are too few.
  ///
  /// - Parameters:
  ///   - range: In decades, as −2 to 0 for 0.01 to 1.
  ///   - target: How many ticks would be best.
  ///   - fits: Whether labels at these places can be told apart.
  package static func powersOfTen(
    in range: AxisRange, target: Int, fits: (_ places: [Double], _ labels: [String]) -> Bool = { _, _ in true }
  ) -> Ticks {
    let tolerance = 1e-9 * range.span
    let (first, last) = ((range.lower - tolerance).rounded(.up), (range.upper + tolerance).rounded(.down))
    var candidates: [[(place: Double, label: String)]] = []
    if range.span < 2 {
      candidates.append(
        stride(from: first - 1, through: last, by: 1).flatMap { decade in
          [1, 2, 5].map { (decade + log10($0), ($0 * pow(10, decade)).text(significant: 3)) }
        })
    }
    for step in [1.0, 2, 3, 5, 10, 20, 50, 100] {
      let decades = stride(from: (first / step).rounded(.up) * step, through: last, by: step)
      candidates.append(decades.map { ($0, label(ofDecade: Int($0))) })
    }
    for candidate in candidates {
      let inside = candidate.filter { $0.place >= range.lower - tolerance && $0.place <= range.upper + tolerance }
      let ticks = Ticks(values: inside.map(\.place), labels: inside.map(\.label))
      if ticks.values.count >= 2, ticks.values.count <= 2 * target + 1, fits(ticks.values, ticks.labels) {
        return ticks
      }
    }
    return linear(in: range, target: target, fits: fits)
  }

  /// Round numbers, placed by their logarithms.
  private static func linear(
    in range: AxisRange, target: Int, fits: (_ places: [Double], _ labels: [String]) -> Bool
  ) -> Ticks {
    guard let values = AxisRange(lower: pow(10, range.lower), upper: pow(10, range.upper)) else { return .none }
    let ticks = nice(in: values, target: target) { fits($0.map { log10($0) }, $1) }
    return Ticks(values: ticks.values.map { log10($0) }, labels: ticks.labels)
  }

  private static func label(ofDecade decade: Int) -> String {
    (-4...5).contains(decade) ? powerOfTen(decade).text(significant: 3) : "1e\(decade)"
  }
}
