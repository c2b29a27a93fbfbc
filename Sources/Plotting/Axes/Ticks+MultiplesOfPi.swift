import CellGraphics

extension Ticks {
  /// Steps in twelfths of π, in ascending order.
  private static let twelfths = [2.0, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240, 600, 1200]

  /// Ticks such as `-π`, `-π/2`, `0`, for a range that begins and ends at multiples of π/2; `nil` for any other.
  ///
  /// - Parameters:
  ///   - target: How many ticks would be best.
  ///   - glyphs: In ASCII the labels have `pi` for π.
  ///   - fits: Whether labels at these values can be told apart.
  package static func multiplesOfPi(
    in range: AxisRange, target: Int, glyphs: GlyphSet = .ascii,
    fits: (_ values: [Double], _ labels: [String]) -> Bool = { _, _ in true }
  ) -> Ticks? {
    let unit = Double.pi / 12
    let ends = (range.lower / unit, range.upper / unit)
    let isMultiple = { (end: Double) in (end / 6 - (end / 6).rounded()).magnitude < 1e-9 * max(end.magnitude, 1) }
    guard isMultiple(ends.0), isMultiple(ends.1), max(ends.0.magnitude, ends.1.magnitude) < 1e6 else { return nil }
    let candidates = twelfths.compactMap { step -> Ticks? in
      let (first, last) = ((ends.0 / step - 1e-9).rounded(.up), (ends.1 / step + 1e-9).rounded(.down))
      guard last > first, last - first < 100 else { return nil }
      let multiples = stride(from: first, through: last, by: 1).map { $0 * step }
      let ticks = Ticks(values: multiples.map { $0 * unit }, labels: multiples.map { glyphs.text(label(twelfths: $0)) })
      return fits(ticks.values, ticks.labels) ? ticks : nil
    }
    return candidates.min { cost($0, in: range, target) < cost($1, in: range, target) }
  }

  /// A number as a multiple of π/12, such as `3π/4`; `nil` for one that is none, to twelve digits.
  package static func multipleOfPi(_ value: Double, glyphs: GlyphSet = .ascii) -> String? {
    let twelfths = value / (Double.pi / 12)
    guard value != 0, twelfths.magnitude < 1e4, (twelfths - twelfths.rounded()).magnitude < 1e-12 * twelfths.magnitude
    else { return nil }
    return glyphs.text(label(twelfths: twelfths))
  }

  /// How far ticks are from as many as wanted, and from having one at both ends.
  private static func cost(_ ticks: Ticks, in range: AxisRange, _ target: Int) -> Double {
    let (count, wanted) = (Double(ticks.values.count - 1), Double(max(target - 1, 1)))
    let covered = ((ticks.values.last ?? 0) - (ticks.values.first ?? 0)) / range.span
    return max(count / wanted, wanted / count) / covered
  }

  /// A multiple of π/12 as a fraction in lowest terms: `3π/4`.
  private static func label(twelfths: Double) -> String {
    let count = Int(twelfths.rounded())
    guard count != 0 else { return "0" }
    var (numerator, denominator) = (count.magnitude, UInt(12))
    for factor in [UInt(2), 2, 3] where numerator % factor == 0 && denominator % factor == 0 {
      (numerator, denominator) = (numerator / factor, denominator / factor)
    }
    return (count < 0 ? "-" : "") + (numerator == 1 ? "" : "\(numerator)") + "π"
      + (denominator == 1 ? "" : "/\(denominator)")
  }
}
