import CellGraphics

/// The places of a row that two frames do not share, in runs that are written one by one.
struct ChangedRuns {
  let runs: [Range<Int>]

  /// Cells between two that change which are written again too, because another run would take more room.
  private static let mostBetween = 4

  init(from old: ArraySlice<Cell>, to new: ArraySlice<Cell>) {
    var runs: [Range<Int>] = []
    for (column, (before, after)) in zip(old, new).enumerated() where before != after {
      if let last = runs.last, column - last.upperBound <= Self.mostBetween {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    self.runs = runs
  }
}
