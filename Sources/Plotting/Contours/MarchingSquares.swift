import CellGraphics

/// Traces contour lines on a grid: crossings on its edges, joined cell by cell.
///
/// In a cell whose corners alternate, the value at the centre decides which pairs are joined. Crossings are polished on
/// the function itself before the lines are put together. A line ends where the function jumps instead of crossing, and
/// between crossings that a jump or a pole keeps apart.
/// (Lorensen & Cline's marching cubes, 1987, in two dimensions; the rule for saddles as in contourpy.)
struct MarchingSquares {
  private let samples: FieldSamples
  private let levels: [Double]
  private let columns: Int
  private let rows: Int

  init(_ samples: FieldSamples, levels: [Double]) {
    self.samples = samples
    self.levels = levels
    columns = samples.xs.count
    rows = samples.ys.count
  }

  /// What was found of the lines of a function.
  struct Trace {
    /// All lines of all levels.
    var lines: [ContourLine] = []
    /// Places, in grid coordinates, where a line was left open because the function does more than could be followed.
    var unresolved: [Point] = []
    /// Whether everything that is joined was looked into.
    var isChecked = true
  }

  /// All lines of all levels.
  func lines(on field: some ScalarField) -> [ContourLine] {
    var meter = WorkMeter(field)
    return trace(on: field, meter: &meter).lines
  }

  /// Traces all levels.
  ///
  /// - Complexity: O(nodes + crossings), where neighbouring values are a bounded number of levels apart.
  func trace(on field: some ScalarField, meter: inout WorkMeter) -> Trace {
    guard columns > 1, rows > 1, !levels.isEmpty else { return Trace() }
    var crossings: [Crossing] = []
    var segments: [ContourSegment] = []
    var crossingOfEdge = [Int32](repeating: -1, count: columns * rows * 2)
    for (level, cells) in cellsByLevel().enumerated() {
      let first = crossings.count
      for cell in cells {
        forEachPiece(cell: cell, level: level, field: field) { a, b in
          segments.append(
            ContourSegment(
              from: crossing(on: a, level: level, &crossings, &crossingOfEdge),
              to: crossing(on: b, level: level, &crossings, &crossingOfEdge), cell: cell))
        }
      }
      for crossing in crossings[first...] { crossingOfEdge[edge(of: crossing)] = -1 }
    }
    CrossingPolisher(samples: samples, levels: levels).polish(&crossings, on: field, meter: &meter)
    let joints = ContourJoints(segments, between: crossings, on: samples, field: field, meter: &meter)
    var tracer = LineTracer(crossings: crossings, segments: joints.joined)
    return Trace(
      lines: tracer.lines().filter { !joints.isSpeck($0) },
      unresolved: joints.unresolved.map {
        Point(x: Double($0.cell % columns) + 0.5, y: Double($0.cell / columns) + 0.5)
      },
      isChecked: joints.isChecked)
  }

  /// For each level the cells that it crosses.
  private func cellsByLevel() -> [[Int]] {
    // The number of levels at or below a value; −1 for an undefined one.
    var nearby = 0
    let ranks = samples.values.map { value -> Int32 in
      guard value.isFinite else { return -1 }
      nearby = rank(of: value, near: nearby)
      return Int32(nearby)
    }
    var cells = [[Int]](repeating: [], count: levels.count)
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) {
        let cell = row * columns + column
        let (a, b, c, d) = (ranks[cell], ranks[cell + 1], ranks[cell + columns], ranks[cell + columns + 1])
        let low = min(min(a, b), min(c, d))
        let high = max(max(a, b), max(c, d))
        guard low >= 0, low < high else { continue }
        for level in Int(low)..<Int(high) { cells[level].append(cell) }
      }
    }
    return cells
  }

  /// The number of levels at or below a value, found by walking from that of a value not far away.
  private func rank(of value: Double, near start: Int) -> Int {
    var rank = start
    while rank < levels.count, levels[rank] <= value { rank += 1 }
    while rank > 0, levels[rank - 1] > value { rank -= 1 }
    return rank
  }

  /// The edges of a cell by side.
  private enum Side { case top, right, bottom, left }

  /// Passes on the pairs of edges that the level joins inside a cell.
  private func forEachPiece(cell: Int, level: Int, field: some ScalarField, _ join: (_ from: Int, _ to: Int) -> Void) {
    let value = levels[level]
    func isAbove(_ node: Int) -> Bool { samples.values[node] >= value }
    let index =
      (isAbove(cell) ? 1 : 0) + (isAbove(cell + 1) ? 2 : 0) + (isAbove(cell + columns + 1) ? 4 : 0)
      + (isAbove(cell + columns) ? 8 : 0)
    func edge(_ side: Side) -> Int {
      switch side {
      case .top: cell * 2
      case .bottom: (cell + columns) * 2
      case .left: cell * 2 + 1
      case .right: (cell + 1) * 2 + 1
      }
    }
    switch index {
    case 1, 14: join(edge(.left), edge(.top))
    case 2, 13: join(edge(.top), edge(.right))
    case 4, 11: join(edge(.right), edge(.bottom))
    case 8, 7: join(edge(.bottom), edge(.left))
    case 3, 12: join(edge(.left), edge(.right))
    case 6, 9: join(edge(.top), edge(.bottom))
    case 5, 10:
      // The corners at or above the level are joined through the centre if the centre is one of them.
      let isJoined = centre(of: cell, field) >= value
      let separatesFirstCorner = (index == 5) != isJoined
      if separatesFirstCorner {
        join(edge(.left), edge(.top))
        join(edge(.right), edge(.bottom))
      } else {
        join(edge(.top), edge(.right))
        join(edge(.bottom), edge(.left))
      }
    default: break
    }
  }

  private func centre(of cell: Int, _ field: some ScalarField) -> Double {
    let (column, row) = (cell % columns, cell / columns)
    return field.value(
      x: (samples.xs[column] + samples.xs[column + 1]) / 2, y: (samples.ys[row] + samples.ys[row + 1]) / 2)
  }

  /// The place of the crossing of a level on an edge, added when it is new.
  private func crossing(
    on edge: Int, level: Int, _ crossings: inout [Crossing], _ known: inout [Int32]
  ) -> Int {
    if known[edge] >= 0 { return Int(known[edge]) }
    let node = edge / 2
    let isHorizontal = edge % 2 == 0
    let first = samples.values[node]
    let second = samples.values[node + (isHorizontal ? 1 : columns)]
    let fraction = (levels[level] - first) / (second - first)
    known[edge] = Int32(crossings.count)
    crossings.append(
      Crossing(
        level: level, column: node % columns, row: node / columns, isHorizontal: isHorizontal,
        fraction: min(max(fraction, 0), 1)))
    return crossings.count - 1
  }

  private func edge(of crossing: Crossing) -> Int {
    (crossing.row * columns + crossing.column) * 2 + (crossing.isHorizontal ? 0 : 1)
  }
}
