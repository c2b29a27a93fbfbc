import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct ContourLayerTests {
  private let size = Size(columns: 40, rows: 12)

  @Test func theLegendNamesTheLevels() {
    #expect(ContourLayer(AnalyticField.circle, levels: Levels(explicit: [2, 1])).legend == "contours levels 1, 2")
    #expect(ContourLayer(AnalyticField.circle, levels: Levels(explicit: [])).legend == nil)
  }

  @Test func aLevelLineIsDrawnInOneRow() {
    // y = 0.1 on ±3 in 12 rows is 5.8 rows from the top.
    let rows = Drawing(field: .plane(0, 1), levels: .withoutLabels([0.1]), size: size).buffer.lines
    for (row, line) in rows.enumerated() {
      #expect((Set(line) != [" "]) == (row == 5), "row \(row)")
    }
    #expect(!rows[5].contains(" "))
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 41, rows: 12)])
  func anUprightLineIsDrawnInOneColumnEvenOnABoundaryOfCells(size: Size) {
    let rows = Drawing(field: .plane(1, 0), levels: .withoutLabels([0]), size: size).buffer.lines
    #expect(Set(rows).count == 1)
    #expect(rows[0].filter { $0 != " " } == "|")
  }

  @Test func aLayerDrawsOnlyIntoItsArea() {
    var buffer = CellBuffer(size: Size(columns: 60, rows: 20))
    for row in 0..<20 { buffer.write(String(repeating: "#", count: 60), column: 0, row: row) }
    let area = PlotArea(
      rect: Rect(column: 7, row: 3, columns: 40, rows: 12), x: .from(-3, to: 3), y: .from(-3, to: 3))
    ContourLayer(AnalyticField.himmelblau, levels: Levels(explicit: [20, 50, 100])).draw(into: &buffer, area: area)
    for row in 0..<20 {
      for column in 0..<60 where !area.rect.contains(column: column, row: row) {
        #expect(buffer[column, row].glyph == "#", "\(column), \(row)")
      }
    }
    #expect((3..<15).contains { row in (7..<47).contains { buffer[$0, row].glyph != "#" } })
  }

  @Test func linesAreDrawnOverWhatIsThereAndLeaveTheRest() {
    var buffer = CellBuffer(size: size)
    for row in 0..<12 { buffer.write(String(repeating: ".", count: 40), column: 0, row: row) }
    let drawing = Drawing(field: .plane(0, 1), levels: .withoutLabels([0.1]), size: size)
    ContourLayer(drawing.field, levels: drawing.levels).draw(into: &buffer, area: drawing.area)
    for (row, line) in buffer.lines.enumerated() {
      #expect((line == String(repeating: ".", count: 40)) == (row != 5))
    }
  }

  @Test func nothingIsDrawnWhereNothingIsDefined() {
    let field = AnalyticField.circle.defined { _, _ in false }
    #expect(Drawing(field: field, levels: Levels(explicit: [1]), size: size).buffer == CellBuffer(size: size))
  }
}
