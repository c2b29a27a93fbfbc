import NumberText

/// The values at which contour lines are drawn, ascending, with their labels.
package struct Levels: Equatable, Sendable {
  package let values: [Double]
  package let labels: [String]
  /// A few words for the legend, such as `every 5`.
  package let summary: String

  /// No levels, as for a constant function.
  static let none = Levels(values: [], labels: [], summary: "")

  /// Levels as given, sorted, each once.
  package init(explicit values: [Double]) {
    self.values = Set(values.filter(\.isFinite)).sorted()
    labels = Self.alignedLabels(for: self.values)
    summary = "levels " + self.values.map { $0.text(significant: 6) }.joined(separator: ", ")
  }

  init(values: [Double], labels: [String], summary: String) {
    self.values = values
    self.labels = labels
    self.summary = summary
  }

  /// As many evenly spaced levels as can be told apart, about ten at most.
  ///
  /// - Parameter samples: The function with about one sample per cell of the picture.
  package static func legible(in range: ValueRange, samples: FieldSamples) -> Levels {
    let crowding = Crowding(samples)
    var levels = nice(in: range, count: 10)
    for count in [7, 5, 4, 3] where crowding.share(of: levels.values) > Crowding.bearableWhenEven {
      levels = nice(in: range, count: count)
    }
    return levels
  }

  /// Labels with the decimals of the one that needs most, or six significant digits where that would be too long.
  private static func alignedLabels(for values: [Double]) -> [String] {
    let texts = values.map { $0.text(significant: 6) }
    let isScientific = texts.contains { $0.contains("e") }
    let decimals = texts.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 }.max() ?? 0
    let aligned = values.map { $0.text(decimals: decimals) }
    return isScientific || aligned.contains { $0.count > 8 } ? texts : aligned
  }

  /// About `count` levels, multiples of a nice step inside the range.
  package static func nice(in range: ValueRange, count: Int) -> Levels {
    guard let step = niceStep(span: range.upper - range.lower, count: count) else { return .none }
    let first = (range.lower / step).rounded(.up)
    let last = (range.upper / step).rounded(.down)
    guard first <= last, last - first < 10_000 else { return .none }
    // At its least and greatest value a function has points or edges of the window, not lines.
    let values = stride(from: first, through: last, by: 1).map { $0 * step }
      .filter { $0 > range.minimum && $0 < range.maximum }
    return Levels(
      values: values, labels: Ticks.labels(for: values, step: step), summary: "every \(step.text(significant: 6))")
  }

  /// 1, 2, 2.5 or 5 times a power of ten, whichever divides the span most nearly into `count` + 1 parts.
  private static func niceStep(span: Double, count: Int) -> Double? {
    guard span > 0, span.isFinite else { return nil }
    let ideal = span / Double(count + 1)
    var power = 1.0
    while power > ideal { power /= 10 }
    while power * 10 <= ideal { power *= 10 }
    let candidates = [1, 2, 2.5, 5, 10].map { power * $0 }
    return candidates.min { distance($0, ideal) < distance($1, ideal) }
  }

  private static func distance(_ a: Double, _ b: Double) -> Double { max(a / b, b / a) }
}
