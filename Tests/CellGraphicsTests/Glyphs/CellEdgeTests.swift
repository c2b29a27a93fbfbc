import Testing

@testable import CellGraphics

@Suite struct CellEdgeTests {
  private static let names: [(CellEdge, String)] = [
    (.upper, "UPPER ONE EIGHTH BLOCK"), (.lower, "LOWER ONE EIGHTH BLOCK"), (.left, "LEFT ONE EIGHTH BLOCK"),
    (.right, "RIGHT ONE EIGHTH BLOCK"),
  ]

  @Test(arguments: names) func `the characters are those of Unicode, and read back`(edge: CellEdge, name: String) {
    #expect(edge.glyph.properties.name == name)
    #expect(CellEdge(glyph: edge.glyph) == edge)
    #expect(CellText.visible(edge.glyph) == edge.glyph)
  }

  @Test func `other characters show no edge`() {
    #expect(" ▀▌│─█".unicodeScalars.allSatisfy { CellEdge(glyph: $0) == nil })
  }

  @Test func `a frame lies along the edges of its rectangle`() {
    var buffer = CellBuffer(size: Size(columns: 5, rows: 4))
    buffer.drawEdges(around: Rect(column: 1, row: 1, columns: 3, rows: 2))
    #expect(buffer.lines == [" ▁▁▁ ", "▕   ▏", "▕   ▏", " ▔▔▔ "])
  }
}
