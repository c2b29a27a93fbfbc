import CellGraphics
import Testing

@testable import Plotting

@Suite struct HeatMapLayerTests {
  private let ramp = DensityRamp.full
  private let size = Size(columns: 40, rows: 10)

  private func picture(_ field: AnalyticField, _ scale: ValueScale) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 40, rows: 10), x: .from(0, to: 1), y: .from(0, to: 1))
    HeatMapLayer(field, scale: scale, ramp: ramp).draw(into: &buffer, area: area)
    return buffer
  }

  private func ink(_ glyphs: some Sequence<Unicode.Scalar>) -> Float {
    GlyphCoverage.measured(glyphs).reduce(0) { $0 + $1.mean }
  }

  /// A tile of 4 × 4 cells has the right ink whatever the dither does.
  private func tileInks(_ buffer: CellBuffer, columns: Range<Int>, rows: Range<Int>) -> Float {
    let glyphs = rows.flatMap { row in columns.map { buffer[$0, row].glyph } }
    return glyphs.reduce(0) { $0 + ink([$1]) }
  }

  @Test func valuesDarkenToTheRight() {
    let buffer = picture(.plane(1, 0), ValueScale(range: .from(0, to: 1)))
    let inks = (0..<10).map { tileInks(buffer, columns: ($0 * 4)..<($0 * 4 + 4), rows: 0..<4) }
    for (lighter, darker) in zip(inks, inks.dropFirst()) { #expect(lighter < darker) }
  }

  @Test func valuesDarkenUpwards() {
    let buffer = picture(.plane(0, 1), ValueScale(range: .from(0, to: 1)))
    #expect(tileInks(buffer, columns: 0..<4, rows: 0..<4) > tileInks(buffer, columns: 0..<4, rows: 4..<8))
  }

  @Test func valuesBeyondTheScaleShowAsItsEnds() {
    let buffer = picture(.plane(4, 0), ValueScale(range: .from(1, to: 3)))
    // 4x is below 1 in the left quarter and above 3 in the right one.
    for row in 0..<10 {
      #expect((0..<10).allSatisfy { buffer[$0, row] == .blank })
      #expect((30..<40).allSatisfy { buffer[$0, row].glyph == "@" })
    }
  }

  @Test func undefinedCellsAreLeftAlone() {
    let field = AnalyticField.plane(0, 0).defined { x, _ in x < 0.5 }
    var buffer = CellBuffer(size: size)
    for row in 0..<10 { buffer.write(String(repeating: "?", count: 40), column: 0, row: row) }
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 40, rows: 10), x: .from(0, to: 1), y: .from(0, to: 1))
    HeatMapLayer(field, scale: ValueScale(range: .from(-1, to: 0)), ramp: ramp).draw(into: &buffer, area: area)
    for line in buffer.lines {
      #expect(line == String(repeating: "@", count: 20) + String(repeating: "?", count: 20))
    }
  }

  @Test func aHeatMapNeedsNoLegend() {
    #expect(HeatMapLayer(AnalyticField.circle, scale: ValueScale(range: .from(0, to: 1)), ramp: ramp).legend == nil)
  }
}
