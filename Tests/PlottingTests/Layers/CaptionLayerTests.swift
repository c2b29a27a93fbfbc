import CellGraphics
import Testing

@testable import Plotting

@Suite struct CaptionLayerTests {
  private let area = PlotArea(
    rect: Rect(column: 0, row: 0, columns: 20, rows: 5), x: .from(0, to: 20), y: .from(0, to: 5))

  private func lines(_ side: CaptionLayer.Side, over text: String? = nil) -> [String] {
    var buffer = CellBuffer(size: area.rect.size)
    if let text { buffer.write(text, column: 0, row: 2) }
    CaptionLayer([.init(x: 10.5, y: 2.5, text: "run", side: side)]).draw(into: &buffer, area: area)
    return buffer.lines
  }

  @Test(arguments: [
    (CaptionLayer.Side.right, 2, "            run     "), (.left, 2, "      run           "),
    (.above, 1, "         run        "), (.below, 3, "         run        "),
  ])
  func `a text stands on the side asked for`(side: CaptionLayer.Side, row: Int, line: String) {
    #expect(lines(side)[row] == line)
  }

  @Test func `where the side is taken the text goes elsewhere, and nothing is covered`() {
    let row = ".........    ......."
    let lines = lines(.right, over: row)
    #expect(lines[2] == row && lines[1] == "         run        ")
  }

  @Test func `without room there is no text`() {
    let row = String(repeating: "#", count: 20)
    var buffer = CellBuffer(size: area.rect.size)
    for place in 0..<5 { buffer.write(row, column: 0, row: place) }
    let before = buffer
    CaptionLayer([.init(x: 10.5, y: 2.5, text: "run", side: .right)]).draw(into: &buffer, area: area)
    #expect(buffer == before)
  }
}
