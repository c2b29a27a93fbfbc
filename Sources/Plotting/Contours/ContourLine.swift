import CellGraphics

/// One connected line of equal value.
package struct ContourLine: Equatable, Sendable {
  /// The place of its level among the levels asked for.
  package let level: Int
  /// Its points in the coordinates of the grid: (0, 0) is the first node, 1 the distance between nodes.
  package let points: [Point]
  package let isClosed: Bool
}

/// A piece of a line inside a cell of the grid.
struct ContourSegment {
  /// The crossings at its ends.
  let from: Int
  let to: Int
  /// The place of the cell's first node among the samples.
  let cell: Int
}

/// A place where a level is crossed on an edge of the grid.
struct Crossing {
  let level: Int
  /// The node where the edge begins.
  let column: Int
  let row: Int
  let isHorizontal: Bool
  /// How far along the edge, 0 to 1.
  var fraction: Double
  /// Whether the function really takes the level there, as it does not where it jumps or has a pole.
  var isReal = true

  var point: Point {
    isHorizontal
      ? Point(x: Double(column) + fraction, y: Double(row)) : Point(x: Double(column), y: Double(row) + fraction)
  }
}
