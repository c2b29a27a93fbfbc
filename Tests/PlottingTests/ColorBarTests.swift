import CellGraphics
import Testing

@testable import Plotting

@Suite struct ColorBarTests {
  @Test func aBarHasEdgesShadesAndTicks() {
    let bar = ColorBar(scale: ValueScale(range: .from(0, to: 8)), ramp: .full)
    var buffer = CellBuffer(size: Size(columns: 8, rows: 10))
    let ticks = Ticks(values: [0, 4, 8], labels: ["0", "4", "8"])
    bar.draw(into: &buffer, bar: Rect(column: 1, row: 1, columns: 3, rows: 8), ticks: ticks)
    let rows = buffer.lines
    // The ends stand beside the edges, the middle beside the lower of the two cells in the middle.
    #expect(rows[0] == " +-+ 8  ")
    #expect(rows[9] == " +-+ 0  ")
    #expect(rows[5].hasSuffix(" 4  "))
    #expect(rows[1..<9].enumerated().allSatisfy { $0.offset == 4 || $0.element.hasSuffix("    ") })
  }

  @Test func theBarDarkensUpwards() {
    let bar = ColorBar(scale: ValueScale(range: .from(0, to: 1)), ramp: .full)
    var buffer = CellBuffer(size: Size(columns: 4, rows: 34))
    bar.draw(into: &buffer, bar: Rect(column: 0, row: 1, columns: 4, rows: 32), ticks: .none)
    let inks = (0..<8).map { tile in
      (0..<16).reduce(Float(0)) { sum, cell in
        let glyph = buffer[cell % 4, 1 + tile * 4 + cell / 4].glyph
        return sum + GlyphCoverage.measured([glyph]).reduce(0) { $0 + $1.mean }
      }
    }
    for (upper, lower) in zip(inks, inks.dropFirst()) { #expect(upper > lower) }
  }

  @Test func `values beyond the ends are marked there and named in the legend`() throws {
    let values = try #require(ValueRange((0...100).map(Double.init) + [1e9]))
    let bar = ColorBar(scale: ValueScale(range: .from(0, to: values.upper)), ramp: .full, values: values)
    #expect(bar.legend(in: .ascii) == "^ values beyond the colours")
    var buffer = CellBuffer(size: Size(columns: 8, rows: 10))
    bar.draw(into: &buffer, bar: Rect(column: 1, row: 1, columns: 3, rows: 8), ticks: .none)
    #expect(buffer.lines[0] == " +^+    " && buffer.lines[9] == " +-+    ")
    let whole = try #require(ValueRange((0...100).map(Double.init)))
    #expect(ColorBar(scale: ValueScale(range: .from(0, to: 100)), ramp: .full, values: whole).legend(in: .ascii) == nil)
  }
}
