import NumberText

/// Tick positions with labels that have the same number of decimals.
package struct Ticks: Equatable, Sendable {
  package let values: [Double]
  package let labels: [String]

  package static let none = Ticks(values: [], labels: [])

  /// The nicest ticks inside a range.
  ///
  /// The extended Wilkinson algorithm (Talbot, Lin & Hanrahan, An Extension of Wilkinson's Algorithm for Positioning Tick
  /// Labels on Axes, 2010): simplicity of the steps, coverage of the range and density are weighed, and labels that would
  /// touch are refused.
  ///
  /// - Parameters:
  ///   - target: How many ticks would be best, at least 2.
  ///   - fits: Whether labels at these values can be told apart.
  package static func nice(
    in range: AxisRange, target: Int, fits: (_ values: [Double], _ labels: [String]) -> Bool = { _, _ in true }
  ) -> Ticks {
    var search = TickSearch(range: range, target: max(target, 2))
    return search.run(fits: fits) ?? Ticks(values: [], labels: [])
  }

  /// Labels for multiples of a step: all with the decimals that the step needs, or all with the same power of ten.
  ///
  /// Very large and very small numbers get the shorter of the two.
  static func labels(for values: [Double], step: Double) -> [String] {
    let largest = values.map(\.magnitude).max() ?? 0
    let isOrdinary = largest < 1e7 && (largest == 0 || step >= 1e-5)
    if isOrdinary { return values.map { $0.text(decimals: decimals(of: step) ?? 9) } }
    let exponent = max(decimalExponent(of: largest), -307)
    let unit = powerOfTen(exponent)
    let places = decimals(of: step / unit) ?? 15
    let scientific = values.map { $0 == 0 ? "0" : ($0 / unit).text(decimals: places) + "e\(exponent)" }
    guard let places = decimals(of: step) else { return scientific }
    let positional = values.map { $0.text(decimals: places) }
    return width(positional) <= width(scientific) ? positional : scientific
  }

  private static func width(_ labels: [String]) -> Int { labels.map(\.utf8.count).max() ?? 0 }

  /// The digits after the point that a number needs, if 15 are enough.
  private static func decimals(of value: Double) -> Int? {
    (0...15).first { decimals in
      let scaled = value * powerOfTen(decimals)
      return (scaled - scaled.rounded()).magnitude < 1e-6 * scaled.magnitude
    }
  }

  /// ⌊log₁₀ value⌋ for a positive value.
  static func decimalExponent(of value: Double) -> Int {
    var exponent = 0
    var rest = value
    while rest >= 10, exponent < 310 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 1, exponent > -310 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<exponent.magnitude { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }
}

/// The search of the extended Wilkinson algorithm.
private struct TickSearch {
  /// Steps in order of preference.
  private static let steps = [1, 5, 2, 2.5, 4, 3]
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.55)

  let range: AxisRange
  let target: Int
  private var best: (score: Double, ticks: Ticks)?

  init(range: AxisRange, target: Int) {
    self.range = range
    self.target = target
  }

  mutating func run(fits: (_ values: [Double], _ labels: [String]) -> Bool) -> Ticks? {
    for skip in 1...4 {
      for (rank, base) in Self.steps.enumerated() {
        for count in 2...(3 * target) where bound(count: count, skip: skip, rank: rank) > best?.score ?? -.infinity {
          let exponent = Ticks.decimalExponent(of: range.span / Double(count - 1) / Double(skip) / base)
          for power in (exponent - 1)...(exponent + 1) {
            let step = Double(skip) * base * Ticks.powerOfTen(power)
            consider(count: count, step: step, skip: skip, rank: rank, fits: fits)
          }
        }
      }
    }
    return best?.ticks
  }

  private mutating func consider(
    count: Int, step: Double, skip: Int, rank: Int, fits: (_ values: [Double], _ labels: [String]) -> Bool
  ) {
    let tolerance = range.span * 1e-9
    let unit = step / Double(skip)
    let first = ((range.lower - tolerance) / unit).rounded(.up)
    let last = ((range.upper + tolerance) / unit).rounded(.down)
    let span = Double((count - 1) * skip)
    guard step > 0, first.magnitude < 1e15, last - first >= span, last - first - span < 1000 else { return }
    for start in stride(from: first, through: last - span, by: 1) {
      let lower = start * unit
      let upper = (start + span) * unit
      let includesZero = start <= 0 && start + span >= 0 && start.truncatingRemainder(dividingBy: Double(skip)) == 0
      let score = score(lower: lower, upper: upper, count: count, skip: skip, rank: rank, includesZero: includesZero)
      guard score > best?.score ?? -.infinity else { continue }
      let values = (0..<count).map { (start + Double($0 * skip)) * unit }
      let labels = Ticks.labels(for: values, step: step)
      // Values ascend, so equal labels are neighbours.
      guard zip(labels, labels.dropFirst()).allSatisfy({ $0 != $1 }), fits(values, labels) else { continue }
      best = (score, Ticks(values: values, labels: labels))
    }
  }

  private func score(
    lower: Double, upper: Double, count: Int, skip: Int, rank: Int, includesZero: Bool
  ) -> Double {
    let simplicity = Self.simplicity(skip: skip, rank: rank, includesZero: includesZero)
    let margin = 0.1 * range.span
    let (missBelow, missAbove) = ((range.lower - lower) / margin, (range.upper - upper) / margin)
    let coverage = 1 - 0.5 * (missBelow * missBelow + missAbove * missAbove)
    let actual = Double(count - 1) / (upper - lower)
    let wanted = Double(target - 1) / range.span
    let density = 2 - max(actual / wanted, wanted / actual)
    return Self.weights.simplicity * simplicity + Self.weights.coverage * coverage + Self.weights.density * density
  }

  private static func simplicity(skip: Int, rank: Int, includesZero: Bool) -> Double {
    1 - Double(rank) / Double(steps.count - 1) - Double(skip) + (includesZero ? 2 : 1)
  }

  /// No ticks with these parameters score higher: coverage is at most 1, and ticks inside the range are at least as dense
  /// as their number says.
  private func bound(count: Int, skip: Int, rank: Int) -> Double {
    let density = count > target ? 2 - Double(count - 1) / Double(target - 1) : 1
    return Self.weights.simplicity * Self.simplicity(skip: skip, rank: rank, includesZero: true)
      + Self.weights.coverage + Self.weights.density * density
  }
}
