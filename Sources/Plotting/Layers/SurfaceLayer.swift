import CellGraphics

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
        shade: options.isShaded ? SurfaceShading.darkness(of: a, b, c) : SurfaceShading.height(of: a, b, c))
    }
    return SurfaceStage(
      mesh, projection, depths, x: x.range, y: y.range, scale: scale, colors: options.colors)
  }

  private func draw(
    _ stage: SurfaceStage, into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells
  ) {
    let size = area.rect.size
    let (mesh, projection, depths) = (stage.mesh, stage.projection, stage.depths)
    let shading = SurfaceShading(stage: stage, isShaded: options.isShaded, isCoarse: options.isCoarse)
    if let colors = options.colors {
      shading.paint(colors, into: &buffer, area: area)
    } else if options.isShaded {
      shading.shade(into: &buffer, area: area)
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
}
