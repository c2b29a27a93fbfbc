/// A canvas for lines of dots: braille patterns or, coarser, quadrant blocks.
package struct DotCanvas: LineCanvas {
  package let size: Size
  private let matrix: DotMatrix
  /// The dots of every cell, row by row.
  private var masks: [UInt8]
  private var colors: [Color?]

  package init(size: Size, matrix: DotMatrix) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.matrix = matrix
    masks = [UInt8](repeating: 0, count: self.size.columns * self.size.rows)
    colors = [Color?](repeating: nil, count: masks.count)
  }

  package mutating func stroke(_ points: [Point], color: Color? = nil) {
    var path = DotPath(columns: size.columns * matrix.columns, rows: size.rows * matrix.rows)
    for (start, end) in zip(points, points.dropFirst()) { path.add(from: inDots(start), to: inDots(end)) }
    for dot in path.dots { ink(dot, color: color) }
  }

  package mutating func dot(_ point: Point, color: Color? = nil) { stroke([point, point], color: color) }

  package mutating func erase(column: Int, row: Int) {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    masks[row * size.columns + column] = 0
  }

  package func render(into buffer: inout CellBuffer, column: Int, row: Int) {
    for cell in masks.indices where masks[cell] != 0 {
      let place = (column: column + cell % size.columns, row: row + cell / size.columns)
      let present = isForLinesOnly ? matrix.mask(of: buffer[place.column, place.row].glyph) ?? 0 : 0
      buffer.draw(
        matrix.glyph(Int(masks[cell]) | present), style: Style(foreground: colors[cell]), column: place.column,
        row: place.row)
    }
  }

  /// Whether dots that are there already belong to other lines, which stay; blocks may be the paint of an area.
  private var isForLinesOnly: Bool { matrix.rows == DotMatrix.braille.rows }

  private func inDots(_ point: Point) -> Point {
    Point(x: point.x * Double(matrix.columns), y: point.y * Double(matrix.rows))
  }

  private mutating func ink(_ dot: DotPath.Dot, color: Color?) {
    let cell = dot.row / matrix.rows * size.columns + dot.column / matrix.columns
    masks[cell] |= 1 << UInt8(dot.row % matrix.rows * matrix.columns + dot.column % matrix.columns)
    colors[cell] = color
  }
}
