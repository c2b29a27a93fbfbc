import Testing

@testable import CellGraphics

@Suite struct CellBufferLinesTests {
  private func frame(_ glyphs: GlyphSet, weight: BoxLines.Weight = .light) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 4))
    buffer.drawFrame(around: Rect(column: 1, row: 1, columns: 4, rows: 2), weight: weight, glyphs: glyphs)
    return buffer
  }

  @Test func aFrameGoesAroundARectangle() {
    #expect(frame(.blocks).lines == ["┌────┐", "│    │", "│    │", "└────┘"])
    #expect(frame(.braille, weight: .heavy).lines == ["┏━━━━┓", "┃    ┃", "┃    ┃", "┗━━━━┛"])
    #expect(frame(.ascii).lines == ["+----+", "|    |", "|    |", "+----+"])
  }

  @Test func aTickJoinsTheFrame() {
    var buffer = frame(.blocks)
    buffer.draw(BoxLines(down: .light), glyphs: .blocks, column: 2, row: 3)
    buffer.draw(BoxLines(left: .light), glyphs: .blocks, column: 0, row: 1)
    buffer.draw(BoxLines(up: .heavy), glyphs: .blocks, column: 3, row: 0)
    #expect(buffer.lines == ["┌──┸─┐", "┤    │", "│    │", "└─┬──┘"])
    var ascii = frame(.ascii)
    ascii.draw(BoxLines(down: .light), glyphs: .ascii, column: 2, row: 3)
    ascii.draw(BoxLines(left: .light), glyphs: .ascii, column: 0, row: 1)
    #expect(ascii.lines == ["+----+", "+    |", "|    |", "+-+--+"])
  }

  @Test func aFrameAroundNothingIsFourCorners() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 2))
    buffer.drawFrame(around: Rect(column: 1, row: 1, columns: 0, rows: 0), glyphs: .blocks)
    #expect(buffer.lines == ["┌┐", "└┘"])
    buffer.drawFrame(around: Rect(column: 1, row: 1, columns: -5, rows: -5), glyphs: .blocks)
  }

  @Test func theStyleOfAFrameIsThatAskedFor() {
    var buffer = CellBuffer(size: Size(columns: 3, rows: 3))
    buffer.drawFrame(around: Rect(column: 1, row: 1, columns: 1, rows: 1), glyphs: .blocks, style: .dim)
    #expect(buffer[0, 0] == Cell("┌", style: .dim))
    #expect(buffer[1, 1] == .blank)
  }
}
