import CellGraphics

/// Single characters at places of the plane, each with a blank on either side, over everything else.
package struct MarkerLayer: Layer {
  /// A mark, and the text beside it where there is room.
  package struct Marker: Equatable, Sendable {
    package let x: Double
    package let y: Double
    package let glyph: Unicode.Scalar
    package let label: String

    package init(x: Double, y: Double, glyph: Unicode.Scalar, label: String = "") {
      self.x = x
      self.y = y
      self.glyph = glyph
      self.label = label
    }
  }

  private let markers: [Marker]
  package let legend: String?

  package init(_ markers: [Marker], legend: String?) {
    self.markers = markers
    self.legend = legend
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for marker in markers {
      guard let cell = area.cell(x: marker.x, y: marker.y) else { continue }
      for beside in -1...1 { occupied.take(column: cell.column + beside, row: cell.row, for: .text) }
    }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let cells = markers.map { area.cell(x: $0.x, y: $0.y) }
    for cell in cells.compactMap({ $0 }) {
      for beside in [-1, 1] where cell.column + beside >= 0 && cell.column + beside < area.rect.columns {
        buffer.clear(column: area.rect.column + cell.column + beside, row: area.rect.row + cell.row)
      }
    }
    for (marker, cell) in zip(markers, cells) {
      guard let cell else { continue }
      buffer.draw(
        marker.glyph, .mark, in: area.style, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
      let label = area.style.glyphs.text(marker.label)
      guard !label.isEmpty,
        let start = CellLabel.place(label, beside: cell, size: area.rect.size, occupied: occupied)
      else { continue }
      CellLabel.write(label, at: start, into: &buffer, area: area, occupied: &occupied)
    }
  }
}

/// Short texts beside marks: to the right, else to the left, else above or below.
enum CellLabel {
  /// The first free place for a text beside a cell; `nil` where there is no room.
  static func place(
    _ text: String, beside cell: (column: Int, row: Int), size: Size, occupied: OccupiedCells
  ) -> (column: Int, row: Int)? {
    let width = text.unicodeScalars.count
    let places = [
      (cell.column + 2, cell.row), (cell.column - 1 - width, cell.row), (cell.column - width / 2, cell.row - 1),
      (cell.column - width / 2, cell.row + 1),
    ]
    return places.first { column, row in
      guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns else { return false }
      return occupied.isFreeOfText(Rect(column: column, row: row, columns: width, rows: 1))
    }
  }

  /// Writes a text and takes its cells.
  static func write(
    _ text: String, at place: (column: Int, row: Int), into buffer: inout CellBuffer, area: PlotArea,
    occupied: inout OccupiedCells
  ) {
    buffer.write(text, column: area.rect.column + place.column, row: area.rect.row + place.row)
    let width = text.unicodeScalars.count
    occupied.take(Rect(column: place.column, row: place.row, columns: width, rows: 1), for: .text)
  }
}
