/// A canvas for lines that end up as ASCII shapes.
///
/// Lines are drawn with round ends onto a grid of 8 × 16 sub-cells per cell; the ink of each cell then becomes the glyph
/// with the nearest shape. Ink is stored cell by cell, so only cells that a line touches cost time and memory.
package struct StrokeCanvas: LineCanvas {
  package let size: Size
  /// Ink from 0 to 255 of the cells that a line has touched, each cell row by row.
  var ink: [UInt8] = []
  /// Where the ink of each cell begins; negative where there is none.
  private var starts: [Int32]
  private var isInked: [Bool]
  private var colors: [Color?]

  /// Width of a stroke in sub-cells.
  private static let width = 1.2
  private static let reach = width / 2 + 0.5

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    isInked = [Bool](repeating: false, count: self.size.columns * self.size.rows)
    starts = [Int32](repeating: -1, count: isInked.count)
    colors = [Color?](repeating: nil, count: isInked.count)
  }

  /// Draws straight lines through the points, in cells; what lies outside the canvas is cut off.
  package mutating func stroke(_ points: [Point], color: Color? = nil) {
    for index in points.indices.dropFirst() { stroke(from: points[index - 1], to: points[index], color: color) }
  }

  /// Draws a point as a short level line, moved into its cell so that its ink is not divided.
  package mutating func dot(_ point: Point, color: Color? = nil) {
    let (columns, rows) = (Double(size.columns), Double(size.rows))
    guard point.x >= 0, point.x <= columns, point.y >= 0, point.y <= rows else { return }
    let (column, row) = (min(point.x.rounded(.down), columns - 1), min(point.y.rounded(.down), rows - 1))
    let x = min(max(point.x, column + 0.3), column + 0.7)
    let y = min(max(point.y, row + 0.1), row + 0.9)
    stroke([Point(x: x - 0.15, y: y), Point(x: x + 0.15, y: y)], color: color)
  }

  /// Draws one straight line; one without a finite length is left out. O(sub-cells in the box around the line).
  package mutating func stroke(from start: Point, to end: Point, color: Color? = nil) {
    let across = Double(GlyphCoverage.columns)
    let down = Double(GlyphCoverage.rows)
    let (x0, y0) = (start.x * across, start.y * down)
    let (dx, dy) = (end.x * across - x0, end.y * down - y0)
    let lengthSquared = dx * dx + dy * dy
    guard x0.isFinite, y0.isFinite, lengthSquared.isFinite else { return }
    let columns = Self.span(x0, x0 + dx, limit: size.columns * GlyphCoverage.columns)
    let rows = Self.span(y0, y0 + dy, limit: size.rows * GlyphCoverage.rows)
    for row in rows {
      let py = Double(row) + 0.5 - y0
      for column in columns {
        let px = Double(column) + 0.5 - x0
        let along = lengthSquared > 0 ? min(max((px * dx + py * dy) / lengthSquared, 0), 1) : 0
        let (offX, offY) = (px - along * dx, py - along * dy)
        let distanceSquared = offX * offX + offY * offY
        if distanceSquared >= Self.reach * Self.reach { continue }
        add(UInt8(min(Self.reach - distanceSquared.squareRoot(), 1) * 255), column: column, row: row, color: color)
      }
    }
  }

  /// The sub-cells that a stroke between two coordinates can reach.
  private static func span(_ a: Double, _ b: Double, limit: Int) -> Range<Int> {
    let low = max((min(a, b) - reach).rounded(.down), 0)
    let high = min((max(a, b) + reach).rounded(.up), Double(limit))
    return low < high ? Int(low)..<Int(high) : 0..<0
  }

  private mutating func add(_ amount: UInt8, column: Int, row: Int, color: Color?) {
    let cell = (row / GlyphCoverage.rows) * size.columns + column / GlyphCoverage.columns
    if starts[cell] < 0 {
      starts[cell] = Int32(ink.count)
      ink += repeatElement(0, count: GlyphCoverage.count)
    }
    let place =
      Int(starts[cell]) + (row % GlyphCoverage.rows) * GlyphCoverage.columns + column % GlyphCoverage.columns
    if ink[place] < amount { ink[place] = amount }
    isInked[cell] = true
    colors[cell] = color
  }

  func isInked(_ column: Int, _ row: Int) -> Bool { isInked[row * size.columns + column] }

  /// Where the ink of a cell begins that a line has touched.
  func start(_ column: Int, _ row: Int) -> Int { Int(starts[row * size.columns + column]) }

  /// Leaves a cell blank, whatever ink it holds.
  package mutating func erase(column: Int, row: Int) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    let cell = row * size.columns + column
    guard isInked[cell] else { return }
    isInked[cell] = false
    for place in 0..<GlyphCoverage.count { ink[Int(starts[cell]) + place] = 0 }
  }

  package func render(into buffer: inout CellBuffer, column: Int, row: Int) {
    render(into: &buffer, column: column, row: row, matcher: .lines)
  }

  /// Draws the glyphs of all inked cells over a picture, the canvas' top left corner at a cell of it.
  package func render(into buffer: inout CellBuffer, column: Int, row: Int, matcher: ShapeMatcher) {
    ink.withUnsafeBufferPointer { ink in
      guard let base = ink.baseAddress else { return }
      for cell in isInked.indices where isInked[cell] {
        guard let glyph = matcher.match(base + Int(starts[cell])) else { continue }
        buffer.draw(
          glyph, style: Style(foreground: colors[cell]), column: column + cell % size.columns,
          row: row + cell / size.columns)
      }
    }
  }
}
