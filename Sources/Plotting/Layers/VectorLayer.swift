import CellGraphics

/// A straight arrow between two places of the plane, with a text at its head.
package struct PlaneVector: Equatable, Sendable {
  package let tail: Point
  package let head: Point
  package var label = ""
  package var ink = Ink.vector
  /// Whether the shaft is dashed.
  package var isDashed = false
  /// Whether the tail has a head too, as a line that is walked both ways.
  package var isTwoHeaded = false

  package init(from tail: Point, to head: Point, label: String = "", ink: Ink = .vector) {
    self.tail = tail
    self.head = head
    self.label = label
    self.ink = ink
  }
}

/// Single arrows over everything else: gradients, directions, ways to a point.
///
/// An arrow that leaves the window ends at the frame.
package struct VectorLayer: Layer {
  private let vectors: [PlaneVector]
  package let legend: String?

  private static let dash = (length: 2.0, gap: 2.0)

  package init(_ vectors: [PlaneVector], legend: String? = nil) {
    self.vectors = vectors
    self.legend = legend
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for cell in cells(in: area) { occupied.take(column: cell.column, row: cell.row, for: .text) }
  }

  /// The cells that the arrows run through.
  private func cells(in area: PlotArea) -> [(column: Int, row: Int)] {
    vectors.compactMap { shaft($0, area) }.flatMap { Polyline(points: [$0.start, $0.end]).resampled(step: 0.5) }
      .map { Self.cell(of: $0, size: area.rect.size) }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let shafts = vectors.map { shaft($0, area) }
    // A stroke may touch cells beside its own, where labels of contours stand.
    var others = occupied
    for cell in cells(in: area) { others.release(column: cell.column, row: cell.row) }
    for (vector, shaft) in zip(vectors, shafts) {
      guard let shaft else { continue }
      let line = Polyline(points: [shaft.start, shaft.end])
      let lines = vector.isDashed ? line.dashes(of: Self.dash.length, gap: Self.dash.gap) : [line.points]
      buffer.stroke(lines, vector.ink, in: area, sparing: [], others)
    }
    for (vector, shaft) in zip(vectors, shafts) {
      guard let shaft else { continue }
      drawHead(from: shaft.start, to: shaft.end, vector.ink, into: &buffer, area: area)
      if vector.isTwoHeaded { drawHead(from: shaft.end, to: shaft.start, vector.ink, into: &buffer, area: area) }
    }
    for (vector, shaft) in zip(vectors, shafts) where !vector.label.isEmpty {
      guard let shaft else { continue }
      let text = area.style.glyphs.text(vector.label)
      guard let place = place(for: text, at: shaft, size: area.rect.size, occupied: occupied) else { continue }
      CellLabel.write(text, at: place, into: &buffer, area: area, occupied: &occupied)
    }
  }

  /// The part of an arrow inside the area, in cells; `nil` for one outside or without length.
  private func shaft(_ vector: PlaneVector, _ area: PlotArea) -> (start: Point, end: Point)? {
    let tracer = CurveTracer(area: area)
    let ends = [vector.tail, vector.head].map { tracer.place(x: $0.x, y: $0.y) }
    let line = LineClipper(size: area.rect.size).clip(ends).lines.first ?? []
    guard let start = line.first, let end = line.last, start != end, start.x.isFinite, end.x.isFinite else {
      return nil
    }
    return (start, end)
  }

  private func drawHead(from start: Point, to end: Point, _ ink: Ink, into buffer: inout CellBuffer, area: PlotArea) {
    guard let direction = Self.direction(from: start, to: end) else { return }
    let (column, row) = Self.cell(of: end, size: area.rect.size)
    buffer.draw(
      ArrowShape.head(direction, in: area.style.glyphs), ink, in: area.style, column: area.rect.column + column,
      row: area.rect.row + row)
  }

  private static func direction(from start: Point, to end: Point) -> Octant? {
    Octant(x: end.x - start.x, y: -2 * (end.y - start.y))
  }

  private static func cell(of point: Point, size: Size) -> (column: Int, row: Int) {
    (min(max(Int(point.x), 0), size.columns - 1), min(max(Int(point.y), 0), size.rows - 1))
  }

  /// The first free place for a text at the head, ahead of the arrow if there is room.
  private func place(
    for text: String, at shaft: (start: Point, end: Point), size: Size, occupied: OccupiedCells
  ) -> (column: Int, row: Int)? {
    guard let direction = Self.direction(from: shaft.start, to: shaft.end) else { return nil }
    let (column, row) = Self.cell(of: shaft.end, size: size)
    let width = text.unicodeScalars.count
    let step = direction.step
    let ahead = (
      step.columns > 0 ? column + 2 : step.columns < 0 ? column - 1 - width : column - width / 2, row + step.rows
    )
    let sides = [
      (column + 2, row), (column - 1 - width, row), (column - width / 2, row - 1), (column - width / 2, row + 1),
    ]
    let place = ([ahead] + sides).first { column, row in
      guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns else { return false }
      return occupied.isFreeOfText(Rect(column: column, row: row, columns: width, rows: 1))
    }
    return place ?? CellLabel.place(text, beside: (column, row), size: size, occupied: occupied, slides: true)
  }
}
