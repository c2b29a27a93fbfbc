import CellGraphics

/// One part of a picture, drawn into the plot area over the layers before it.
///
/// A figure first asks all layers to claim the cells that must stay theirs, then draws them in order.
package protocol Layer {
  /// Draws into the cells of `area`.
  func draw(into buffer: inout CellBuffer, area: PlotArea)

  /// Draws into the cells of `area` and keeps clear of what others have taken.
  func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells)

  /// Takes the cells of marks whose places are given and that no other layer may cover.
  func claim(_ occupied: inout OccupiedCells, area: PlotArea)

  /// What the legend line says about the layer, if anything.
  var legend: String? { get }

  /// The same, with the marks that the layer draws in a glyph set.
  func legend(in glyphs: GlyphSet) -> String?

  /// Whether the layer paints the area up to its edges.
  func fillsArea(in style: PictureStyle) -> Bool
}

extension Layer {
  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    draw(into: &buffer, area: area)
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {}

  package func legend(in glyphs: GlyphSet) -> String? { legend }

  package func fillsArea(in style: PictureStyle) -> Bool { false }
}

/// The cells inside the frame, the window of the plane that they show, and the style they are drawn in.
package struct PlotArea: Sendable {
  package let rect: Rect
  package let x: AxisRange
  package let y: AxisRange
  package let style: PictureStyle

  package init(rect: Rect, x: AxisRange, y: AxisRange, style: PictureStyle = .plain) {
    self.rect = rect
    self.x = x
    self.y = y
    self.style = style
  }

  /// The x of the middle of every column.
  package var columnCentres: [Double] { xs(columns: rect.columns) }

  /// The y of the middle of every row, from the top down.
  package var rowCentres: [Double] { ys(rows: rect.rows) }

  /// The x of the middle of every column when the area is divided into so many.
  func xs(columns: Int) -> [Double] { (0..<columns).map { x.value(at: (Double($0) + 0.5) / Double(columns)) } }

  /// The y of the middle of every row, from the top down, when the area is divided into so many.
  func ys(rows: Int) -> [Double] { (0..<rows).map { y.value(at: 1 - (Double($0) + 0.5) / Double(rows)) } }

  /// The character of a mark in the style of the area.
  func glyph(_ mark: Mark) -> Unicode.Scalar { mark.glyph(in: style.glyphs) }

  /// A place of the plane in cells from the top left corner of the area.
  package func cells(x: Double, y: Double) -> Point {
    Point(x: self.x.fraction(of: x) * Double(rect.columns), y: (1 - self.y.fraction(of: y)) * Double(rect.rows))
  }

  /// The place of the plane at a point in cells.
  package func place(of point: Point) -> (x: Double, y: Double) {
    (x.value(at: point.x / Double(rect.columns)), y.value(at: 1 - point.y / Double(rect.rows)))
  }

  /// The cell that holds a place of the window, its far edges included; `nil` outside the window.
  package func cell(x: Double, y: Double) -> (column: Int, row: Int)? {
    guard self.x.contains(x), self.y.contains(y) else { return nil }
    let point = cells(x: x, y: y)
    return (min(max(Int(point.x), 0), rect.columns - 1), min(max(Int(point.y), 0), rect.rows - 1))
  }
}
