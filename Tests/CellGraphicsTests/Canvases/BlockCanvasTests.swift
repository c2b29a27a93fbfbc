import TestSupport
import Testing

@testable import CellGraphics

@Suite struct BlockCanvasTests {
  private static let (dark, light) = (Color(0x202020), Color(0xE0E0E0))

  private func rendered(
    _ resolution: BlockCanvas.Resolution, _ size: Size = Size(columns: 1, rows: 1), mixesColors: Bool = false,
    _ color: (Int, Int) -> Color?
  ) -> CellBuffer {
    var canvas = BlockCanvas(size: size, resolution: resolution)
    for row in 0..<canvas.parts.rows {
      for column in 0..<canvas.parts.columns { canvas[column, row] = color(column, row) }
    }
    var buffer = CellBuffer(size: size)
    canvas.render(into: &buffer, column: 0, row: 0, mixesColors: mixesColors)
    return buffer
  }

  /// What the quarters of a cell show: upper left, upper right, lower left, lower right.
  private func shown(_ cell: Cell) -> [Color?] {
    let mask = DotMatrix.quadrants.mask(of: cell.glyph) ?? 0
    return (0..<4).map { mask >> $0 & 1 == 1 ? cell.style.foreground : cell.style.background }
  }

  @Test func halvesShowBothColoursExactly() {
    let buffer = rendered(.halves) { _, row in row == 0 ? Self.dark : Self.light }
    #expect(buffer[0, 0] == Cell("▀", style: Style(foreground: Self.dark, background: Self.light)))
  }

  @Test(arguments: BlockCanvas.Resolution.allCases)
  func oneColourNeedsNoGlyph(resolution: BlockCanvas.Resolution) {
    let buffer = rendered(resolution) { _, _ in Self.light }
    #expect(buffer[0, 0] == Cell(" ", style: Style(background: Self.light)))
  }

  @Test(arguments: 0..<16)
  func anyDivisionInTwoColoursIsShownExactly(mask: Int) {
    func color(_ place: Int) -> Color { mask >> place & 1 == 1 ? Self.light : Self.dark }
    let buffer = rendered(.quadrants) { color($1 * 2 + $0) }
    #expect(shown(buffer[0, 0]) == (0..<4).map { color($0) })
  }

  @Test(arguments: 0..<16)
  func unpaintedPartsLeaveTheCellOpen(mask: Int) {
    let buffer = rendered(.quadrants) { mask >> ($1 * 2 + $0) & 1 == 1 ? Self.light : nil }
    #expect(shown(buffer[0, 0]) == (0..<4).map { mask >> $0 & 1 == 1 ? Self.light : nil })
    if mask == 0 { #expect(buffer[0, 0] == .blank) }
  }

  /// The least error over all 16 divisions, each set shown in its mean.
  private func leastError(_ quarters: [Color]) -> Double {
    let samples = quarters.map { OKLab($0) }
    return (0..<16).map { mask in
      [mask, ~mask].reduce(0) { total, set in
        let members = (0..<4).filter { set >> $0 & 1 == 1 }.map { samples[$0] }
        let count = Double(max(members.count, 1))
        let center = OKLab(
          lightness: members.reduce(0) { $0 + $1.lightness } / count, a: members.reduce(0) { $0 + $1.a } / count,
          b: members.reduce(0) { $0 + $1.b } / count)
        return total + members.reduce(0) { $0 + $1.distanceSquared(to: center) }
      }
    }.min() ?? 0
  }

  @Test func noOtherTwoColoursAndGlyphComeNearer() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let quarters = (0..<4).map { _ in Color(UInt32.random(in: 0...0xFFFFFF, using: &random)) }
      let cell = rendered(.quadrants, mixesColors: true) { quarters[$1 * 2 + $0] }[0, 0]
      let error = try zip(quarters, shown(cell)).reduce(0.0) {
        $0 + OKLab($1.0).distanceSquared(to: OKLab(try #require($1.1)))
      }
      // Means are rounded to 8 bits and lie in the gamut only nearly.
      #expect(error <= leastError(quarters) + 0.003)
    }
  }

  @Test func withoutMixingOnlyColoursOfTheFieldAppear() {
    var random = SeededGenerator(seed: 6)
    let palette = Palette.indexed256.entries.map(\.color)
    let buffer = rendered(.quadrants, Size(columns: 20, rows: 10)) { _, _ in
      palette[Int.random(in: 0..<palette.count, using: &random)]
    }
    for row in 0..<10 {
      for cell in buffer.cells(inRow: row) {
        for color in [cell.style.foreground, cell.style.background].compactMap({ $0 }) {
          #expect(palette.contains(color))
        }
      }
    }
  }

  @Test func aMirroredFieldIsTheMirroredPicture() {
    let size = Size(columns: 8, rows: 5)
    let field = { (column: Int, row: Int) in
      Colormap.viridis.color(at: Double((column * 37 + row * row * 11) % 64) / 63)
    }
    let original = rendered(.halves, size, field)
    let mirrored = rendered(.halves, size) { field(7 - $0, $1) }
    for row in 0..<5 { for column in 0..<8 { #expect(original[column, row] == mirrored[7 - column, row]) } }
  }

  @Test func aCanvasIsRenderedAtAPlaceOfThePicture() {
    var canvas = BlockCanvas(size: Size(columns: 1, rows: 1), resolution: .halves)
    canvas[0, 0] = Self.dark
    canvas[0, 5] = Self.light
    #expect(canvas[0, 5] == nil && canvas[-1, 0] == nil)
    var buffer = CellBuffer(size: Size(columns: 3, rows: 2))
    canvas.render(into: &buffer, column: 2, row: 1)
    #expect(buffer.lines == ["   ", "  ▀"])
  }

  @Test func aCanvasWithoutCellsDrawsNothing() {
    #expect(rendered(.quadrants, Size(columns: -1, rows: 3)) { _, _ in .white }.lines.joined().isEmpty)
  }
}
