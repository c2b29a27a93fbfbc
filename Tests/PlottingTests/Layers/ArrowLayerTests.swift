import CellGraphics
import Testing

@testable import Plotting

@Suite struct ArrowLayerTests {
  private let size = Size(columns: 74, rows: 20)

  private var area: PlotArea {
    PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: .from(-3, to: 3), y: .from(-2, to: 2))
  }

  private func placements(_ field: some VectorField, blocked: Rect? = nil) -> [ArrowLattice.Placement] {
    var occupied = OccupiedCells(size: size)
    if let blocked { occupied.take(blocked, for: .text) }
    return ArrowLattice(VectorSamples(field, area: area, greatest: 1))
      .placements(length: { _ in 3 }, occupied: &occupied)
  }

  /// Fields with the gradient written by hand.
  static let fields: [(name: String, field: AnalyticField)] = [
    ("circle", .circle), ("saddle", .saddle), ("himmelblau", .himmelblau), ("plane", .plane(1, -3)),
    ("cubic", .cubic([0, 1, 0, 0, 2, 1, 1, 1, 0, -1])),
  ]

  @Test(arguments: fields)
  func `every arrow points along the gradient`(name: String, field: AnalyticField) throws {
    let arrows = placements(GradientField(field))
    #expect(arrows.count > 20)
    for arrow in arrows {
      guard let shape = arrow.shape else { continue }
      let place = area.place(of: Point(x: Double(arrow.column) + 0.5, y: Double(arrow.row) + 0.5))
      let gradient = field.gradient(place.x, place.y)
      // As a point of the picture would move: a cell is 6/74 wide and 4/20 high, and looks twice as high as wide.
      let (across, up) = (gradient.dx / (6.0 / 74), gradient.dy / (4.0 / 20) * 2)
      let angle = try #require(Octant(x: across, y: up))
      #expect(shape.direction == angle, "\(name) at \(place)")
    }
  }

  @Test func `arrows share no cell and touch no text`() {
    let text = Rect(column: 10, row: 5, columns: 30, rows: 6)
    let arrows = placements(GradientField(AnalyticField.saddle), blocked: text)
    var taken = Set<[Int]>()
    for arrow in arrows {
      for part in arrow.shape?.parts ?? [] {
        let cell = [arrow.column + part.column, arrow.row + part.row]
        #expect(taken.insert(cell).inserted)
        #expect(!text.contains(column: cell[0], row: cell[1]))
        #expect(cell[0] >= 0 && cell[0] < size.columns && cell[1] >= 0 && cell[1] < size.rows)
      }
    }
  }

  @Test func `where the function is undefined there is no arrow`() {
    let field = AnalyticField.plane(1, 1).defined { x, _ in x < 0 }
    for arrow in placements(GradientField(field)) {
      for part in arrow.shape?.parts ?? [] { #expect(arrow.column + part.column < size.columns / 2) }
    }
  }

  @Test func `no arrow stands across a kink`() {
    // |x|: the slope changes its sign in the middle.
    let field = AnalyticField(function: { x, _ in x.magnitude }, gradient: { x, _ in (x == 0 ? 0 : x < 0 ? -1 : 1, 0) })
    let arrows = placements(GradientField(field))
    for arrow in arrows {
      let columns = (arrow.shape?.parts ?? []).map { arrow.column + $0.column }
      #expect(columns.allSatisfy { $0 < size.columns / 2 } || columns.allSatisfy { $0 >= size.columns / 2 })
    }
  }

  @Test func `a constant field is all dots`() {
    let arrows = placements(GradientField(AnalyticField.plane(0, 0)))
    #expect(!arrows.isEmpty && arrows.allSatisfy { $0.shape == nil })
  }

  @Test func `the legend tells the length of the longest`() {
    let field = GradientField(AnalyticField.plane(3, 4))
    #expect(ArrowLayer(field, x: .unit, y: .unit).legend == "-> gradient, longest 5")
    #expect(ArrowLayer(field, x: .unit, y: .unit, scale: .logarithmic).legend == "-> gradient, longest 5 (log)")
  }

  @Test func `longer gradients have longer arrows`() throws {
    var buffer = CellBuffer(size: size)
    // The slope grows from 0 to 6 towards the right.
    let field = AnalyticField(function: { x, _ in x * x }, gradient: { x, _ in (2 * x, 0) })
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: .from(0, to: 3), y: .unit)
    ArrowLayer(GradientField(field), x: area.x, y: area.y).draw(into: &buffer, area: area)
    let row = try #require(buffer.lines.first { $0.contains(">") })
    let lengths = row.split(separator: " ").map(\.count)
    #expect(lengths == lengths.sorted() && lengths.first == 2 && lengths.last == 5)
  }
}
