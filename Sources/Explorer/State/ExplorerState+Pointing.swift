import CellGraphics
import Plotting
import Scenes

extension ExplorerState {
  /// What the mouse does: a click places the cross-hair, a drag pans, the wheel zooms.
  mutating func point(_ action: Action) {
    guard mode == .map else { return }
    switch action {
    case .press(let column, let row):
      grip = layout.plot.contains(column: column, row: row) ? (column, row, false) : nil
      scrubbedStrip = nil
      guard grip != nil else { return gripStrip(column: column, row: row) }
    case .drag(let column, let row): drag(column: column, row: row)
    case .release:
      if let grip, !grip.hasMoved { click(column: grip.column, row: grip.row) }
      (grip, scrubbedStrip) = (nil, nil)
    case .zoomAt(let column, let row, let isIn):
      guard let pointer = place(column: column, row: row) else { return }
      let before = view
      // A place of the screen is no place of the window where a surface is seen from the side.
      let place = view.isSurface ? view.crossHair : pointer
      view.zoom(by: isIn ? 0.8 : 1.25, around: place)
      bringCrossHairBack()
      remember(before)
    default: break
    }
  }

  /// The place of the plane in the middle of a cell of the screen; `nil` outside the plot.
  private func place(column: Int, row: Int) -> Scene.Place? {
    let rect = layout.plot
    guard rect.contains(column: column, row: row) else { return nil }
    let place = PlotArea(rect: rect, x: view.x, y: view.y)
      .place(of: Point(x: Double(column - rect.column) + 0.5, y: Double(row - rect.row) + 0.5))
    return Scene.Place(x: place.x, y: place.y)
  }

  private mutating func drag(column: Int, row: Int) {
    guard let start = grip else { return scrub(column: column) }
    guard column != start.column || row != start.row else { return }
    let (plot, before) = (layout.plot, view)
    if view.isSurface {
      turnSurface(columns: column - start.column, rows: row - start.row)
    } else {
      view.pan(
        x: -Double(column - start.column) / Double(max(plot.columns, 1)),
        y: Double(row - start.row) / Double(max(plot.rows, 1)))
      bringCrossHairBack()
    }
    // A whole drag is undone at once.
    if !start.hasMoved { remember(before) }
    grip = (column, row, true)
  }

  private mutating func click(column: Int, row: Int) {
    if view.isSurface { return message = "hjkl move the point on the surface" }
    guard let place = place(column: column, row: row) else { return }
    view.crossHair = place
    if run != nil { startRun() }
  }

  /// Takes hold of a loss strip, if there is one at a place.
  private mutating func gripStrip(column: Int, row: Int) {
    scrubbedStrip = SidePanel.lossStrips(of: self).first { $0.contains(column: column, row: row) }
    scrub(column: column)
  }

  /// A column of the loss strip shows the step that it stands for, also when the pointer strays from the row.
  private mutating func scrub(column: Int) {
    guard let last = run?.lastStep, let strip = scrubbedStrip else { return }
    run?.isPlaying = false
    run?.show(step: LossStrip.step(column: column - strip.column, columns: strip.columns, lastStep: last))
  }
}
