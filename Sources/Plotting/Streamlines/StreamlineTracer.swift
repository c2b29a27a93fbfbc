import CellGraphics

/// Evenly spaced streamlines (Jobard & Lefer, Creating Evenly-Spaced Streamlines of Arbitrary Density, 1997).
///
/// Lines start beside lines that are there already, at the distance wanted, and end where they come too near to another
/// one, where the field is undefined or vanishes, and at the frame. Lengths are in widths of a cell, a row being two.
struct StreamlineTracer {
  /// A line from its upstream end, in cells of the plot area.
  struct Line: Equatable {
    var points: [Point]
  }

  private let samples: VectorSamples
  private let separation: Double
  /// The share of the separation at which a line ends.
  private static let testShare = 0.55
  private static let step = 0.4
  private static let shortest = 5.0
  private static let mostSteps = 4000
  /// No line comes back to its start in fewer steps.
  private static let leastRound = 16

  /// Points of accepted lines in square bins as wide as the separation.
  private var bins: [[Point]]
  private let binColumns: Int
  private let binRows: Int

  init(_ samples: VectorSamples, separation: Double) {
    self.samples = samples
    self.separation = separation
    binColumns = Int(Double(samples.size.columns) / separation) + 1
    binRows = Int(Double(2 * samples.size.rows) / separation) + 1
    bins = [[Point]](repeating: [], count: binColumns * binRows)
  }

  /// All lines. O(area / separation · bins looked at).
  mutating func lines() -> [Line] {
    var result: [[Point]] = []
    var next = 0
    for seed in lattice() {
      guard let first = line(through: seed) else { continue }
      accept(first, into: &result)
      while next < result.count {
        let points = result[next]
        next += 1
        for index in stride(from: 0, to: points.count - 1, by: max(Int(separation / Self.step / 3), 1)) {
          let (dx, dy) = (points[index + 1].x - points[index].x, points[index + 1].y - points[index].y)
          let length = (dx * dx + dy * dy).squareRoot()
          guard length > 0 else { continue }
          for side in [separation, -separation] {
            let seed = Point(x: points[index].x - dy / length * side, y: points[index].y + dx / length * side)
            if let line = line(through: seed) { accept(line, into: &result) }
          }
        }
      }
    }
    return result.map { Line(points: $0.map { Point(x: $0.x, y: $0.y / 2) }) }
  }

  private mutating func accept(_ line: [Point], into result: inout [[Point]]) {
    result.append(line)
    for point in line { bins[bin(of: point)].append(point) }
  }

  /// First the middle, then places all over the picture, for parts that no line leads to.
  private func lattice() -> [Point] {
    let (width, height) = (Double(samples.size.columns), Double(2 * samples.size.rows))
    var seeds = [Point(x: width / 2 + 0.3, y: height / 2 + 0.2)]
    for y in stride(from: separation / 2, to: height, by: separation) {
      for x in stride(from: separation / 2, to: width, by: separation) { seeds.append(Point(x: x, y: y)) }
    }
    return seeds
  }

  private func bin(of point: Point) -> Int {
    let column = min(max(Int(point.x / separation), 0), binColumns - 1)
    let row = min(max(Int(point.y / separation), 0), binRows - 1)
    return row * binColumns + column
  }

  /// Whether no accepted line is nearer than `distance`.
  private func isClear(_ point: Point, _ distance: Double) -> Bool {
    let (column, row) = (Int(point.x / separation), Int(point.y / separation))
    for binRow in max(row - 1, 0)...max(min(row + 1, binRows - 1), 0) where binRow < binRows {
      for binColumn in max(column - 1, 0)...max(min(column + 1, binColumns - 1), 0) where binColumn < binColumns {
        for other in bins[binRow * binColumns + binColumn] {
          let (dx, dy) = (other.x - point.x, other.y - point.y)
          if dx * dx + dy * dy < distance * distance { return false }
        }
      }
    }
    return true
  }

  private func line(through seed: Point) -> [Point]? {
    guard isInside(seed), direction(at: seed) != nil, isClear(seed, separation * 0.99) else { return nil }
    let upstream = follow(from: seed, sign: -1)
    // A closed line is complete already.
    let isClosed = upstream.count > Self.leastRound && Self.distance(upstream[upstream.count - 1], seed) < 2 * Self.step
    let downstream = isClosed ? [] : follow(from: seed, sign: 1)
    let line = Array(upstream.reversed()) + [seed] + downstream
    return Double(line.count) * Self.step < Self.shortest ? nil : line
  }

  private func follow(from seed: Point, sign: Double) -> [Point] {
    var points: [Point] = []
    var current = seed
    for count in 0..<Self.mostSteps {
      // Midpoint rule: the second order keeps circles closed.
      guard let first = direction(at: current) else { break }
      let half = sign * Self.step / 2
      guard let second = direction(at: Point(x: current.x + half * first.x, y: current.y + half * first.y)),
        first.x * second.x + first.y * second.y > 0.3
      else { break }
      current = Point(x: current.x + 2 * half * second.x, y: current.y + 2 * half * second.y)
      guard isInside(current), isClear(current, separation * Self.testShare) else { break }
      points.append(current)
      // A closed line ends where it comes back to its start, a spiral where it comes too near to itself.
      if count > Self.leastRound && Self.distance(current, seed) < Self.step { break }
      if count % 4 == 3, Self.meets(current, points.dropLast(Self.leastRound), separation * Self.testShare / 2) {
        break
      }
    }
    return points
  }

  /// Whether a spiral has come back to its own earlier turns.
  private static func meets(_ point: Point, _ earlier: ArraySlice<Point>, _ distance: Double) -> Bool {
    earlier.contains { self.distance($0, point) < distance }
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private func isInside(_ point: Point) -> Bool {
    point.x >= 0 && point.y >= 0 && point.x <= Double(samples.size.columns) && point.y <= Double(2 * samples.size.rows)
  }

  /// The unit vector at a point, y downwards; `nil` where it is undefined or vanishes.
  private func direction(at point: Point) -> (x: Double, y: Double)? {
    guard let vector = samples.interpolated(x: point.x, y: point.y / 2) else { return nil }
    let length = VectorMagnitude.of(vector.x, vector.y)
    return length > 0 ? (vector.x / length, -vector.y / length) : nil
  }
}
