import CellGraphics

/// A surface as it stands on the screen: what is drawn on it afterwards is hidden where the surface is in front.
///
/// Making one takes the samples and fills the depth buffer; drawing curves against it costs little.
package struct SurfaceStage: Sendable {
  let mesh: SurfaceMesh
  let projection: SurfaceProjection
  let depths: DepthBuffer
  private let x: AxisRange
  private let y: AxisRange
  /// What the vertical axis shows.
  package let scale: ValueScale
  /// The colours of heights, in a picture that has colours.
  package let colors: ValueColors?

  init(
    _ mesh: SurfaceMesh, _ projection: SurfaceProjection, _ depths: DepthBuffer, x: AxisRange, y: AxisRange,
    scale: ValueScale, colors: ValueColors?
  ) {
    (self.mesh, self.projection, self.depths) = (mesh, projection, depths)
    (self.x, self.y, self.scale, self.colors) = (x, y, scale, colors)
  }

  /// The cell that shows a point of space, in cells from the top left corner of the picture, and whether the surface
  /// leaves it visible; `nil` for a point without numbers, or above or below the box.
  package func cell(of point: (x: Double, y: Double, z: Double)) -> (column: Int, row: Int, isVisible: Bool)? {
    let place = inBox(point)
    guard [place.x, place.y].allSatisfy({ $0.magnitude < Self.farAway }), place.z >= 0, place.z <= 1 else { return nil }
    let screen = projection.project(place)
    return (Int(screen.x.rounded(.down)), Int(screen.y.rounded(.down)), depths.isVisible(screen))
  }

  /// Draws a curve; where the surface hides it, it is dotted.
  package func draw(_ curve: SpaceCurve, into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(curve, into: &buffer, area: area, occupied: &occupied)
  }

  /// Far outside the box nothing shows, and the screen has no number for it; in sizes of the box.
  static let farAway = 100.0

  func inBox(_ point: (x: Double, y: Double, z: Double)) -> BoxPoint {
    BoxPoint(x: x.fraction(of: point.x), y: y.fraction(of: point.y), z: scale.fraction(of: point.z))
  }
}

/// A layer that is a surface in space, whatever field it shows.
package protocol StagedLayer: Layer {
  /// The surface as it stands in a picture of so many cells.
  func stage(size: Size) -> SurfaceStage

  /// Draws the layer as it stands.
  func draw(_ stage: SurfaceStage, into buffer: inout CellBuffer, area: PlotArea)
}
