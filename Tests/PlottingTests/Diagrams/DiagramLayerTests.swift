import CellGraphics
import Testing

@testable import Plotting

@Suite struct DiagramLayerTests {
  private func lines(_ layer: DiagramLayer, glyphs: GlyphSet = .ascii) -> [String] {
    var buffer = CellBuffer(size: Size(columns: 16, rows: 5))
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: 16, rows: 5), x: .unit, y: .unit, style: PictureStyle(glyphs: glyphs))
    layer.draw(into: &buffer, area: area)
    return buffer.lines
  }

  private let boxes = [
    DiagramLayer.Box(rect: Rect(column: 0, row: 1, columns: 5, rows: 3), lines: [[.init("x")]]),
    DiagramLayer.Box(rect: Rect(column: 10, row: 0, columns: 6, rows: 3), lines: [[.init("f"), .init("=1")]]),
  ]
  private let link = DiagramLayer.Link(paths: [
    [.init(5, 2), .init(7, 2), .init(7, 1), .init(9, 1)], [.init(5, 2), .init(7, 2), .init(7, 4), .init(9, 4)],
  ])

  @Test func `boxes are joined by arrows that branch`() {
    #expect(
      lines(DiagramLayer(boxes: boxes, links: [link])) == [
        "          +----+", "+---+  +->| f=1|", "| x |--+  +----+", "+---+  |        ", "       +->      ",
      ])
  }

  @Test func `beyond ASCII corners and branches are box lines`() {
    #expect(
      lines(DiagramLayer(boxes: boxes, links: [link]), glyphs: .blocks) == [
        "          ┌────┐", "┌───┐  ┌─→│ f=1│", "│ x │──┤  └────┘", "└───┘  │        ", "       └─→      ",
      ])
  }

  @Test func `what lies outside the picture is cut off`() {
    let far = DiagramLayer.Link(paths: [[.init(-5, 2), .init(40, 2)]])
    #expect(lines(DiagramLayer(boxes: [], links: [far]))[2] == String(repeating: "-", count: 16))
  }
}
