extension StrokeCanvas {
  /// Gives strokes that run along the boundary of two cells to one of them.
  ///
  /// Half a stroke in either cell would become two glyphs side by side, a thick and ragged line. The ink moves by at most
  /// `reach` sub-cells, less than half a cell. O(cells).
  package mutating func settleStraddlingStrokes() {
    var extents = extentsWithoutBrushedCells()
    for row in 0..<size.rows {
      for column in 0..<size.columns where isInked(column, row) {
        if column + 1 < size.columns, isInked(column + 1, row) { settleSideBySide(column, row, &extents) }
        if row + 1 < size.rows, isInked(column, row), isInked(column, row + 1) {
          settleOneAboveOther(column, row, &extents)
        }
      }
    }
  }

  /// How far a stroke may reach into either cell and still be settled into one.
  private static var reach: Int { 3 }
  /// Strokes that take a smaller share of the boundary are ends or corners and stay where they are.
  private static var leastShare: Double { 0.7 }

  /// The extents of the ink of all cells.
  ///
  /// Leaves cells blank that a stroke in the next cell merely brushes: they would show it a second time.
  private mutating func extentsWithoutBrushedCells() -> [Extent] {
    var extents = [Extent](repeating: Extent(), count: size.columns * size.rows)
    for row in 0..<size.rows {
      for column in 0..<size.columns where isInked(column, row) {
        let extent = extent(column, row)
        extents[row * size.columns + column] = extent
        if extent.total == 0 { erase(column: column, row: row) }
      }
    }
    return extents
  }

  /// A steep stroke between a cell and the one to its right.
  private mutating func settleSideBySide(_ column: Int, _ row: Int, _ extents: inout [Extent]) {
    let (left, right) = (extents[row * size.columns + column], extents[row * size.columns + column + 1])
    let missing = GlyphCoverage.columns - left.columns.lowerBound
    guard missing <= Self.reach, right.columns.upperBound <= Self.reach,
      Self.isLong(left.rows, right.rows, of: GlyphCoverage.rows)
    else { return }
    if left.total >= right.total {
      join(column, row, with: (column + 1, row), shift: (-right.columns.upperBound, 0), &extents)
    } else {
      join(column + 1, row, with: (column, row), shift: (missing, 0), &extents)
    }
  }

  /// A level stroke between a cell and the one below.
  private mutating func settleOneAboveOther(_ column: Int, _ row: Int, _ extents: inout [Extent]) {
    let (upper, lower) = (extents[row * size.columns + column], extents[(row + 1) * size.columns + column])
    let missing = GlyphCoverage.rows - upper.rows.lowerBound
    guard missing <= Self.reach, lower.rows.upperBound <= Self.reach,
      Self.isLong(upper.columns, lower.columns, of: GlyphCoverage.columns)
    else { return }
    if upper.total >= lower.total {
      join(column, row, with: (column, row + 1), shift: (0, -lower.rows.upperBound), &extents)
    } else {
      join(column, row + 1, with: (column, row), shift: (0, missing), &extents)
    }
  }

  private static func isLong(_ first: Range<Int>, _ second: Range<Int>, of length: Int) -> Bool {
    let extent = max(first.upperBound, second.upperBound) - min(first.lowerBound, second.lowerBound)
    return Double(extent) >= leastShare * Double(length)
  }

  /// Adds the ink of a neighbour to that of a cell and moves all of it; the neighbour ends up blank.
  private mutating func join(
    _ column: Int, _ row: Int, with neighbour: (column: Int, row: Int), shift: (x: Int, y: Int),
    _ extents: inout [Extent]
  ) {
    var joined = [UInt8](repeating: 0, count: GlyphCoverage.count)
    for (cellColumn, cellRow) in [(column, row), neighbour] {
      let base = start(cellColumn, cellRow)
      for place in 0..<GlyphCoverage.count {
        let x = (cellColumn - column) * GlyphCoverage.columns + place % GlyphCoverage.columns + shift.x
        let y = (cellRow - row) * GlyphCoverage.rows + place / GlyphCoverage.columns + shift.y
        guard x >= 0, x < GlyphCoverage.columns, y >= 0, y < GlyphCoverage.rows else { continue }
        let target = y * GlyphCoverage.columns + x
        joined[target] = max(joined[target], ink[base + place])
      }
    }
    ink.replaceSubrange(start(column, row)..<(start(column, row) + GlyphCoverage.count), with: joined)
    erase(column: neighbour.column, row: neighbour.row)
    extents[neighbour.row * size.columns + neighbour.column] = Extent()
    extents[row * size.columns + column] = extent(column, row)
  }

  private struct Extent {
    var columns = 0..<0
    var rows = 0..<0
    var total = 0
  }

  /// The sub-cells of a cell that hold ink worth speaking of.
  private func extent(_ column: Int, _ row: Int) -> Extent {
    let base = start(column, row)
    var result = Extent()
    for place in 0..<GlyphCoverage.count where ink[base + place] >= 64 {
      let (x, y) = (place % GlyphCoverage.columns, place / GlyphCoverage.columns)
      let isFirst = result.total == 0
      result.columns = isFirst ? x..<(x + 1) : min(result.columns.lowerBound, x)..<max(result.columns.upperBound, x + 1)
      result.rows = isFirst ? y..<(y + 1) : result.rows.lowerBound..<(y + 1)
      result.total += Int(ink[base + place])
    }
    return result
  }
}
