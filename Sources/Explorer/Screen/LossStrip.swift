#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// f over the steps as a row of bars.
struct LossStrip {
  /// The values so far, the first of them at the start.
  let values: [Double]
  /// How many there will be.
  let total: Int

  private static let bars = Array("▁▂▃▄▅▆▇█")

  func text(columns: Int) -> String {
    let finite = values.filter(\.isFinite)
    guard columns > 0, let least = finite.min(), let greatest = finite.max() else { return "" }
    // Losses fall by factors: the logarithm of the height over the least value shows more of the end.
    let unit = (greatest - least) / 100
    func height(_ value: Double) -> Double {
      unit > 0 && unit.isFinite ? log(1 + (value - least) / unit) / log(101) : 0
    }
    var text = ""
    for column in 0..<columns {
      let place = columns == 1 ? 0 : column * (total - 1) / (columns - 1)
      guard place < values.count else { break }
      guard values[place].isFinite else {
        text += "!"
        continue
      }
      text.append(Self.bars[min(max(Int(height(values[place]) * 8), 0), 7)])
    }
    return text
  }
}

/// The value of a parameter as a place on a line: the middle is 0, the ends are reached at infinity.
struct Slider {
  let value: Double

  func text(columns: Int) -> String {
    let share = 0.5 + 0.5 * value / (2 + value.magnitude)
    let place = min(max(Int(share * Double(columns)), 0), columns - 1)
    return String((0..<columns).map { $0 == place ? "●" : "─" })
  }
}
