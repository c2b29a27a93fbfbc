import CellGraphics

/// A picture before it is drawn: a window of the plane, layers over one another, and what stands around them.
package struct Figure {
  package var title: String
  package var size: Size
  package var x: Axis
  package var y: Axis
  package var layers: [any Layer]
  package var colorBar: ColorBar?
  /// Remarks after the layers' own in the legend line.
  package var notes: [String]
  /// Remarks at the end of the legend that a small picture can do without.
  package var details: [String]
  /// Rows of a table below the legend.
  package var table: [String]
  /// Whether frame and ticks stand around the layers; a layer that brings its own axes has the whole width.
  package var hasFrame = true
  /// Whether dotted lines run through the ticks.
  package var hasGrid = false
  /// The figures that this one is made of, if it is.
  package var panels: [Figure] = []
  /// The characters and colours to draw with.
  package var style = PictureStyle.plain

  package init(
    title: String, size: Size, x: Axis, y: Axis, layers: [any Layer], colorBar: ColorBar? = nil, notes: [String] = [],
    details: [String] = [], table: [String] = []
  ) {
    self.title = title
    self.size = size
    self.x = x
    self.y = y
    self.layers = layers
    self.colorBar = colorBar
    self.notes = notes
    self.details = details
    self.table = table
  }

  /// The smallest picture that still has room for its labels.
  package static let smallestSize = Size(columns: 24, rows: 9)
  /// The largest picture that is drawn.
  package static let largestSize = Size(columns: 2000, rows: 1000)

  /// The places of the ticks on both axes.
  package var ticks: (x: [Double], y: [Double]) { FigureLayout(self).ticks }

  /// Columns and rows of the plot area inside the frame, as remarks and ticks leave it.
  package var plotSize: Size { FigureLayout(self).plot.size }

  /// Draws the figure: every row is exactly `size.columns` wide.
  package func render() -> CellBuffer { drawn.picture }

  /// The picture, and where everything in it stands.
  var drawn: (picture: CellBuffer, layout: FigureLayout) {
    let layout = FigureLayout(self)
    var (picture, remarks) = render(layout)
    if remarks.isEmpty { return (picture, layout) }
    // What was found while drawing belongs into the legend too; where that needs another line, the plot gives way.
    let complete = FigureLayout(self, remarks: remarks)
    if complete.plot != layout.plot { return (render(complete).picture, complete) }
    complete.drawLegend(into: &picture)
    return (picture, complete)
  }

  private func render(_ layout: FigureLayout) -> (picture: CellBuffer, remarks: [String]) {
    var buffer = CellBuffer(size: size)
    let area = PlotArea(rect: layout.plot, x: x.range, y: y.range, style: style)
    var occupied = OccupiedCells(size: layout.plot.size)
    for layer in layers { layer.claim(&occupied, area: area) }
    for layer in layers { layer.draw(into: &buffer, area: area, occupied: &occupied) }
    if hasGrid { layout.drawGrid(into: &buffer) }
    layout.drawFrame(into: &buffer)
    colorBar?.draw(into: &buffer, bar: layout.bar, ticks: layout.barTicks, style: style)
    return (buffer, occupied.remarks)
  }

  /// What the lines below the picture say, in pieces that each stay on one line if they can.
  var legend: [String] { remarks + details }

  /// What the legend says besides details: the remarks of the layers and the figure's own.
  var remarks: [String] {
    layers.compactMap { $0.legend(in: style.glyphs) } + [colorBar?.legend(in: style.glyphs)].compactMap { $0 } + notes
  }

  /// The window, widened in one direction so that a step along either axis is equally long on the screen, where a cell is
  /// twice as high as wide.
  package var equalisedWindow: (x: AxisRange, y: AxisRange) {
    let plot = FigureLayout(self).plot
    let (width, height) = (Double(plot.columns), 2 * Double(plot.rows))
    let unit = max(x.range.span / width, y.range.span / height)
    return (x.range.widened(to: unit * width), y.range.widened(to: unit * height))
  }
}
