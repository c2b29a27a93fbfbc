import CellGraphics
import Testing

@testable import Plotting

@Suite struct MarkerLayerTests {
  private let area = PlotArea(
    rect: Rect(column: 0, row: 0, columns: 20, rows: 5), x: .from(0, to: 20), y: .from(0, to: 5))

  @Test func `a mark stands at its place between blanks, with its label beside it`() {
    var buffer = CellBuffer(size: area.rect.size)
    for row in 0..<5 { buffer.write(String(repeating: ".", count: 20), column: 0, row: row) }
    MarkerLayer([.init(x: 5.5, y: 2.5, glyph: "M", label: "top")], legend: nil).draw(into: &buffer, area: area)
    #expect(buffer.lines[2] == ".... M top .........")
  }

  @Test func `at the right edge the label goes to the left`() {
    var buffer = CellBuffer(size: area.rect.size)
    MarkerLayer([.init(x: 20, y: 0, glyph: "m", label: "low")], legend: nil).draw(into: &buffer, area: area)
    #expect(buffer.lines[4] == "               low m")
  }

  @Test func `marks outside the window are left out`() {
    var buffer = CellBuffer(size: area.rect.size)
    let marks = [(-1.0, 2.0), (5, 9), (.nan, 1)].map { MarkerLayer.Marker(x: $0.0, y: $0.1, glyph: "X") }
    MarkerLayer(marks, legend: nil).draw(into: &buffer, area: area)
    #expect(buffer == CellBuffer(size: area.rect.size))
  }

  @Test func `labels of contours keep clear of marks`() {
    let size = Size(columns: 60, rows: 20)
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 60, rows: 20), x: .from(-3, to: 3), y: .from(-3, to: 3))
    var occupied = OccupiedCells(size: size)
    occupied.take(Rect(column: 0, row: 0, columns: 60, rows: 20), for: .text)
    var buffer = CellBuffer(size: size)
    ContourLayer(AnalyticField.circle, levels: Levels(explicit: [4]))
      .draw(into: &buffer, area: area, occupied: &occupied)
    #expect(!buffer.lines.joined().contains("4"), "no room for a label anywhere")
  }
}
