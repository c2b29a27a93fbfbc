import CellGraphics

extension Figure {
  /// Several figures in one, beside one another where each stays wide enough to be read, else in rows.
  ///
  /// - Parameters:
  ///   - title: The line above all of them.
  ///   - count: How many there are, at least 1.
  ///   - size: Columns and rows of all together.
  ///   - panel: Makes a figure of a size.
  package static func panels<Failure: Error>(
    title: String, count: Int, size: Size, style: PictureStyle,
    panel: (_ place: Int, _ size: Size) throws(Failure) -> Figure
  ) throws(Failure) -> Figure {
    var whole = Figure(
      title: title, size: size, x: Axis(name: "", range: .unit), y: Axis(name: "", range: .unit), layers: [])
    whole.hasFrame = false
    whole.style = style
    let grid = PanelGrid(count: count, size: whole.plotSize)
    var panels: [Figure] = []
    for place in 0..<count {
      var figure = try panel(place, grid.rect(of: place).size)
      figure.style = style
      panels.append(figure)
    }
    whole.panels = panels
    whole.layers = [PanelLayer(panels: panels, grid: grid)]
    return whole
  }
}

/// Where panels stand in a figure.
struct PanelGrid {
  private let count: Int
  private let perRow: Int
  private let size: Size

  /// The least width of a panel beside another.
  private static let leastColumns = 36
  private static let gap = 2

  init(count: Int, size: Size) {
    let most = max((size.columns + Self.gap) / (Self.leastColumns + Self.gap), 1)
    let rows = (count + most - 1) / most
    self.count = count
    perRow = (count + rows - 1) / rows
    self.size = size
  }

  /// The cells of a panel; the last of a row and those of the last row take what is left over.
  func rect(of place: Int) -> Rect {
    let (column, row) = (place % perRow, place / perRow)
    let rows = (count + perRow - 1) / perRow
    let width = (size.columns - (perRow - 1) * Self.gap) / perRow
    let height = size.rows / rows
    let (left, top) = (column * (width + Self.gap), row * height)
    return Rect(
      column: left, row: top, columns: column == perRow - 1 ? size.columns - left : width,
      rows: row == rows - 1 ? size.rows - top : height)
  }
}

/// Figures drawn into the cells of another.
private struct PanelLayer: Layer {
  let panels: [Figure]
  let grid: PanelGrid

  var legend: String? { nil }

  func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for (place, panel) in panels.enumerated() {
      let rect = grid.rect(of: place)
      let picture = panel.render()
      for row in 0..<picture.size.rows {
        for (column, cell) in picture.cells(inRow: row).enumerated() {
          buffer[area.rect.column + rect.column + column, area.rect.row + rect.row + row] = cell
        }
      }
    }
  }
}
