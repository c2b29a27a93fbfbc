import CellGraphics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// f over the steps as a row of bars, on which a run is scrubbed.
struct LossStrip {
  /// The value of every step, the first of them at the start.
  let values: [Double]
  /// The last step of the strip, beyond the end of a lane that is shorter than others.
  let lastStep: Int
  /// The values that the lowest and the highest bar stand for.
  private let range: (least: Double, greatest: Double)

  private static let bars = Array("▁▂▃▄▅▆▇█".unicodeScalars)
  private static let notFinite: Unicode.Scalar = "!"

  /// - Parameter all: The values of all strips that are to be compared.
  init(values: [Double], lastStep: Int, comparedWith all: [Double]) {
    (self.values, self.lastStep) = (values, lastStep)
    let finite = all.filter(\.isFinite)
    range = (finite.min() ?? 0, finite.max() ?? 0)
  }

  /// The strip of a lane; all lanes of a run share the steps and the heights.
  init(_ lane: DescentLane, of run: DescentRun) {
    self.init(
      values: lane.trajectory.records.map(\.value), lastStep: run.lastStep,
      comparedWith: run.lanes.flatMap { $0.trajectory.records.map(\.value) })
  }

  /// The bars of a strip, as far as there are values.
  func bars(columns: Int) -> [Unicode.Scalar] {
    // Losses fall by factors: the logarithm of the height over the least value shows more of the end.
    let unit = (range.greatest - range.least) / 100
    func height(_ value: Double) -> Double {
      unit > 0 && unit.isFinite ? log(1 + (value - range.least) / unit) / log(101) : 0
    }
    var bars: [Unicode.Scalar] = []
    for column in 0..<max(columns, 0) {
      let step = step(column: column, columns: columns)
      guard step < values.count else { break }
      let value = values[step]
      bars.append(value.isFinite ? Self.bars[min(max(Int(height(value) * 8), 0), 7)] : Self.notFinite)
    }
    return bars
  }

  /// The step that a column stands for.
  func step(column: Int, columns: Int) -> Int {
    Self.step(column: column, columns: columns, lastStep: lastStep)
  }

  /// The step of the column nearest to a fraction of the way.
  static func step(column: Int, columns: Int, lastStep: Int) -> Int {
    guard columns > 1 else { return 0 }
    return Int((Double(min(max(column, 0), columns - 1)) / Double(columns - 1) * Double(lastStep)).rounded())
  }

  /// Draws the bars: those of steps yet to come pale, that of the step shown reversed.
  func draw(step shown: Int, style: Style, in rect: Rect, into buffer: inout CellBuffer) {
    let end = min(shown, values.count - 1)
    let cursor = (0..<rect.columns).last { step(column: $0, columns: rect.columns) <= end } ?? 0
    for (column, bar) in bars(columns: rect.columns).enumerated() {
      var ink = column <= cursor ? style : Ink.frame
      if column == cursor { ink.attributes.insert(.reverse) }
      buffer.draw(bar, style: ink, column: rect.column + column, row: rect.row)
    }
  }
}
