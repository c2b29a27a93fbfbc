import CellGraphics
import TestSupport
import Testing

@testable import TextExport

@Suite struct PlainTextTests {
  @Test func everyRowEndsInANewline() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    buffer.write("a|b", column: 0, row: 0)
    buffer.write("c", column: 1, row: 1)
    #expect(PlainText.export(buffer) == "a|b\n c \n")
  }

  @Test func aPictureWithoutRowsIsAnEmptyText() {
    #expect(PlainText.export(CellBuffer(size: Size(columns: 5, rows: 0))) == "")
    #expect(PlainText.export(CellBuffer(size: Size(columns: 0, rows: 2))) == "\n\n")
  }

  @Test func theTextIsSevenBitWithoutControlCharactersButNewlines() {
    let size = Size(columns: 60, rows: 20)
    var canvas = StrokeCanvas(size: size)
    canvas.stroke((0..<80).map { Point(x: Double($0), y: 10 + Double(($0 * $0) % 23) - 11) })
    var buffer = CellBuffer(size: size)
    canvas.render(into: &buffer, column: 0, row: 0)
    expectWellFormed(buffer, size: size)
    let text = PlainText.export(buffer)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) == buffer.lines)
    #expect(text.contains { $0 != " " && $0 != "\n" })
  }
}
