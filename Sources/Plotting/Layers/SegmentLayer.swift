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

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    let tracer = CurveTracer(area: area)
    let clipper = LineClipper(size: area.rect.size)
    func lines(_ segment: Segment) -> [[Point]] {
      clipper.clip([segment.start, segment.end].map { tracer.place(x: $0.x, y: $0.y) }).lines
    }
    buffer.stroke(segments.filter { $0.glyph == nil }.flatMap(lines), ink, in: area)
    for segment in segments {
      guard let glyph = segment.glyph else { continue }
      for point in lines(segment).flatMap({ Polyline(points: $0).resampled(step: 0.5) }) {
        let (column, row) = (min(Int(point.x), area.rect.columns - 1), min(Int(point.y), area.rect.rows - 1))
        buffer.draw(glyph, .path, in: area.style, column: area.rect.column + column, row: area.rect.row + row)
      }
    }
  }
}
