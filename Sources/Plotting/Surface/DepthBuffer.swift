import CellGraphics

/// What is nearest to the eye in every sub-cell of a picture (Catmull, 1974).
struct DepthBuffer {
  /// Sub-cells across and down a cell.
  let columnsPerCell: Int
  let rowsPerCell: Int
  private let columns: Int
  private let rows: Int
  private var depths: [Float]
  private var shades: [Float]

  /// Pictures of more cells than this get coarser sub-cells.
  private static let manyCells = 60_000

  /// - Parameter isCoarse: Whether coarser sub-cells are enough for fewer cells too.
  init(size: Size, isCoarse: Bool = false) {
    let isLarge = size.columns * size.rows > Self.manyCells
    (columnsPerCell, rowsPerCell) = isLarge || isCoarse ? (2, 4) : (4, 8)
    columns = size.columns * columnsPerCell
    rows = size.rows * rowsPerCell
    depths = [Float](repeating: -.infinity, count: columns * rows)
    shades = [Float](repeating: 0, count: columns * rows)
  }

  /// Fills a triangle. O(sub-cells in the box around it).
  ///
  /// - Parameter shade: What the triangle shows where it is nearest.
  mutating func fill(_ a: ScreenPoint, _ b: ScreenPoint, _ c: ScreenPoint, shade: Double = 0) {
    let (ax, ay) = inSubcells(a)
    let (bx, by) = inSubcells(b)
    let (cx, cy) = inSubcells(c)
    let area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    guard area.isFinite, area.magnitude > 1e-12 else { return }
    // Half a sub-cell more on every side, so that neighbouring triangles leave no gap.
    let slack = 1e-9
    for row in Self.span(min(ay, by, cy), max(ay, by, cy), limit: rows) {
      for column in Self.span(min(ax, bx, cx), max(ax, bx, cx), limit: columns) {
        let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
        let u = ((bx - x) * (cy - y) - (cx - x) * (by - y)) / area
        let v = ((cx - x) * (ay - y) - (ax - x) * (cy - y)) / area
        let w = 1 - u - v
        guard min(u, v, w) >= -slack else { continue }
        let depth = Float(u * a.depth + v * b.depth + w * c.depth)
        let place = row * columns + column
        if depth > depths[place] {
          depths[place] = depth
          shades[place] = Float(shade)
        }
      }
    }
  }

  /// Whether a point is in front of everything filled, or on it.
  ///
  /// The neighbouring sub-cells count too: on a slope the surface through the point is nearer or farther by then.
  func isVisible(_ point: ScreenPoint) -> Bool {
    let (x, y) = inSubcells(point)
    guard x.isFinite, y.isFinite, x > -1, y > -1, x < Double(columns + 1), y < Double(rows + 1) else { return false }
    var farthest = Float.infinity
    for row in max(Int(y) - 1, 0)...max(min(Int(y) + 1, rows - 1), 0) where row < rows {
      for column in max(Int(x) - 1, 0)...max(min(Int(x) + 1, columns - 1), 0) where column < columns {
        farthest = min(farthest, depths[row * columns + column])
      }
    }
    return Float(point.depth) >= farthest - 1e-4
  }

  /// The mean shade of what a cell, or a part of one, shows, and the share of it that shows anything.
  ///
  /// - Parameters:
  ///   - column: The column of the part, when all cells are divided into `parts`.
  ///   - row: Its row.
  ///   - parts: Columns and rows of parts in a cell, at most 2.
  func shade(
    column: Int, row: Int, parts: Size = Size(columns: 1, rows: 1)
  ) -> (shade: Double, coverage: Double) {
    let (across, down) = (columnsPerCell / parts.columns, rowsPerCell / parts.rows)
    var (sum, count) = (Float(0), 0)
    for subrow in (row * down)..<((row + 1) * down) {
      for subcolumn in (column * across)..<((column + 1) * across) {
        let place = subrow * columns + subcolumn
        if depths[place] > -.infinity { (sum, count) = (sum + shades[place], count + 1) }
      }
    }
    return (count == 0 ? 0 : Double(sum) / Double(count), Double(count) / Double(across * down))
  }

  private func inSubcells(_ point: ScreenPoint) -> (Double, Double) {
    (point.x * Double(columnsPerCell), point.y * Double(rowsPerCell))
  }

  /// The sub-cells whose middle lies between two coordinates, and one more on either side.
  private static func span(_ low: Double, _ high: Double, limit: Int) -> Range<Int> {
    let first = max((low - 0.5).rounded(.down), 0)
    let last = min((high + 0.5).rounded(.up), Double(limit))
    return first < last ? Int(first)..<Int(last) : 0..<0
  }
}
