import Formulas
import Plotting

/// Chooses the part of the plane to show when none is given.
///
/// Around the critical points when there are a few, so that wells, peaks and saddles are in the picture; else the square
/// from −5 to 5, or what of it lies in the function's domain.
struct AutomaticWindow {
  private let formula: Formula
  private let fallback: AxisRange

  /// - Parameter formula: A scalar formula of two variables.
  init(_ formula: Formula) {
    self.formula = formula
    fallback = AxisRange(lower: -5, upper: 5) ?? .unit
  }

  /// More critical points than this are a pattern, which the fallback shows as well.
  private static let mostPoints = 12
  /// Half the width of the window around a single point.
  private static let leastReach = 2.0

  /// Where critical points are looked for.
  private static let searched = AxisRange(lower: -10, upper: 10) ?? .unit

  /// The ranges asked for, completed by ones that suit the function.
  func window(x: AxisRange?, y: AxisRange?) -> (x: AxisRange, y: AxisRange) {
    if let x, let y { return (x, y) }
    let points =
      (CriticalPointFinder(formula, patience: .short)?.survey(x: Self.searched, y: Self.searched).points ?? []).filter {
        point in
        (x.map { $0.contains(point.x) } ?? true) && (y.map { $0.contains(point.y) } ?? true)
      }
    if points.isEmpty || points.count > Self.mostPoints {
      let domain = domain(x: x ?? fallback, y: y ?? fallback)
      return (x ?? domain.x, y ?? domain.y)
    }
    return (x ?? Self.range(around: points.map(\.x)), y ?? Self.range(around: points.map(\.y)))
  }

  /// A range with round ends that holds all places, and the origin if it is near, with room on either side.
  private static func range(around places: [Double]) -> AxisRange {
    var (lowest, highest) = (places.min() ?? 0, places.max() ?? 0)
    if lowest > 0 && lowest <= leastReach { lowest = 0 }
    if highest < 0 && highest >= -leastReach { highest = 0 }
    let extent = highest - lowest
    let reach = max(leastReach - 0.15 * extent, 0.2 * extent)
    let step = extent > 12 ? 2.0 : 1.0
    let ends = (((lowest - reach) / step).rounded() * step, ((highest + reach) / step).rounded() * step)
    return AxisRange(lower: ends.0, upper: ends.1) ?? .unit
  }

  /// The box around the samples at which the function is defined, when it is much smaller than the window.
  private func domain(x: AxisRange, y: AxisRange) -> (x: AxisRange, y: AxisRange) {
    let count = 41
    let samples = FieldSamples(FormulaField(formula), x: x, y: y, columns: count, rows: count)
    let defined = samples.values.indices.filter { samples.values[$0].isFinite }
    func part(_ range: AxisRange, _ places: [Int]) -> AxisRange {
      guard let first = places.min(), let last = places.max(), last - first < count * 2 / 3 else { return range }
      let values = range.values(count: count)
      let ends = (values[max(first - 1, 0)].rounded(.down), values[min(last + 1, count - 1)].rounded(.up))
      return AxisRange(lower: max(ends.0, range.lower), upper: min(ends.1, range.upper)) ?? range
    }
    return (part(x, defined.map { $0 % count }), part(y, defined.map { $0 / count }))
  }
}
