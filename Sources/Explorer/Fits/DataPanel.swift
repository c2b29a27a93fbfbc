import CellGraphics
import Plotting
import Scenes

/// The data beside the objective: what the coefficients w predict, and the residuals between.
struct DataPanel {
  let data: ExploredData
  let coefficients: [Double]
  let rect: Rect
  let style: PictureStyle

  func draw(into buffer: inout CellBuffer) {
    let figure = DataFigure(data.fit, coefficients: coefficients, size: rect.size, style: style).figure()
    let area = PlotArea(rect: rect, x: figure.x.range, y: figure.y.range, style: style)
    var occupied = OccupiedCells(size: rect.size)
    for layer in figure.layers { layer.claim(&occupied, area: area) }
    for layer in figure.layers { layer.draw(into: &buffer, area: area, occupied: &occupied) }
    PlotFrame(plot: rect, x: figure.x.range, y: figure.y.range).draw(into: &buffer)
    let title = " \(data.equation(coefficients, fitting: rect.columns - 2)) "
    buffer.write(String(title.prefix(rect.columns)), column: rect.column, row: rect.row - 1, style: Ink.heading)
  }
}
