import CellGraphics

/// One part of a picture, drawn into the plot area over the layers before it.
package protocol Layer {
  /// Draws into the cells of `area`.
  func draw(into buffer: inout CellBuffer, area: PlotArea)

  /// What the legend line says about the layer, if anything.
  var legend: String? { get }
}

/// The cells inside the frame and the window of the plane that they show.
package struct PlotArea: Sendable {
  package let rect: Rect
  package let x: AxisRange
  package let y: AxisRange

  package init(rect: Rect, x: AxisRange, y: AxisRange) {
    self.rect = rect
    self.x = x
    self.y = y
  }
}
