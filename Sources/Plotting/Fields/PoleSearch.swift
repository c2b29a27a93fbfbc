/// Looks for a pole of a field in a window, where no sample of it is infinite.
package enum PoleSearch {
  /// Doubtful cells that are looked into: the pole of a line crosses many.
  private static let mostProbes = 12

  /// Whether a pole was found: `false` proves nothing.
  ///
  /// - Parameters:
  ///   - samples: The field at the nodes of a grid, whose cells with values at all corners are looked into.
  ///   - meter: What may be spent.
  /// - Complexity: one question to a field that is continuous all over, O(cells · log cells) at worst.
  package static func findsPole(of field: some ScalarField, on samples: FieldSamples, meter: inout WorkMeter) -> Bool {
    if samples.values.contains(where: \.isInfinite) { return true }
    let (columns, rows) = (samples.xs.count, samples.ys.count)
    guard columns > 1, rows > 1 else { return false }
    let whole = (0..<rows - 1).flatMap { row in
      (0..<columns - 1).map { row * columns + $0 }
    }.filter { cell in
      [cell, cell + 1, cell + columns, cell + columns + 1].allSatisfy { !samples.values[$0].isNaN }
    }
    let map = ContinuityMap(field, on: samples, cells: whole, meter: &meter)
    let doubtful = map.doubtful.sorted { steepness(samples, $0) > steepness(samples, $1) }
    for cell in doubtful.prefix(mostProbes) {
      guard meter.pay(questions: PoleProbe.questions) else { return false }
      let (column, row) = (cell % columns, cell / columns)
      let box = samples.box(columns: column..<column + 1, rows: row..<row + 1)
      if PoleProbe.finding(of: field, in: box) == .pole { return true }
    }
    return false
  }

  /// How far the corners of a cell are apart: the greatest differences promise the most.
  private static func steepness(_ samples: FieldSamples, _ cell: Int) -> Double {
    let columns = samples.xs.count
    let corners = [cell, cell + 1, cell + columns, cell + columns + 1].map { samples.values[$0] }
    return (corners.max() ?? 0) - (corners.min() ?? 0)
  }
}
