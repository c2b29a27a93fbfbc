import CellGraphics
import Testing

@testable import Plotting

@Suite struct UndefinedRegionLayerTests {
  private func lines(_ field: AnalyticField) -> [String] {
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: 40, rows: 12), x: .from(-1, to: 1), y: .from(-1, to: 1))
    var buffer = CellBuffer(size: area.rect.size)
    UndefinedRegionLayer(field).draw(into: &buffer, area: area)
    return buffer.lines
  }

  @Test func `an undefined half is hatched sparsely`() {
    let lines = lines(AnalyticField.circle.defined { x, _ in x < 0 })
    #expect(lines.allSatisfy { $0.prefix(20).allSatisfy { $0 == " " } })
    for line in lines { #expect((2...4).contains(line.count { $0 == "/" })) }
  }

  @Test func `a function that is defined everywhere is left alone, and so is a pole`() {
    #expect(lines(.circle).allSatisfy { $0.allSatisfy { $0 == " " } })
    let line = AnalyticField.circle.defined { x, _ in (x - 0.025).magnitude > 0.02 }
    #expect(lines(line).allSatisfy { $0.allSatisfy { $0 == " " } })
  }
}
