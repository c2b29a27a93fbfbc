import CellGraphics

/// A marked point of the plane.
package struct PointMark: Equatable, Sendable {
  package let x: Double
  package let y: Double
  package let glyph: Unicode.Scalar
  /// Text beside the mark, left out where there is no room.
  package let label: String

  package init(x: Double, y: Double, glyph: Unicode.Scalar, label: String = "") {
    self.x = x
    self.y = y
    self.glyph = glyph
    self.label = label
  }

  /// Draws the mark, if the window holds it.
  func draw(into buffer: inout CellBuffer, area: PlotArea) {
    guard let column = area.column(at: x), let row = area.row(at: y) else { return }
    buffer.draw(glyph, .mark, in: area.style, column: column, row: row)
  }
}

/// Marked points, with labels where there is room for them.
package struct PointLayer: Layer {
  private let marks: [PointMark]
  package let legend: String?

  package init(_ marks: [PointMark], legend: String? = nil) {
    self.marks = marks
    self.legend = legend
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for mark in marks { mark.draw(into: &buffer, area: area) }
    for mark in marks where !mark.label.isEmpty {
      guard let column = area.column(at: mark.x), let row = area.row(at: mark.y) else { continue }
      TextPlacer(area: area).write(mark.label, beside: (column, row), into: &buffer)
    }
  }
}
