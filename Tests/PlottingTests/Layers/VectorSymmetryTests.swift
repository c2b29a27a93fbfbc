import CellGraphics
import Testing

@testable import Plotting

/// A mirrored or turned function has mirrored or turned arrows and streamlines.
///
/// Two things cannot be symmetric. An arrow that has to give way goes to the right before it goes to the left, so a few may
/// stand beside the mirrored place; and streamlines start from one another, so another picture has other ones of the same
/// family.
@Suite struct VectorSymmetryTests {
  /// Symmetries of the plane that keep the axes.
  enum Change: CaseIterable, Sendable {
    case mirror, flip, turn

    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      switch self {
      case .mirror: (-x, y)
      case .flip: (x, -y)
      case .turn: (-y, x)
      }
    }

    func inverse(_ x: Double, _ y: Double) -> (x: Double, y: Double) { self == .turn ? (y, -x) : place(x, y) }

    /// The changed function, whose gradient changes as places do.
    func apply(_ field: AnalyticField) -> AnalyticField {
      AnalyticField(
        function: { x, y in
          let place = inverse(x, y)
          return field.function(place.x, place.y)
        },
        gradient: { x, y in
          let place = inverse(x, y)
          let (dx, dy) = field.gradient(place.x, place.y)
          let changed = self.place(dx, dy)
          return (changed.x, changed.y)
        })
    }
  }

  static let fields: [(name: String, field: AnalyticField)] = [
    ("a bowl", .circle), ("a saddle", .saddle), ("a tilted plane", .plane(1, 0.3)),
    ("a cubic", .cubic([0.3, -1, 0.2, 0.5, -0.7, 0.4, 0.6, -0.2, 0.3, -0.5])),
  ]

  // MARK: Arrows

  /// Sizes whose lattice has its middle in the middle of the picture; a unit is 12 columns and 6 rows.
  private static let size = Size(columns: 74, rows: 21)

  private func area(_ size: Size) -> PlotArea {
    let (width, height) = (Double(size.columns) / 12, Double(size.rows) / 6)
    return PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: .from(-width / 2, to: width / 2),
      y: .from(-height / 2, to: height / 2))
  }

  private func arrows(_ field: AnalyticField) -> [ArrowLattice.Placement] {
    var occupied = OccupiedCells(size: Self.size)
    let samples = VectorSamples(GradientField(field), area: area(Self.size), greatest: 1)
    return ArrowLattice(samples).placements(length: { _ in 2 }, occupied: &occupied)
  }

  @Test(arguments: fields, [Change.mirror, .flip])
  func `arrows of a mirrored function are mirrored`(field: (name: String, field: AnalyticField), change: Change) throws
  {
    let (straight, mirrored) = (arrows(field.field), arrows(change.apply(field.field)))
    #expect(straight.count == mirrored.count && straight.count > 20)
    var moved = 0
    for arrow in straight {
      let row = change == .flip ? Self.size.rows - 1 - arrow.row : arrow.row
      let column = change == .mirror ? Self.size.columns - 1 - arrow.column : arrow.column
      let near = mirrored.filter { abs($0.column - column) <= 4 && abs($0.row - row) <= 2 }
      let image = try #require(near.min { abs($0.column - column) < abs($1.column - column) }, "\(arrow)")
      if image.column != column || image.row != row { moved += 1; continue }
      let step = try #require(arrow.shape?.direction.step)
      let imageStep = try #require(image.shape?.direction.step)
      #expect(imageStep.columns == (change == .mirror ? -step.columns : step.columns))
      #expect(imageStep.rows == (change == .flip ? -step.rows : step.rows))
      #expect(image.shape?.parts.count == arrow.shape?.parts.count)
    }
    #expect(moved * 10 <= straight.count, "\(moved) of \(straight.count)")
  }

  @Test(arguments: fields)
  func `arrows of a function turned by a right angle are turned`(name: String, field: AnalyticField) throws {
    let turned = arrows(Change.turn.apply(field))
    #expect(turned.count > 20)
    for arrow in turned {
      guard let shape = arrow.shape else { continue }
      let place = area(Self.size).place(of: Point(x: Double(arrow.column) + 0.5, y: Double(arrow.row) + 0.5))
      let origin = Change.turn.inverse(place.x, place.y)
      let gradient = field.gradient(origin.x, origin.y)
      let before = try #require(Octant(x: gradient.dx, y: gradient.dy))
      #expect(shape.direction.rawValue == (before.rawValue + 2) % 8, "\(name) at \(place)")
    }
  }

  // MARK: Streamlines

  /// Points of all lines with the way the line goes there, in places of the plane.
  private func flow(_ field: AnalyticField) -> [(at: (x: Double, y: Double), along: (x: Double, y: Double))] {
    // As high as wide, so that a turned picture fits.
    let area = area(Size(columns: 72, rows: 36))
    var tracer = StreamlineTracer(VectorSamples(GradientField(field), area: area, greatest: 0), separation: 6)
    return tracer.lines().flatMap { line in
      let places = line.points.map { area.place(of: $0) }
      return zip(places, places.dropFirst(4)).map { from, to in
        (at: ((from.x + to.x) / 2, (from.y + to.y) / 2), along: (to.x - from.x, to.y - from.y))
      }
    }
  }

  @Test(arguments: fields, Change.allCases)
  func `streamlines of a changed function run where the changed ones do, in the changed sense`(
    field: (name: String, field: AnalyticField), change: Change
  ) {
    let (straight, changed) = (flow(field.field), flow(change.apply(field.field)))
    #expect(!straight.isEmpty && (Double(changed.count) / Double(straight.count) - 1).magnitude < 0.15)
    let images = straight.map { (at: change.place($0.at.x, $0.at.y), along: change.place($0.along.x, $0.along.y)) }
    for point in changed {
      // Lines are 6 columns apart, half a unit; the nearest piece of an image is a neighbour that runs alike.
      let near = images.min { distance($0.at, point.at) < distance($1.at, point.at) }
      guard let near else { continue }
      #expect(distance(near.at, point.at) < 0.75, "\(field.name): nothing near \(point.at)")
      // Next to a critical point neighbours part.
      guard distance(near.at, point.at) < 0.05, distance(point.at, (0, 0)) > 0.25 else { continue }
      let product = near.along.x * point.along.x + near.along.y * point.along.y
      let lengths = distance(near.along, (0, 0)) * distance(point.along, (0, 0))
      #expect(product > 0.8 * lengths, "\(field.name) at \(point.at)")
    }
  }

  private func distance(_ a: (x: Double, y: Double), _ b: (x: Double, y: Double)) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }
}
