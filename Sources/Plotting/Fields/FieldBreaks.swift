/// What keeps a field from being continuous in a window, as far as a few probes tell.
package struct FieldBreaks: Equatable, Sendable {
  /// Whether it is unbounded.
  package private(set) var hasPole: Bool
  /// Whether it has two limits somewhere that differ.
  package private(set) var hasJump = false

  package static let none = FieldBreaks(hasPole: false)

  package init(hasPole: Bool) { self.hasPole = hasPole }

  /// Doubtful cells that are looked into: a line of poles or jumps crosses many.
  private static let mostProbes = 12
  /// What a look into a cell takes: a search for a pole, and lines across it with a break on each.
  private static let questions = PoleProbe.questions + 200

  /// Looks into the cells of a grid that have values at all corners and no proof of continuity, the steepest first.
  ///
  /// - Parameters:
  ///   - samples: The field at the nodes of the grid.
  ///   - meter: What may be spent.
  /// - Complexity: one question to a field that is continuous all over, O(cells · log cells) at worst.
  package init(of field: some ScalarField, on samples: FieldSamples, meter: inout WorkMeter) {
    hasPole = samples.values.contains(where: \.isInfinite)
    if samples.isProvenContinuous(field, meter: &meter) { return }
    let columns = samples.xs.count
    let map = ContinuityMap(field, on: samples, cells: samples.wholeCells, meter: &meter)
    let doubtful = map.doubtful.map { (cell: $0, drop: samples.drop(across: $0)) }
    for (cell, _) in doubtful.sorted(by: { ($0.drop, $1.cell) > ($1.drop, $0.cell) }).prefix(Self.mostProbes) {
      guard !(hasPole && hasJump), meter.pay(questions: Self.questions) else { return }
      let (column, row) = (cell % columns, cell / columns)
      let box = samples.box(columns: column..<column + 1, rows: row..<row + 1)
      if PoleProbe.finding(of: field, in: box) == .pole {
        hasPole = true
        continue
      }
      let corners = [(box.x.lowerBound, box.y.lowerBound), (box.x.lowerBound, box.y.upperBound)]
      let opposite = [(box.x.upperBound, box.y.upperBound), (box.x.upperBound, box.y.lowerBound)]
      hasJump =
        hasJump
        || zip(corners, opposite).contains { FieldLine(field, from: ($0.0, $0.1), to: ($1.0, $1.1)).jumps }
    }
  }
}

extension FieldSamples {
  /// Whether one question about the whole window settles it, as it does for most functions.
  fileprivate func isProvenContinuous(_ field: some ScalarField, meter: inout WorkMeter) -> Bool {
    guard xs.count > 1, ys.count > 1, meter.pay(questions: 1) else { return false }
    return field.continuity(over: [box(columns: 0..<xs.count - 1, rows: 0..<ys.count - 1)]) == [.continuous]
  }

  /// The cells, given by their first nodes, that have values at all four corners.
  fileprivate var wholeCells: [Int] {
    guard xs.count > 1, ys.count > 1 else { return [] }
    return (0..<ys.count - 1).flatMap { row in (0..<xs.count - 1).map { row * xs.count + $0 } }
      .filter { corners(of: $0).allSatisfy { !$0.isNaN } }
  }

  /// How far the values at the corners of a cell are apart.
  fileprivate func drop(across cell: Int) -> Double {
    let values = corners(of: cell)
    return (values.max() ?? 0) - (values.min() ?? 0)
  }

  private func corners(of cell: Int) -> [Double] {
    [cell, cell + 1, cell + xs.count, cell + xs.count + 1].map { values[$0] }
  }
}
