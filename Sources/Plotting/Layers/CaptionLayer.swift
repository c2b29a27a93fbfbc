import CellGraphics

/// Short texts beside places of the plane, left out where there is no room.
package struct CaptionLayer: Layer {
  package enum Side: CaseIterable, Sendable { case right, left, above, below }

  package struct Caption: Equatable, Sendable {
    /// Where the text may stand, the best place first.
    package let places: [Point]
    package let text: String
    /// Where the text stands if it can.
    package let side: Side
    package let ink: Ink

    package init(at places: [Point], text: String, side: Side, ink: Ink = .mark) {
      (self.places, self.text, self.side, self.ink) = (places, text, side, ink)
    }

    package init(x: Double, y: Double, text: String, side: Side, ink: Ink = .mark) {
      self.init(at: [Point(x: x, y: y)], text: text, side: side, ink: ink)
    }
  }

  private let captions: [Caption]

  package init(_ captions: [Caption]) { self.captions = captions }

  package var legend: String? { nil }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    for caption in captions {
      let text = area.style.glyphs.text(caption.text)
      let width = text.unicodeScalars.count
      let cells = caption.places.compactMap { area.cell(x: $0.x, y: $0.y) }
      let sides = [caption.side] + Side.allCases.filter { $0 != caption.side }
      let places = sides.flatMap { side in cells.flatMap { Self.places(side, of: $0, width: width) } }
      guard let place = places.first(where: { isFree($0, width: width, in: buffer, area: area, occupied) }) else {
        continue
      }
      buffer.write(
        text, column: area.rect.column + place.column, row: area.rect.row + place.row,
        style: area.style.style(caption.ink))
    }
  }

  /// Where a text can begin on one side of a cell, near to it or a little farther.
  private static func places(
    _ side: Side, of cell: (column: Int, row: Int), width: Int
  ) -> [(column: Int, row: Int)] {
    switch side {
    case .right: (2...4).map { (cell.column + $0, cell.row) }
    case .left: (2...4).map { (cell.column + 1 - $0 - width, cell.row) }
    case .above: [(cell.column - width / 2, cell.row - 1)]
    case .below: [(cell.column - width / 2, cell.row + 1)]
    }
  }

  /// Whether nothing stands where a text and a space on either side would.
  private func isFree(
    _ place: (column: Int, row: Int), width: Int, in buffer: CellBuffer, area: PlotArea, _ occupied: OccupiedCells
  ) -> Bool {
    let rect = area.rect
    guard place.row >= 0, place.row < rect.rows, place.column >= 0, place.column + width <= rect.columns else {
      return false
    }
    let columns = max(place.column - 1, 0)..<min(place.column + width + 1, rect.columns)
    return columns.allSatisfy {
      buffer[rect.column + $0, rect.row + place.row].glyph == " " && !occupied[$0, place.row].isFixed
    }
  }
}
