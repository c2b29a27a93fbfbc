/// The dots that a line of straight pieces runs through, thinned to one dot wide.
///
/// All dots that the line touches, in their order (Amanatides and Woo, A fast voxel traversal algorithm, 1987), without
/// those that only round a corner. So the line is at most half the diagonal of a dot away from the centre of any of them.
struct DotPath {
  /// Each at most one column and one row from the next, as long as the line does not leave the grid.
  private(set) var dots: [Dot] = []
  private let columns: Int
  private let rows: Int

  struct Dot: Equatable {
    var column: Int
    var row: Int
  }

  /// A path on a grid of dots that are 1 wide and high.
  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Adds a straight piece. O(columns + rows), however long it is.
  mutating func add(from start: Point, to end: Point) {
    guard let (start, end) = clipped(start, end) else { return }
    var dot = nearest(start)
    let last = nearest(end)
    append(dot)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let (right, down) = (last.column > dot.column, last.row > dot.row)
    var steps = abs(last.column - dot.column) + abs(last.row - dot.row)
    while steps > 0 {
      // Where along the piece the next boundary to the side and the next one up or down are.
      let side = (Double(dot.column + (right ? 1 : 0)) - start.x) / dx
      let level = (Double(dot.row + (down ? 1 : 0)) - start.y) / dy
      let goesAside = dot.row == last.row || (dot.column != last.column && side < level)
      if goesAside { dot.column += right ? 1 : -1 } else { dot.row += down ? 1 : -1 }
      append(dot)
      steps -= 1
    }
  }

  private func nearest(_ point: Point) -> Dot {
    Dot(column: min(max(Int(point.x), 0), columns - 1), row: min(max(Int(point.y), 0), rows - 1))
  }

  private mutating func append(_ dot: Dot) {
    guard let last = dots.last else { return dots.append(dot) }
    if last == dot { return }
    if dots.count > 1 {
      let before = dots[dots.count - 2]
      if abs(before.column - dot.column) == 1, abs(before.row - dot.row) == 1 { dots.removeLast() }
    }
    dots.append(dot)
  }

  /// The part of a piece on the grid, edges included (Liang and Barsky, 1984); `nil` if there is none or the piece is not finite.
  private func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    guard columns > 0, rows > 0, start.x.isFinite, start.y.isFinite, dx.isFinite, dy.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    for (place, step, limit) in [(start.x, dx, Double(columns)), (start.y, dy, Double(rows))] {
      if step == 0 {
        if place < 0 || place > limit { return nil }
      } else {
        let (low, high) = (-place / step, (limit - place) / step)
        first = max(first, min(low, high))
        last = min(last, max(low, high))
      }
    }
    // A piece that merely touches the edge from outside has no part on the grid.
    guard first < last || (first == last && dx == 0 && dy == 0) else { return nil }
    func point(_ share: Double) -> Point {
      share == 1 ? end : Point(x: start.x + share * dx, y: start.y + share * dy)
    }
    return (point(first), point(last))
  }
}
