import CellGraphics

/// Short texts beside places of the plane, left out where there is no room.
package struct CaptionLayer: Layer {
  package enum Side: CaseIterable, Sendable { case right, left, above, below }

  package struct Caption: Equatable, Sendable {
    package let x: Double
    package let y: Double
    package let text: String
    /// Where the text stands if it can.
    package let side: Side
    package let ink: Ink

    package init(x: Double, y: Double, text: String, side: Side, ink: Ink = .mark) {
      (self.x, self.y, self.text, self.side, self.ink) = (x, y, text, side, ink)
    }
  }

  private let captions: [Caption]

  package init(_ captions: [Caption]) { self.captions = captions }

  package var legend: String? { nil }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for caption in captions {
      guard let cell = area.cell(x: caption.x, y: caption.y) else { continue }
      let text = area.style.glyphs.text(caption.text)
      let width = text.unicodeScalars.count
      let sides = [caption.side] + Side.allCases.filter { $0 != caption.side }
      let places = sides.map { side -> (column: Int, row: Int) in
        switch side {
        case .right: (cell.column + 2, cell.row)
        case .left: (cell.column - 1 - width, cell.row)
        case .above: (cell.column - width / 2, cell.row - 1)
        case .below: (cell.column - width / 2, cell.row + 1)
        }
      }
      guard let place = places.first(where: { isFree($0, width: width, in: buffer, area: area) }) else { continue }
      buffer.write(
        text, column: area.rect.column + place.column, row: area.rect.row + place.row,
        style: area.style.style(caption.ink))
    }
  }

  /// Whether nothing stands where a text and a space on either side would.
  private func isFree(_ place: (column: Int, row: Int), width: Int, in buffer: CellBuffer, area: PlotArea) -> Bool {
    let rect = area.rect
    guard place.row >= 0, place.row < rect.rows, place.column >= 0, place.column + width <= rect.columns else {
      return false
    }
    let columns = max(place.column - 1, 0)..<min(place.column + width + 1, rect.columns)
    return columns.allSatisfy { buffer[rect.column + $0, rect.row + place.row].glyph == " " }
  }
}
