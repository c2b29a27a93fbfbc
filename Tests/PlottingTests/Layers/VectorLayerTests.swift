import CellGraphics
import Testing

@testable import Plotting

@Suite struct VectorLayerTests {
  private let area = PlotArea(
    rect: Rect(column: 0, row: 0, columns: 20, rows: 9), x: .from(0, to: 20), y: .from(0, to: 18))

  private func drawn(_ vector: PlaneVector) -> CellBuffer {
    var buffer = CellBuffer(size: area.rect.size)
    VectorLayer([vector]).draw(into: &buffer, area: area)
    return buffer
  }

  static let heads: [(place: Point, glyph: Unicode.Scalar)] = [
    (Point(x: 15.5, y: 9), ">"), (Point(x: 4.5, y: 9), "<"), (Point(x: 10.5, y: 15), "^"),
    (Point(x: 10.5, y: 3), "v"), (Point(x: 14.5, y: 13), "^"), (Point(x: 6.5, y: 5), "v"),
  ]

  @Test(arguments: heads.indices)
  func `the head stands in the cell of its place and points where the arrow goes`(index: Int) throws {
    let (head, glyph) = Self.heads[index]
    let buffer = drawn(PlaneVector(from: Point(x: 10.5, y: 9), to: head))
    let cell = try #require(area.cell(x: head.x, y: head.y))
    #expect(buffer[cell.column, cell.row].glyph == glyph)
  }

  @Test func `the label stands ahead of the arrow`() {
    let buffer = drawn(PlaneVector(from: Point(x: 2.5, y: 9), to: Point(x: 10.5, y: 9), label: "grad"))
    #expect(buffer.lines[4].contains("> grad"))
    let back = drawn(PlaneVector(from: Point(x: 18.5, y: 9), to: Point(x: 10.5, y: 9), label: "grad"))
    #expect(back.lines[4].contains("grad <"))
  }

  @Test func `an arrow that leaves the window ends at the frame`() {
    let buffer = drawn(PlaneVector(from: Point(x: 10, y: 9), to: Point(x: 90, y: 9)))
    #expect(buffer[19, 4].glyph == ">")
  }

  @Test(arguments: [Point(x: 10, y: 9), Point(x: .nan, y: 9), Point(x: 10, y: .infinity)])
  func `an arrow without length or place is left out`(head: Point) {
    let buffer = drawn(PlaneVector(from: Point(x: 10, y: 9), to: head))
    #expect(buffer.lines.allSatisfy { !$0.contains(">") && !$0.contains("<") })
  }

  @Test func `a line walked both ways has two heads`() {
    var vector = PlaneVector(from: Point(x: 4.5, y: 9), to: Point(x: 15.5, y: 9))
    vector.isTwoHeaded = true
    let row = drawn(vector).lines[4]
    #expect(row.contains("<") && row.contains(">"))
  }
}
