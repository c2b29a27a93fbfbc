/// How much contour lines of different levels would share cells.
struct Crowding {
  /// The share of crossed cells that may hold more than one line when levels grow by a factor, and so crowd in wells.
  static let bearable = 0.12
  /// The same for evenly spaced levels, which crowd where the function is steep and should look so.
  static let bearableWhenEven = 0.4
  /// A level is illegible when more than this share of its cells holds other lines too.
  private static let illegible = 0.4
  /// A level encloses a speck when there are fewer cells inside, per cell on its line.
  private static let leastInterior = 0.5

  private let samples: FieldSamples

  /// - Parameter samples: About one sample per cell.
  init(_ samples: FieldSamples) { self.samples = samples }

  /// Leaves out the levels nearest to zero as long as their lines mostly share cells with others or enclose next to
  /// nothing.
  ///
  /// - Returns: The levels left, and the share of all crossed cells that hold more than one.
  func withoutInnermost(_ levels: [Double]) -> (levels: [Double], crowding: Double) {
    var levels = levels
    while levels.count > 3 {
      let (crossed, shared) = counts(levels)
      let innermost = levels.indices.filter { levels[$0] != 0 }.min { levels[$0].magnitude < levels[$1].magnitude }
      guard let innermost else { break }
      let isCrowded = Double(shared[innermost]) > Self.illegible * Double(crossed[innermost])
      let isSpeck = Double(cells(below: levels[innermost].magnitude)) < Self.leastInterior * Double(crossed[innermost])
      guard isCrowded || isSpeck else { break }
      levels.remove(at: innermost)
    }
    return (levels, share(of: levels))
  }

  /// The share of all crossed cells that hold lines of more than one level.
  func share(of levels: [Double]) -> Double {
    let (crossed, shared) = counts(levels)
    return Double(shared.reduce(0, +)) / Double(max(crossed.reduce(0, +), 1))
  }

  /// The number of cells in which the function stays nearer to zero than `magnitude`.
  private func cells(below magnitude: Double) -> Int {
    let columns = samples.xs.count
    let isBelow = samples.values.map { $0.magnitude < magnitude }
    return (0..<(samples.ys.count - 1)).reduce(0) { total, row in
      let cells = (row * columns)..<(row * columns + columns - 1)
      return total + cells.count { cell in [0, 1, columns, columns + 1].allSatisfy { isBelow[cell + $0] } }
    }
  }

  /// For each level the cells it crosses, and those among them that another level crosses too.
  private func counts(_ levels: [Double]) -> (crossed: [Int], shared: [Int]) {
    var crossed = [Int](repeating: 0, count: levels.count)
    var shared = crossed
    let ranks = samples.values.map { value in value.isFinite ? levels.prefix { $0 <= value }.count : -1 }
    let columns = samples.xs.count
    for row in 0..<(samples.ys.count - 1) {
      for column in 0..<(columns - 1) {
        let cell = row * columns + column
        let corners = [ranks[cell], ranks[cell + 1], ranks[cell + columns], ranks[cell + columns + 1]]
        guard let low = corners.min(), let high = corners.max(), low >= 0, low < high else { continue }
        for level in low..<high {
          crossed[level] += 1
          if high - low > 1 { shared[level] += 1 }
        }
      }
    }
    return (crossed, shared)
  }
}
