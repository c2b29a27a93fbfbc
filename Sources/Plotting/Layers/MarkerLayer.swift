import CellGraphics

/// Single characters at places of the plane, over everything else, with labels where there is room for them.
package struct MarkerLayer: Layer {
  package typealias Marker = PointMark

  private let markers: [Marker]
  /// Whether the cells on either side stay blank, so that a mark among other characters is seen as one.
  private let isSetApart: Bool
  package let legend: String?

  package init(_ markers: [Marker], isSetApart: Bool = true, legend: String? = nil) {
    self.markers = markers
    self.isSetApart = isSetApart
    self.legend = legend
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for cell in markers.compactMap({ area.cell(x: $0.x, y: $0.y) }) {
      for beside in isSetApart ? -1...1 : 0...0 {
        occupied.take(column: cell.column + beside, row: cell.row, for: .text)
      }
    }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let cells = markers.map { area.cell(x: $0.x, y: $0.y) }
    for cell in cells.compactMap({ $0 }) where isSetApart {
      for beside in -1...1 where cell.column + beside >= 0 && cell.column + beside < area.rect.columns {
        buffer.clear(column: area.rect.column + cell.column + beside, row: area.rect.row + cell.row)
      }
    }
    for (marker, cell) in zip(markers, cells) {
      guard let cell else { continue }
      buffer.draw(
        marker.glyph, .mark, in: area.style, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
    }
    // On a curve, a label that broke the line would look like a break of the function.
    if !isSetApart { occupied.takeDrawn(in: buffer, area: area) }
    let sparing: CellLabel.Sparing = isSetApart ? .text : .lines
    for (marker, cell) in zip(markers, cells) {
      let label = area.style.glyphs.text(marker.label)
      guard let cell, !label.isEmpty,
        let start = CellLabel.place(label, beside: cell, size: area.rect.size, occupied: occupied, sparing: sparing)
      else { continue }
      CellLabel.write(label, at: start, into: &buffer, area: area, occupied: &occupied, isSetApart: isSetApart)
    }
  }
}
