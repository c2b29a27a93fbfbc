import CellGraphics

/// The tones of a surface's facets: their heights as colours, and how far they are turned away from a light.
struct SurfaceShading {
  /// The facets with their heights as shades, or with their darkness if they are to be shaded.
  let stage: SurfaceStage
  let isShaded: Bool
  let isCoarse: Bool

  private static var ramp: DensityRamp { DensityRamp.full }

  /// How dark a facet is under a light from the upper left: 0 facing it, 1 turned away.
  static func darkness(of a: BoxPoint, _ b: BoxPoint, _ c: BoxPoint) -> Double {
    let (ux, uy, uz) = (b.x - a.x, b.y - a.y, b.z - a.z)
    let (vx, vy, vz) = (c.x - a.x, c.y - a.y, c.z - a.z)
    let normal = (x: uy * vz - uz * vy, y: uz * vx - ux * vz, z: ux * vy - uy * vx)
    let length = (normal.x * normal.x + normal.y * normal.y + normal.z * normal.z).squareRoot()
    guard length > 0 else { return 0.5 }
    let light = (x: -0.55, y: -0.35, z: 0.76)
    let facing = (normal.x * light.x + normal.y * light.y + normal.z * light.z) / length
    return (1 - facing.magnitude) * 0.8 + 0.15
  }

  /// The mean height of a facet.
  static func height(of a: BoxPoint, _ b: BoxPoint, _ c: BoxPoint) -> Double { (a.z + b.z + c.z) / 3 }

  /// Paints the facets in the colours of their heights, darker where they are turned away if they are to be shaded.
  func paint(_ colors: ValueColors, into buffer: inout CellBuffer, area: PlotArea) {
    let (projection, shades) = (stage.projection, stage.depths)
    // Facets that are not shaded have their heights in the depth buffer already.
    var heights = shades
    if isShaded {
      heights = DepthBuffer(size: area.rect.size, isCoarse: isCoarse)
      stage.mesh.forEachFacet { a, b, c in
        heights.fill(
          projection.project(a), projection.project(b), projection.project(c), shade: Self.height(of: a, b, c))
      }
    }
    buffer.paint(area) { parts in
      let perCell = Size(columns: parts.columns / area.rect.columns, rows: parts.rows / area.rect.rows)
      return (0..<parts.columns * parts.rows).map { place in
        let (column, row) = (place % parts.columns, place / parts.columns)
        let (height, coverage) = heights.shade(column: column, row: row, parts: perCell)
        guard coverage >= 0.5 else { return nil }
        let color = colors.color(at: height)
        guard isShaded else { return color }
        let darkness = shades.shade(column: column, row: row, parts: perCell).shade
        // In few steps, so that neighbouring parts can be merged.
        return color.mixed(with: .black, share: (darkness * 10).rounded() / 16)
      }
    }
  }

  /// Fills the facets with characters as dense as they are dark.
  func shade(into buffer: inout CellBuffer, area: PlotArea) {
    for row in 0..<area.rect.rows {
      for column in 0..<area.rect.columns {
        let (shade, coverage) = stage.depths.shade(column: column, row: row)
        guard coverage >= 0.5 else { continue }
        let glyph = Self.ramp.glyph(density: shade, column: column, row: row)
        buffer[area.rect.column + column, area.rect.row + row] = Cell(glyph)
      }
    }
  }
}
