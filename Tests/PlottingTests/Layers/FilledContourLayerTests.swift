import CellGraphics
import Testing

@testable import Plotting

@Suite struct FilledContourLayerTests {
  @Test func `bands darken from level to level`() {
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 40, rows: 4), x: .from(0, to: 4), y: .unit)
    var buffer = CellBuffer(size: area.rect.size)
    // The levels cut the picture into four quarters.
    FilledContourLayer(AnalyticField.plane(1, 0), levels: Levels(explicit: [1, 2, 3]), ramp: .full)
      .draw(into: &buffer, area: area)
    var inks = [Float](repeating: 0, count: 4)
    for row in 0..<4 {
      for column in 0..<40 {
        inks[column / 10] += GlyphCoverage.measured([buffer[column, row].glyph]).first?.mean ?? 0
      }
    }
    #expect(inks == inks.sorted() && Set(inks).count == 4)
    #expect(inks[0] == 0)
  }

  @Test func `undefined places stay blank`() {
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 10, rows: 2), x: .from(-1, to: 1), y: .unit)
    var buffer = CellBuffer(size: area.rect.size)
    let field = AnalyticField.plane(1, 0).defined { x, _ in x > 0 }
    FilledContourLayer(field, levels: Levels(explicit: [-5]), ramp: .full).draw(into: &buffer, area: area)
    #expect(buffer.lines.allSatisfy { $0.prefix(5) == "     " && !$0.suffix(5).contains(" ") })
  }
}
