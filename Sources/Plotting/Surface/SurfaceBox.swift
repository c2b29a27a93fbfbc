import CellGraphics

/// The box around a surface: its back edges, and axes with ticks and names on the edges in front.
struct SurfaceBox {
  let projection: SurfaceProjection
  let x: Axis
  let y: Axis
  let scale: ValueScale
  let zName: String
  let floor: Double

  /// The edges of the box that can be seen behind and below the surface.
  var edges: [(BoxPoint, BoxPoint)] {
    let (front, side) = (projection.frontY, projection.frontX)
    let (back, far) = (1 - front, 1 - side)
    func edge(_ a: (Double, Double, Double), _ b: (Double, Double, Double)) -> (BoxPoint, BoxPoint) {
      (BoxPoint(x: a.0, y: a.1, z: a.2), BoxPoint(x: b.0, y: b.1, z: b.2))
    }
    return [
      edge((0, front, floor), (1, front, floor)), edge((side, 0, floor), (side, 1, floor)),
      edge((0, back, floor), (1, back, floor)), edge((far, 0, floor), (far, 1, floor)),
      edge((zEdge.x, zEdge.y, floor), (zEdge.x, zEdge.y, 1)),
    ]
  }

  /// The corner of the floor at the left end of the picture, where the vertical axis stands.
  private var zEdge: BoxPoint {
    let corners = projection.corners.prefix(4)
    return corners.min { projection.project($0).x < projection.project($1).x } ?? BoxPoint(x: 0, y: 0, z: floor)
  }

  /// Writes ticks and names; labels that would touch another text are left out.
  func drawLabels(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let (front, side) = (projection.frontY, projection.frontX)
    let center = projection.project(BoxPoint(x: 0.5, y: 0.5, z: floor))
    let xEdge = { (share: Double) in projection.project(BoxPoint(x: share, y: front, z: floor)) }
    let yEdge = { (share: Double) in projection.project(BoxPoint(x: side, y: share, z: floor)) }
    let zEdge = { (share: Double) in projection.project(BoxPoint(x: self.zEdge.x, y: self.zEdge.y, z: share)) }
    // The vertical axis first: its labels stand alone at the left.
    let height = (zEdge(0).y - zEdge(1).y).magnitude
    if height >= 3 {
      let ticks = scale.ticks(length: Int(height))
      for (value, label) in zip(ticks.values, ticks.labels) {
        write(label, beside: zEdge(scale.fraction(of: value)), isLeft: true, below: 0, &buffer, area, &occupied)
      }
      write(zName, beside: zEdge(1), isLeft: true, below: -1, &buffer, area, &occupied)
    }
    for (axis, edge) in [(x, xEdge), (y, yEdge)] {
      let (start, end) = (edge(0), edge(1))
      let ticks = axis.ticks(target: max(Int((end.x - start.x).magnitude / 8), 2), glyphs: area.style.glyphs)
      let isLeft = edge(0.5).x < center.x
      for (value, label) in zip(ticks.values, ticks.labels) {
        write(label, beside: edge(axis.range.fraction(of: value)), isLeft: isLeft, below: 1, &buffer, area, &occupied)
      }
      for share in [0.5, 0.38, 0.62] {
        if write(axis.name, beside: edge(share), isLeft: isLeft, below: 2, &buffer, area, &occupied) { break }
      }
    }
  }

  /// Writes a text left or right of a point of an edge, a number of rows below it.
  ///
  /// - Returns: Whether there was room.
  @discardableResult
  private func write(
    _ text: String, beside point: ScreenPoint, isLeft: Bool, below: Int, _ buffer: inout CellBuffer,
    _ area: PlotArea, _ occupied: inout OccupiedCells
  ) -> Bool {
    let text = ASCIIText.truncate(area.style.glyphs.text(text), to: 10)
    let width = text.unicodeScalars.count
    let column = Int(point.x) + (isLeft ? (below == 0 ? -1 - width : -width) : 0)
    // A corner on the boundary of two rows belongs to the upper one, where its lines end.
    let row = Int((point.y - 0.25).rounded(.down)) + below
    let box = Rect(column: column - 1, row: row, columns: width + 2, rows: 1)
    guard column >= 0, column + width <= area.rect.columns, row >= 0, row < area.rect.rows else { return false }
    let inside = Rect(
      column: max(box.column, 0), row: row,
      columns: min(box.endColumn, area.rect.columns) - max(box.column, 0), rows: 1)
    guard occupied.isFreeOfText(inside) else { return false }
    CellLabel.write(text, at: (column, row), into: &buffer, area: area, occupied: &occupied)
    return true
  }
}
