import NumberText

extension Levels {
  /// About `count` levels that grow by a factor: 1, 2, 5, 10 … or 1, 3, 10 … or powers of ten, mirrored below zero when
  /// the function changes sign.
  ///
  /// Levels whose lines would run into one another are left out: first the lowest ones, deep in the wells, then every
  /// second or third.
  ///
  /// - Parameter samples: The function with about one sample per cell of the picture.
  package static func logarithmic(in range: ValueRange, count: Int, samples: FieldSamples) -> Levels {
    let greatest = max(range.upper.magnitude, range.lower.magnitude)
    guard greatest > 0 else { return nice(in: range, count: count) }
    let isMixed = range.lower < 0 && range.upper > 0
    let share = isMixed ? max(count / 2, 1) : count
    let least = range.lower > 0 ? range.lower : range.upper < 0 ? -range.upper : range.smallMagnitude / 2
    // Below that lie wells, unless a good part of the window does.
    let depth = range.smallMagnitude > 0 ? min(greatest * 1e-15, range.smallMagnitude / 2) : greatest * 1e-15
    var best: [Double] = []
    for magnitudes in logarithmicSeries(from: max(least, depth), through: greatest, count: share) {
      let levels = signed(magnitudes, in: range)
      let (legible, crowding) = Crowding(samples).withoutInnermost(levels)
      best = legible
      if crowding <= Crowding.bearable { break }
    }
    guard best.count >= 3 else { return nice(in: range, count: count) }
    return Levels(values: best, labels: best.map { $0.text(significant: 3) }, summary: "on a logarithmic scale")
  }

  private static func signed(_ magnitudes: [Double], in range: ValueRange) -> [Double] {
    let zero = range.lower < 0 && range.upper > 0 ? [0.0] : []
    return (magnitudes.reversed().map { -$0 } + zero + magnitudes).filter { $0 >= range.lower && $0 <= range.upper }
  }

  /// Familiar series with at most about `count` members each, the densest first.
  static func logarithmicSeries(from least: Double, through greatest: Double, count: Int) -> [[Double]] {
    let dense = [[1, 2, 5], [1, 3], [1]].map { members(of: $0, from: least, through: greatest) }
    let bearable = dense.filter { $0.count <= count + 2 }
    if !bearable.isEmpty { return bearable }
    // Too many even for powers of ten: every second, third … power.
    let powers = dense[2]
    let skip = (powers.count + count - 1) / count
    return [powers.reversed().enumerated().filter { $0.offset % skip == 0 }.map(\.element).reversed()]
  }

  private static func members(of pattern: [Double], from least: Double, through greatest: Double) -> [Double] {
    var result: [Double] = []
    guard least > 0, least <= greatest, greatest.isFinite else { return [] }
    for exponent in Ticks.decimalExponent(of: least)...Ticks.decimalExponent(of: greatest) {
      let power = Ticks.powerOfTen(exponent)
      result += pattern.map { $0 * power }.filter { $0 >= least && $0 <= greatest }
    }
    return result
  }
}
