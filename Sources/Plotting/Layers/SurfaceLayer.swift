import CellGraphics
import NumberText

/// The graph of a function as a surface in space: a mesh without its hidden lines, in a box with axes.
package struct SurfaceLayer<Field: ScalarField>: StagedLayer {
  /// What to draw besides the mesh, and from where to look.
  package struct Options: Sendable {
    package var azimuth = -60.0
    package var elevation = 30.0
    /// Facets shaded by their slope to the light instead of mesh lines.
    package var isShaded = false
    /// Whether all axes keep their proportions on the screen.
    package var isTrue = false
    /// Whether a coarse picture is enough, because it will not stay.
    package var isCoarse = false
    /// Whether the lines of the mesh are drawn; never on shaded facets.
    package var hasMesh = true
    /// Contour lines on the surface itself, none if empty.
    package var levels: [Double] = []
    /// Contour lines on the floor, none if empty.
    package var floorLevels: [Double] = []
    package var curves: [SpaceCurve] = []
    /// What the legend says of them.
    package var notes: [String] = []
    /// Texts at places of the plane, set beside the points of the surface above them.
    package var annotations: [Annotation] = []
    /// The colours of heights, in a picture that has colours.
    package var colors: ValueColors?

    package init() {}
  }

  private let field: Field
  private let x: Axis
  private let y: Axis
  private let scale: ValueScale
  private let options: Options
  /// Where the floor lies below a surface with contours under it.
  private let floor: Double

  package init(_ field: Field, x: Axis, y: Axis, scale: ValueScale, options: Options) {
    self.field = field
    self.x = x
    self.y = y
    self.scale = scale
    self.options = options
    floor = options.floorLevels.isEmpty ? 0 : -0.45
  }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    let notes = options.annotations.isEmpty ? nil : AnnotationLayer(options.annotations).legend(in: glyphs)
    let remarks = options.notes + [notes].compactMap { $0 }
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    draw(stage(size: area.rect.size), into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(_ stage: SurfaceStage, into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(stage, into: &buffer, area: area, occupied: &occupied)
  }

  package func stage(size: Size) -> SurfaceStage {
    let mesh = SurfaceMesh(
      field, x: x.range, y: y.range, scale: scale, lines: Self.meshLines(size),
      stepsPerLine: options.isCoarse ? SurfaceMesh.fewStepsPerLine : SurfaceMesh.stepsPerLine)
    let projection = SurfaceProjection(
      azimuth: options.azimuth, elevation: options.elevation, floor: floor, in: inner(size), isTrue: options.isTrue,
      showing: mesh.extent)
    var depths = DepthBuffer(size: size, isCoarse: options.isCoarse)
    mesh.forEachFacet { a, b, c in
      depths.fill(
        projection.project(a), projection.project(b), projection.project(c),
        shade: options.isShaded ? Self.darkness(of: a, b, c) : Self.height(of: a, b, c))
    }
    return SurfaceStage(
      mesh, projection, depths, x: x.range, y: y.range, scale: scale, colors: options.colors)
  }

  private func draw(
    _ stage: SurfaceStage, into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells
  ) {
    let size = area.rect.size
    let (mesh, projection, depths) = (stage.mesh, stage.projection, stage.depths)
    if let colors = options.colors {
      paint(mesh, projection, depths, colors, into: &buffer, area: area)
    } else if options.isShaded {
      shade(depths, into: &buffer, area: area)
    }

    var canvas = area.style.glyphs.lineCanvas(size: size)
    let box = SurfaceBox(projection: projection, x: x, y: y, scale: scale, zName: "f", floor: floor)
    for (start, end) in box.edges {
      stroke(projection.project(start), projection.project(end), depths, on: &canvas)
    }
    for (start, end, level) in pieces(of: options.floorLevels, size, height: { _ in floor }) {
      let color = options.colors?.ink(of: options.floorLevels[level])
      stroke(projection.project(start), projection.project(end), depths, color, on: &canvas)
    }
    for (start, end, _) in pieces(of: options.levels, size, height: scale.fraction) {
      stroke(projection.project(start), projection.project(end), depths, on: &canvas)
    }
    if options.hasMesh, !options.isShaded {
      mesh.forEachPiece { stroke(projection.project($0), projection.project($1), depths, on: &canvas) }
    }
    canvas.settleStraddlingStrokes()
    buffer.render(canvas, in: area)
    for curve in options.curves { stage.draw(curve, into: &buffer, area: area, occupied: &occupied) }
    box.drawLabels(into: &buffer, area: area, occupied: &occupied)
    annotate(projection, into: &buffer, area: area, occupied: &occupied)
    for remark in mesh.remarks { occupied.remark(remark) }
  }

  /// Room for the labels of the vertical axis at the left and of the others below.
  private func inner(_ size: Size) -> Rect {
    Rect(column: 7, row: 0, columns: max(size.columns - 12, 4), rows: max(size.rows - 2, 4))
  }

  /// Lines of the mesh in either direction: far enough apart to be followed.
  private static func meshLines(_ size: Size) -> Int { min(max(size.rows / 3 + 3, 7), 31) }

  /// Draws the visible part of a straight line.
  private func stroke(
    _ start: ScreenPoint, _ end: ScreenPoint, _ depths: DepthBuffer, _ color: Color? = nil,
    on canvas: inout any LineCanvas
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max(dx.magnitude * Double(depths.columnsPerCell), dy.magnitude * Double(depths.rowsPerCell))
    guard length.isFinite else { return }
    let count = max(Int(length.rounded(.up)), 1)
    func point(_ place: Int) -> ScreenPoint {
      let share = Double(place) / Double(count)
      return ScreenPoint(
        x: start.x + dx * share, y: start.y + dy * share, depth: start.depth + (end.depth - start.depth) * share)
    }
    var first: ScreenPoint?
    var last = start
    for place in 0...count {
      let current = point(place)
      if depths.isVisible(current) {
        if first == nil { first = current }
        last = current
      } else if let begun = first {
        canvas.stroke([begun.point, last.point], color: color)
        first = nil
      }
    }
    if let begun = first { canvas.stroke([begun.point, last.point], color: color) }
  }

  /// Contour lines at a height of the box for each level, piece by piece, with the place of the level.
  private func pieces(
    of levels: [Double], _ size: Size, height: (_ level: Double) -> Double
  ) -> [(start: BoxPoint, end: BoxPoint, level: Int)] {
    guard !levels.isEmpty else { return [] }
    let samples = FieldSamples(field, x: x.range, y: y.range, columns: size.columns + 1, rows: size.columns + 1)
    let count = Double(size.columns)
    return MarchingSquares(samples, levels: levels).lines(on: field).flatMap { line in
      let z = height(levels[line.level])
      let points = line.points.map { BoxPoint(x: $0.x / count, y: $0.y / count, z: z) }
      return zip(points, points.dropFirst()).map { ($0, $1, line.level) }
    }
  }

  private func annotate(
    _ projection: SurfaceProjection, into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells
  ) {
    for annotation in options.annotations {
      let height = scale.fraction(of: field.value(x: annotation.x, y: annotation.y))
      let isInside = x.range.contains(annotation.x) && y.range.contains(annotation.y) && (0...1).contains(height)
      var cell: (column: Int, row: Int)?
      if isInside {
        let place = BoxPoint(
          x: x.range.fraction(of: annotation.x), y: y.range.fraction(of: annotation.y), z: height)
        let point = projection.project(place)
        cell = (Int(point.x.rounded(.down)), Int(point.y.rounded(.down)))
        cell.map { occupied.take(column: $0.column, row: $0.row, for: .anchor) }
      }
      AnnotationWriter(annotation, area: area).write(beside: cell, into: &buffer, occupied: &occupied)
    }
  }

  // MARK: Shading

  private static var ramp: DensityRamp { DensityRamp.full }

  /// How dark a facet is under a light from the upper left: 0 facing it, 1 turned away.
  private static func darkness(of a: BoxPoint, _ b: BoxPoint, _ c: BoxPoint) -> Double {
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
  private static func height(of a: BoxPoint, _ b: BoxPoint, _ c: BoxPoint) -> Double { (a.z + b.z + c.z) / 3 }

  /// Paints the facets in the colours of their heights, darker where they are turned away if they are to be shaded.
  private func paint(
    _ mesh: SurfaceMesh, _ projection: SurfaceProjection, _ shades: DepthBuffer, _ colors: ValueColors,
    into buffer: inout CellBuffer, area: PlotArea
  ) {
    // Facets that are not shaded have their heights in the depth buffer already.
    var heights = shades
    if options.isShaded {
      heights = DepthBuffer(size: area.rect.size, isCoarse: options.isCoarse)
      mesh.forEachFacet { a, b, c in
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
        guard options.isShaded else { return color }
        let darkness = shades.shade(column: column, row: row, parts: perCell).shade
        // In few steps, so that neighbouring parts can be merged.
        return color.mixed(with: .black, share: (darkness * 10).rounded() / 16)
      }
    }
  }

  private func shade(_ depths: DepthBuffer, into buffer: inout CellBuffer, area: PlotArea) {
    for row in 0..<area.rect.rows {
      for column in 0..<area.rect.columns {
        let (shade, coverage) = depths.shade(column: column, row: row)
        guard coverage >= 0.5 else { continue }
        let glyph = Self.ramp.glyph(density: shade, column: column, row: row)
        buffer[area.rect.column + column, area.rect.row + row] = Cell(glyph)
      }
    }
  }
}
