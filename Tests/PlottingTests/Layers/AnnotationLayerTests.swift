import CellGraphics
import Testing

@testable import Plotting

@Suite struct AnnotationLayerTests {
  private static let size = Size(columns: 30, rows: 9)

  /// Draws a layer on a plot area where a unit is a cell, and tells what the legend has to add.
  private func draw(
    _ annotations: [Annotation], _ occupied: OccupiedCells = OccupiedCells(size: size), glyphs: GlyphSet = .ascii
  ) -> (buffer: CellBuffer, remarks: [String]) {
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: Self.size.columns, rows: Self.size.rows), x: .from(0, to: 30),
      y: .from(0, to: 9), style: PictureStyle(glyphs: glyphs))
    var (buffer, occupied) = (CellBuffer(size: Self.size), occupied)
    let layer = AnnotationLayer(annotations)
    layer.claim(&occupied, area: area)
    layer.draw(into: &buffer, area: area, occupied: &occupied)
    return (buffer, occupied.remarks)
  }

  @Test func `a text stands to the right of its place, which gets a mark`() {
    let drawing = draw([Annotation(x: 5.5, y: 4.5, text: "valley")])
    #expect(drawing.buffer.lines[4].hasPrefix("     + valley  "))
    #expect(drawing.remarks.isEmpty)
  }

  @Test func `a place that has a mark keeps it`() {
    var occupied = OccupiedCells(size: Self.size)
    occupied.take(column: 5, row: 4, for: .text)
    #expect(draw([Annotation(x: 5.5, y: 4.5, text: "valley")], occupied).buffer.lines[4].hasPrefix("       valley"))
  }

  @Test func `a text goes to the left at the right edge, and above or below where both sides are taken`() {
    #expect(draw([Annotation(x: 28.5, y: 4.5, text: "valley")]).buffer.lines[4].hasSuffix("valley + "))
    var occupied = OccupiedCells(size: Self.size)
    occupied.take(Rect(column: 0, row: 4, columns: 30, rows: 1), for: .text)
    #expect(draw([Annotation(x: 15.5, y: 4.5, text: "valley")], occupied).buffer.lines[3].contains("valley"))
    occupied.take(Rect(column: 0, row: 3, columns: 30, rows: 1), for: .text)
    #expect(draw([Annotation(x: 15.5, y: 4.5, text: "valley")], occupied).buffer.lines[5].contains("valley"))
  }

  @Test func `lines are spared where there is other room, and broken where there is none`() {
    var occupied = OccupiedCells(size: Self.size)
    occupied.take(Rect(column: 16, row: 0, columns: 14, rows: 9), for: .line)
    #expect(draw([Annotation(x: 14.5, y: 4.5, text: "valley")], occupied).buffer.lines[4].contains("valley +"))
    occupied.take(Rect(column: 0, row: 0, columns: 30, rows: 9), for: .line)
    let drawing = draw([Annotation(x: 14.5, y: 4.5, text: "valley")], occupied)
    #expect(drawing.buffer.lines[4].contains("+ valley") && drawing.remarks.isEmpty)
  }

  @Test func `what is cut off stands in the legend`() {
    let text = "a text that is longer than the picture is wide"
    let drawing = draw([Annotation(x: 20.5, y: 4.5, text: text)])
    #expect(drawing.buffer.lines[4].hasPrefix("a text that is l... +"))
    #expect(drawing.remarks == ["note at (20.5, 4.5): \(text)"])
  }

  @Test func `nothing is covered where there is no room at all`() {
    var occupied = OccupiedCells(size: Self.size)
    occupied.take(Rect(column: 0, row: 0, columns: 30, rows: 9), for: .text)
    let drawing = draw([Annotation(x: 14.5, y: 4.5, text: "valley")], occupied)
    #expect(drawing.buffer == CellBuffer(size: Self.size) && drawing.remarks == ["note at (14.5, 4.5): valley"])
  }

  @Test(arguments: [(40.0, 1.0), (.nan, 1), (1, -.infinity)])
  func `a place outside the window is told`(x: Double, y: Double) throws {
    let drawing = draw([Annotation(x: x, y: y, text: "valley")])
    #expect(drawing.buffer == CellBuffer(size: Self.size))
    #expect(try #require(drawing.remarks.first).hasPrefix("note outside the window at ("))
  }

  @Test func `two texts never share a cell`() {
    let lines = draw([
      Annotation(x: 10.5, y: 4.5, text: "first"), Annotation(x: 11.5, y: 4.5, text: "second"),
      Annotation(x: 10.5, y: 4.5, text: "third"),
    ]).buffer.lines.joined(separator: "\n")
    #expect(["first", "second", "third"].allSatisfy(lines.contains))
  }

  @Test(arguments: ["\u{1B}[31mred", "a\nb", "日本", "e\u{301}", "\u{202E}olleh", "👩‍👩‍👧"], GlyphSet.allCases)
  func `a hostile text takes one cell for each scalar and controls nothing`(text: String, glyphs: GlyphSet) {
    let buffer = draw([Annotation(x: 5.5, y: 4.5, text: text)], glyphs: glyphs).buffer
    for line in buffer.lines {
      #expect(line.unicodeScalars.count == Self.size.columns)
      #expect(line.unicodeScalars.allSatisfy { CellText.visible($0) == $0 })
    }
  }

  @Test func `the legend names the mark`() {
    let one = Annotation(x: 1, y: 1, text: "a")
    #expect(AnnotationLayer([one]).legend == "+ note")
    #expect(AnnotationLayer([one, one]).legend(in: .braille) == "✛ notes")
  }
}
