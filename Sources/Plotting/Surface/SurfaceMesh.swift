import CellGraphics

/// The values of a function on a grid as facets in the box of a surface: undefined places and jumps are holes, and what lies
/// outside the range of values is cut off.
struct SurfaceMesh {
  /// Grid steps between two lines of the mesh.
  static let stepsPerLine = 4
  /// Values along an edge that differ by more than this share of the range may hide a jump.
  private static let suspiciousStep = 0.2
  private static let bisections = 14

  let steps: Int
  /// Node by node, row by row: the height in the box, NaN where there is none.
  private let heights: [Double]
  /// Edges across which the function jumps: twice the node, plus 1 for edges along y.
  private let jumps: Set<Int>

  /// - Parameter lines: Mesh lines in either direction, at least 2.
  init(_ field: some ScalarField, x: AxisRange, y: AxisRange, scale: ValueScale, lines: Int) {
    steps = (max(lines, 2) - 1) * Self.stepsPerLine
    let samples = FieldSamples(field, x: x, y: y, columns: steps + 1, rows: steps + 1)
    heights = samples.values.map { $0.isFinite ? scale.fraction(of: $0) : .nan }
    jumps = Self.jumps(samples, heights: heights, field: field, scale: scale)
  }

  private var nodes: Int { steps + 1 }

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

  /// Follows the edges with a large difference to its place by bisection: where the difference stays, the function jumps.
  private static func jumps(
    _ samples: FieldSamples, heights: [Double], field: some ScalarField, scale: ValueScale
  ) -> Set<Int> {
    let (xs, ys) = (samples.xs, samples.ys)
    var edges: [(edge: Int, low: (x: Double, y: Double, z: Double), high: (x: Double, y: Double, z: Double))] = []
    for row in ys.indices {
      for column in xs.indices {
        let node = row * xs.count + column
        for (isAlongY, other) in [(0, (column + 1, row)), (1, (column, row + 1))]
        where other.0 < xs.count && other.1 < ys.count {
          let next = other.1 * xs.count + other.0
          guard (heights[node] - heights[next]).magnitude > suspiciousStep else { continue }
          edges.append(
            (2 * node + isAlongY, (xs[column], ys[row], heights[node]), (xs[other.0], ys[other.1], heights[next])))
        }
      }
    }
    let differences = edges.map { ($0.low.z - $0.high.z).magnitude }
    for _ in 0..<bisections where !edges.isEmpty {
      let middles = edges.map { (($0.low.x + $0.high.x) / 2, ($0.low.y + $0.high.y) / 2) }
      let values = field.valuesAndGradients(xs: middles.map(\.0), ys: middles.map(\.1)).values
      for place in edges.indices {
        let middle = (middles[place].0, middles[place].1, scale.fraction(of: values[place]))
        let (below, above) = (
          (middle.2 - edges[place].low.z).magnitude, (edges[place].high.z - middle.2).magnitude
        )
        // An undefined middle is the worse half.
        if below > above || middle.2.isNaN { edges[place].high = middle } else { edges[place].low = middle }
      }
    }
    return Set(
      edges.indices.filter { place in
        let difference = (edges[place].low.z - edges[place].high.z).magnitude
        return difference.isNaN || difference > differences[place] / 4
      }.map { edges[$0].edge })
  }

  private func hasJump(_ column: Int, _ row: Int) -> Bool {
    let node = row * nodes + column
    return !jumps.isEmpty
      && (jumps.contains(2 * node) || jumps.contains(2 * node + 1) || jumps.contains(2 * (node + nodes))
        || jumps.contains(2 * (node + 1) + 1))
  }

  /// The triangles of all cells without holes and jumps, cut off at the top and the bottom of the box.
  func forEachFacet(_ body: ([BoxPoint]) -> Void) {
    for row in 0..<steps {
      for column in 0..<steps where !hasJump(column, row) {
        let corners = [point(column, row), point(column + 1, row), point(column + 1, row + 1), point(column, row + 1)]
        guard !corners.contains(where: \.z.isNaN) else { continue }
        for triangle in [[corners[0], corners[1], corners[2]], [corners[0], corners[2], corners[3]]] {
          let polygon = Self.cut(triangle)
          for index in polygon.indices.dropFirst(2) { body([polygon[0], polygon[index - 1], polygon[index]]) }
        }
      }
    }
  }

  /// The pieces of all mesh lines that lie in the box.
  func forEachPiece(_ body: (BoxPoint, BoxPoint) -> Void) {
    for line in stride(from: 0, through: steps, by: Self.stepsPerLine) {
      for step in 0..<steps {
        if !jumps.contains(2 * (line * nodes + step)) { pass(point(step, line), point(step + 1, line), to: body) }
        if !jumps.contains(2 * (step * nodes + line) + 1) { pass(point(line, step), point(line, step + 1), to: body) }
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
    if polygon.allSatisfy({ $0.z >= 0 && $0.z <= 1 }) { return polygon }
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
