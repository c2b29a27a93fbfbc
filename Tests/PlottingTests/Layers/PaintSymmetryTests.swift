import CellGraphics
import Testing

@testable import Plotting

/// Paint and shades follow the function: in a mirror, upside down, and with x and y in each other's place.
@Suite struct PaintSymmetryTests {
  private static let count = 24
  private static let window = AxisRange.from(-2, to: 2)

  enum Kind: CaseIterable, Sendable { case heat, bands }

  enum Change: CaseIterable, Sendable {
    case mirror, flip, swap

    /// The changed function at a place.
    func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      switch self {
      case .mirror: (-x, y)
      case .flip: (x, -y)
      case .swap: (y, x)
      }
    }

    /// The cell of the changed picture that shows what a cell of the first one does.
    func cell(_ column: Int, _ row: Int) -> (column: Int, row: Int) {
      switch self {
      case .mirror: (PaintSymmetryTests.count - 1 - column, row)
      case .flip: (column, PaintSymmetryTests.count - 1 - row)
      case .swap: (PaintSymmetryTests.count - 1 - row, PaintSymmetryTests.count - 1 - column)
      }
    }
  }

  private func draw(_ function: @escaping @Sendable (Double, Double) -> Double, _ kind: Kind) -> CellBuffer {
    let style = PictureStyle(glyphs: .ascii, depth: .truecolor)
    let scale = ValueScale(range: .from(-6, to: 6))
    let colors = ValueColors(scale: scale, style: style)
    let field = AnalyticField(function: function, gradient: { _, _ in (0, 0) })
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: Self.count, rows: Self.count), x: Self.window, y: Self.window,
      style: style)
    var buffer = CellBuffer(size: area.rect.size)
    switch kind {
    case .heat: HeatMapLayer(field, scale: scale, ramp: .full, colors: colors).draw(into: &buffer, area: area)
    case .bands:
      let levels = Levels(explicit: [-3.1, -1.2, 0.33, 1.7])
      FilledContourLayer(field, levels: levels, ramp: .full, colors: colors).draw(into: &buffer, area: area)
    }
    return buffer
  }

  @Test(arguments: Kind.allCases, Change.allCases)
  func `a changed function gives a changed picture`(kind: Kind, change: Change) throws {
    // Without a symmetry of its own, and away from levels at the middles of cells.
    let function: @Sendable (Double, Double) -> Double = { x, y in x * x - 0.7 * y + 0.31 * x * y + 0.013 }
    let first = draw(function, kind)
    let changed = draw(
      { x, y in
        let place = change.place(x, y)
        return function(place.x, place.y)
      }, kind)
    for row in 0..<Self.count {
      for column in 0..<Self.count {
        let there = change.cell(column, row)
        let here = try #require(first[column, row].style.background)
        let other = try #require(changed[there.column, there.row].style.background)
        // The middles of cells are rounded differently on both sides of 0.
        let distance =
          [(here.red, other.red), (here.green, other.green), (here.blue, other.blue)]
          .map { abs(Int($0) - Int($1)) }.max() ?? 0
        #expect(distance <= 1, "\(here) and \(other) at \(column), \(row)")
      }
    }
  }
}
