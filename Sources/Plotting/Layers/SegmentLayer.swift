import CellGraphics

/// Straight segments between points of the plane.
package struct SegmentLayer: Layer {
  package struct Segment: Equatable, Sendable {
    /// Ends as values on the two axes.
    package let start: Point
    package let end: Point
    /// Repeated along the segment; a stroke when absent.
    package let glyph: Unicode.Scalar?

    package init(from start: Point, to end: Point, glyph: Unicode.Scalar? = nil) {
      self.start = start
      self.end = end
      self.glyph = glyph
    }
  }

  private let segments: [Segment]
  private let ink: Ink
  package let legend: String?

  package init(_ segments: [Segment], ink: Ink = .construction, legend: String? = nil) {
    self.segments = segments
    self.ink = ink
    self.legend = legend
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for segment in segments {
      for cell in cells(of: segment, in: area) { occupied.take(column: cell.column, row: cell.row, for: .line) }
    }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    buffer.stroke(
      segments.filter { $0.glyph == nil }.flatMap { lines(of: $0, in: area) }, ink, in: area, sparing: [], occupied)
    for segment in segments {
      guard let glyph = segment.glyph else { continue }
      for cell in cells(of: segment, in: area) where !occupied[cell.column, cell.row].isFixed {
        buffer.draw(glyph, .path, in: area.style, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
      }
    }
  }

  /// The part of a segment inside the area, in cells.
  private func lines(of segment: Segment, in area: PlotArea) -> [[Point]] {
    let tracer = CurveTracer(area: area)
    let ends = [segment.start, segment.end].map { tracer.place(x: $0.x, y: $0.y) }
    return LineClipper(size: area.rect.size).clip(ends).lines
  }

  /// The cells that a segment runs through.
  private func cells(of segment: Segment, in area: PlotArea) -> [(column: Int, row: Int)] {
    lines(of: segment, in: area).flatMap { Polyline(points: $0).resampled(step: 0.5) }.map { point in
      (min(Int(point.x), area.rect.columns - 1), min(Int(point.y), area.rect.rows - 1))
    }
  }
}
