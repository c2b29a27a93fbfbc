import CellGraphics

/// Lines that follow a vector field, evenly spaced, each with a head that tells its sense.
package struct StreamlineLayer<Field: VectorField>: Layer {
  private let field: Field

  /// Widths of a cell between two lines.
  private static var separation: Double { 6 }

  package init(_ field: Field) { self.field = field }

  package var legend: String? { "streamlines of the \(field.name)\(field.name == "vector" ? "s" : "")" }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let samples = VectorSamples(field, area: area, greatest: 0)
    if let remark = samples.remark { occupied.remark(remark) }
    var tracer = StreamlineTracer(samples, separation: Self.separation)
    let lines = tracer.lines()
    buffer.stroke(lines.map(\.points), .vector, in: area, sparing: [], occupied)
    for line in lines {
      for point in line.points { occupied.take(column: Int(point.x), row: Int(point.y), for: .line) }
      guard let head = Self.head(of: line, in: area.style.glyphs), !occupied[head.column, head.row].isFixed else {
        continue
      }
      buffer.draw(
        head.glyph, .vector, in: area.style, column: area.rect.column + head.column, row: area.rect.row + head.row)
    }
  }

  /// The head in the middle of a line.
  private static func head(of line: StreamlineTracer.Line, in glyphs: GlyphSet) -> ArrowShape.Part? {
    let middle = line.points.count / 2
    guard line.points.indices.contains(middle - 2), line.points.indices.contains(middle + 2) else { return nil }
    let (from, to) = (line.points[middle - 2], line.points[middle + 2])
    guard let direction = Octant(x: to.x - from.x, y: -2 * (to.y - from.y)) else { return nil }
    return ArrowShape.Part(
      column: Int(line.points[middle].x), row: Int(line.points[middle].y), glyph: ArrowShape.head(direction, in: glyphs)
    )
  }
}
