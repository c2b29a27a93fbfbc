import TestSupport
import Testing

@testable import CellGraphics

@Suite struct CellBufferTests {
  @Test func aNewPictureIsBlank() {
    let buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    #expect(buffer.lines == ["   ", "   "])
  }

  @Test func whatIsWrittenCanBeReadBack() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    buffer[2, 1] = Cell("#")
    #expect(buffer[2, 1] == Cell("#"))
    #expect(buffer.lines == ["   ", "  #"])
  }

  @Test(arguments: [(-1, 0), (0, -1), (3, 0), (0, 2), (-1, -1), (3, 2), (Int.max, 0), (0, Int.min)])
  func writingOutsideDoesNothingAndReadingThereGivesABlank(column: Int, row: Int) {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    buffer[column, row] = Cell("#")
    #expect(buffer == CellBuffer(size: Size(columns: 3, rows: 2)))
    #expect(buffer[column, row] == .blank)
  }

  @Test func textIsCutOffAtBothSides() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 3))
    buffer.write("abcdef", column: -2, row: 0)
    buffer.write("abcdef", column: 2, row: 1)
    buffer.write("abc", column: 0, row: 3)
    #expect(buffer.lines == ["cdef", "  ab", "    "])
  }

  @Test(arguments: [Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: 5, rows: 0)])
  func aPictureWithoutCellsHasRowsWithoutText(size: Size) {
    var buffer = CellBuffer(size: size)
    buffer.write("text", column: 0, row: 0)
    expectWellFormed(buffer, size: size)
  }

  @Test func aPictureOfNegativeSizeIsEmpty() {
    #expect(CellBuffer(size: Size(columns: -2, rows: -3)).lines.isEmpty)
  }

  @Test func allRowsAreEquallyWideWhateverIsWritten() {
    let size = Size(columns: 17, rows: 9)
    var buffer = CellBuffer(size: size)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      buffer.write(
        String(repeating: "x", count: Int.random(in: 0...30, using: &random)),
        column: Int.random(in: -30...30, using: &random), row: Int.random(in: -20...20, using: &random))
    }
    expectWellFormed(buffer, size: size)
    #expect(buffer.lines.joined().contains("x"))
  }

  @Test func textCarriesItsStyle() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 1))
    buffer.write("ab", column: 1, row: 0, style: .bold)
    #expect(buffer[0, 0] == .blank)
    #expect(buffer[1, 0] == Cell("a", style: .bold) && buffer[2, 0] == Cell("b", style: .bold))
    var plain = CellBuffer(size: Size(columns: 3, rows: 1))
    plain.write("ab", column: 1, row: 0)
    #expect(plain != buffer, "equal pictures have equal styles")
    #expect(plain.lines == buffer.lines)
  }

  @Test func textOverAPaintedCellKeepsTheBackground() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    buffer[0, 0] = Cell(" ", style: Style(background: .white))
    buffer.write("ab", column: 0, row: 0)
    #expect(buffer[0, 0] == Cell("a", style: Style(foreground: .black, background: .white)))
    #expect(buffer[1, 0] == Cell("b"))
  }

  @Test func hostileTextTakesOneCellForEveryScalar() {
    var buffer = CellBuffer(size: Size(columns: 9, rows: 2))
    buffer.write("a\u{1B}[2J\n\u{202E}e\u{301}漢", column: 0, row: 0)
    #expect(buffer.lines == ["a␛[2J␊\u{FFFD}e\u{FFFD}", "         "])
  }
}
