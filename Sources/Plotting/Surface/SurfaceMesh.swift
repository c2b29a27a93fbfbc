import CellGraphics

/// The values of a function on a grid as facets in the box of a surface: undefined places, poles and jumps are holes, and
/// what lies outside the range of values is cut off.
struct SurfaceMesh {
  /// Grid steps between two lines of the mesh.
  static let stepsPerLine = 4
  /// The same in a picture that will not stay.
  static let fewStepsPerLine = 2

  let steps: Int
  private let stepsPerLine: Int
  /// Node by node, row by row: the height in the box, NaN where there is none.
  private let heights: [Double]
  private let breaks: MeshBreaks

  /// - Parameter lines: Mesh lines in either direction, at least 2.
  init(
    _ field: some ScalarField, x: AxisRange, y: AxisRange, scale: ValueScale, lines: Int,
    stepsPerLine: Int = stepsPerLine
  ) {
    self.stepsPerLine = stepsPerLine
    steps = (max(lines, 2) - 1) * stepsPerLine
    let samples = FieldSamples(field, x: x, y: y, columns: steps + 1, rows: steps + 1)
    heights = samples.values.map { $0.isFinite ? scale.fraction(of: $0) : .nan }
    breaks = MeshBreaks(of: field, on: samples)
  }

  private var nodes: Int { steps + 1 }

  /// What the legend has to say of joints that nothing was proven of.
  var remarks: [String] {
    var remarks: [String] = []
    if breaks.hasUnresolved { remarks.append("holes also where the surface is not resolved") }
    if !breaks.isChecked { remarks.append("joined without proof: the formula is too long") }
    return remarks
  }

  func point(_ column: Int, _ row: Int) -> BoxPoint {
    BoxPoint(
      x: Double(column) / Double(steps), y: Double(row) / Double(steps), z: heights[row * nodes + column])
  }

  /// All nodes with a height, moved to the top or the bottom of the box where they lie outside.
  var extent: [BoxPoint] {
    (0...steps).flatMap { row in
      (0...steps).compactMap { column in
        var point = point(column, row)
        point.z = min(max(point.z, 0), 1)
        return point.z.isNaN ? nil : point
      }
    }
  }

  /// The triangles of all cells without holes and jumps, cut off at the top and the bottom of the box.
  func forEachFacet(_ body: (BoxPoint, BoxPoint, BoxPoint) -> Void) {
    for row in 0..<steps {
      for column in 0..<steps where !breaks.cells.contains(row * nodes + column) {
        let (a, b) = (point(column, row), point(column + 1, row))
        let (c, d) = (point(column + 1, row + 1), point(column, row + 1))
        guard !a.z.isNaN, !b.z.isNaN, !c.z.isNaN, !d.z.isNaN else { continue }
        Self.pass(a, b, c, to: body)
        Self.pass(a, c, d, to: body)
      }
    }
  }

  /// Passes on a triangle, or the triangles of what is left of it in the box.
  private static func pass(
    _ a: BoxPoint, _ b: BoxPoint, _ c: BoxPoint, to body: (BoxPoint, BoxPoint, BoxPoint) -> Void
  ) {
    if min(a.z, b.z, c.z) >= 0 && max(a.z, b.z, c.z) <= 1 { return body(a, b, c) }
    let polygon = cut([a, b, c])
    for index in polygon.indices.dropFirst(2) { body(polygon[0], polygon[index - 1], polygon[index]) }
  }

  /// The pieces of all mesh lines that lie in the box.
  func forEachPiece(_ body: (BoxPoint, BoxPoint) -> Void) {
    for line in stride(from: 0, through: steps, by: stepsPerLine) {
      for step in 0..<steps {
        if !breaks.edges.contains(2 * (line * nodes + step)) {
          pass(point(step, line), point(step + 1, line), to: body)
        }
        if !breaks.edges.contains(2 * (step * nodes + line) + 1) {
          pass(point(line, step), point(line, step + 1), to: body)
        }
      }
    }
  }

  private func pass(_ a: BoxPoint, _ b: BoxPoint, to body: (BoxPoint, BoxPoint) -> Void) {
    if let piece = Self.cut(from: a, to: b) { body(piece.0, piece.1) }
  }

  /// The part of a line between z = 0 and z = 1.
  static func cut(from a: BoxPoint, to b: BoxPoint) -> (BoxPoint, BoxPoint)? {
    guard !a.z.isNaN, !b.z.isNaN else { return nil }
    if min(a.z, b.z) > 1 || max(a.z, b.z) < 0 { return nil }
    func inside(_ point: BoxPoint, towards other: BoxPoint) -> BoxPoint {
      let bound = min(max(point.z, 0), 1)
      return bound == point.z ? point : between(point, other, at: bound)
    }
    return (inside(a, towards: b), inside(b, towards: a))
  }

  /// A polygon cut off below z = 0 and above z = 1 (Sutherland & Hodgman, 1974).
  private static func cut(_ polygon: [BoxPoint]) -> [BoxPoint] {
    var result = polygon
    for (bound, sign) in [(0.0, 1.0), (1, -1)] {
      let input = result
      result = []
      for (index, point) in input.enumerated() {
        let previous = input[(index + input.count - 1) % input.count]
        let (isIn, wasIn) = (sign * (point.z - bound) >= 0, sign * (previous.z - bound) >= 0)
        if isIn != wasIn { result.append(between(previous, point, at: bound)) }
        if isIn { result.append(point) }
      }
    }
    return result
  }

  private static func between(_ a: BoxPoint, _ b: BoxPoint, at z: Double) -> BoxPoint {
    // An infinite end has no place in between: the piece ends where it is cut.
    let share = (z - a.z) / (b.z - a.z)
    guard share.isFinite else { return BoxPoint(x: a.x, y: a.y, z: z) }
    return BoxPoint(x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y), z: z)
  }
}
