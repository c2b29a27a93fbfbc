import CellGraphics

/// Chooses where arrows stand: near the points of a regular lattice, clear of text and, where it can be had, of lines.
struct ArrowLattice {
  /// An arrow set at a cell of the plot area.
  struct Placement: Equatable {
    let column: Int
    let row: Int
    /// `nil` for a place where the vector vanishes.
    let shape: ArrowShape?
  }

  private let size: Size
  private let samples: VectorSamples
  private let glyphs: GlyphSet

  /// Cells from one lattice point to the next: square on the screen, wider in large pictures.
  static func spacing(_ size: Size) -> Size {
    let rows = min(max(4, size.rows / 10 + 1), 8)
    return Size(columns: 2 * rows + 1, rows: rows)
  }

  init(_ samples: VectorSamples, glyphs: GlyphSet = .ascii) {
    self.samples = samples
    self.glyphs = glyphs
    size = samples.size
  }

  /// Moves away from a lattice point, the nearest first.
  private static let moves = [
    (0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (2, 0), (-2, 0), (2, 1), (-2, -1), (2, -1), (-2, 1),
  ]

  /// The arrows, row by row, each taking its cells. O(lattice points).
  ///
  /// - Parameter length: The length of an arrow for a magnitude.
  func placements(length: (Double) -> Int, occupied: inout OccupiedCells) -> [Placement] {
    let spacing = Self.spacing(size)
    var result: [Placement] = []
    for row in Self.centres(size.rows, spacing.rows) {
      for column in Self.centres(size.columns, spacing.columns) {
        guard let placement = best(around: column, row, length: length, occupied: occupied) else { continue }
        for cell in cells(of: placement) {
          // A cell on either side stays clear of other arrows, which could be taken for a longer shaft.
          for beside in -1...1 { occupied.take(column: cell.column + beside, row: cell.row, for: .text) }
        }
        result.append(placement)
      }
    }
    return result
  }

  /// Lattice points along an axis, as far from one end as from the other.
  private static func centres(_ count: Int, _ spacing: Int) -> [Int] {
    let points = max(count / spacing, 1)
    let first = (count - (points - 1) * spacing - 1) / 2
    return (0..<points).map { first + $0 * spacing }
  }

  func cells(of placement: Placement) -> [ArrowShape.Part] {
    guard let shape = placement.shape else {
      return [ArrowShape.Part(column: placement.column, row: placement.row, glyph: Mark.dot.glyph(in: glyphs))]
    }
    return shape.parts.map {
      ArrowShape.Part(column: placement.column + $0.column, row: placement.row + $0.row, glyph: $0.glyph)
    }
  }

  private func best(
    around column: Int, _ row: Int, length: (Double) -> Int, occupied: OccupiedCells
  ) -> Placement? {
    var best: (placement: Placement, cost: Int)?
    for (number, move) in Self.moves.enumerated() {
      guard let candidate = candidate(column + move.0, row + move.1, length: length) else { continue }
      let parts = cells(of: candidate)
      guard parts.allSatisfy({ !occupied[$0.column, $0.row].isFixed }) else { continue }
      let crossings = parts.count { occupied[$0.column, $0.row] == .line }
      let cost = 4 * crossings + number
      if cost < best?.cost ?? .max { best = (candidate, cost) }
    }
    return best?.placement
  }

  /// The arrow at a cell, if the field is smooth under all of it.
  private func candidate(_ column: Int, _ row: Int, length: (Double) -> Int) -> Placement? {
    guard let vector = samples[column, row] else { return nil }
    if samples.vanishes(column, row) { return Placement(column: column, row: row, shape: nil) }
    guard let direction = Octant(x: vector.x, y: vector.y) else { return nil }
    let shape = ArrowShape(direction, length: length(samples.magnitude(column, row)), glyphs: glyphs)
    let placement = Placement(column: column, row: row, shape: shape)
    // Where the direction turns by more than a right angle within an arrow, there is a kink, a pole or a critical point.
    let isSmooth = cells(of: placement).allSatisfy { cell in
      guard let other = samples[cell.column, cell.row] else { return false }
      return other.x * vector.x + other.y * vector.y > 0
    }
    return isSmooth ? placement : nil
  }
}
