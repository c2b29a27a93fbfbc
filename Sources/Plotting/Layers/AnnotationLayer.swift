import CellGraphics

/// A text that belongs to a place of the plane.
package struct Annotation: Equatable, Sendable {
  package let x: Double
  package let y: Double
  /// Anything at all: what a cell cannot show is replaced.
  package let text: String

  package init(x: Double, y: Double, text: String) {
    self.x = x
    self.y = y
    self.text = text
  }
}

/// Texts beside places of the plane, over everything else.
///
/// A place without a mark of its own gets one. A text covers no other text and no mark, and lines only where there is no
/// other room; what has to be cut off, or lies outside the window, is told by the legend.
package struct AnnotationLayer: Layer {
  private let annotations: [Annotation]

  package init(_ annotations: [Annotation]) { self.annotations = annotations }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    "\(Mark.note.glyph(in: glyphs)) \(annotations.count == 1 ? "note" : "notes")"
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for cell in annotations.compactMap({ area.cell(x: $0.x, y: $0.y) }) {
      occupied.take(column: cell.column, row: cell.row, for: .anchor)
    }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    for annotation in annotations {
      let writer = AnnotationWriter(annotation, area: area)
      writer.write(beside: area.cell(x: annotation.x, y: annotation.y), into: &buffer, occupied: &occupied)
    }
  }
}
