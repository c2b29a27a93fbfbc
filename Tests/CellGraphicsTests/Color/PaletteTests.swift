import Testing

@testable import CellGraphics

@Suite struct PaletteTests {
  /// Values of xterm's colour table.
  @Test(
    arguments: [
      (16, 0x000000), (21, 0x0000FF), (46, 0x00FF00), (110, 0x87AFD7), (196, 0xFF0000), (231, 0xFFFFFF),
      (232, 0x080808),
      (255, 0xEEEEEE),
    ] as [(Int, UInt32)])
  func theNumbersMeanTheColoursOfXterm(index: Int, code: UInt32) throws {
    let entry = try #require(Palette.indexed256.entries.first { $0.index == index })
    #expect(entry.color == Color(code))
  }

  @Test func thePalettesHaveAllTheirColoursInOrder() {
    #expect(Palette.ansi16.entries.map(\.index) == Array(0..<16))
    #expect(Palette.indexed256.entries.map(\.index) == Array(16..<256))
  }

  @Test(arguments: [ColorDepth.ansi16, .indexed256])
  func aColourOfThePaletteIsNearestToItself(depth: ColorDepth) throws {
    let palette = try #require(depth.palette)
    for entry in palette.entries { #expect(palette.nearest(to: entry.color).color == entry.color) }
  }

  @Test func noEntryIsNearerThanTheNearest() {
    for code: UInt32 in [0x440154, 0x21918C, 0xFDE725, 0x808081, 0x010203, 0xFFFEFD] {
      let color = OKLab(Color(code))
      let found = OKLab(Palette.indexed256.nearest(to: Color(code)).color).distanceSquared(to: color)
      for entry in Palette.indexed256.entries {
        #expect(OKLab(entry.color).distanceSquared(to: color) >= found - 1e-15)
      }
    }
  }

  @Test func depthsAreOrderedByTheirColours() {
    #expect(ColorDepth.allCases.sorted() == [.none, .ansi16, .indexed256, .truecolor])
    #expect(ColorDepth.none.palette == nil && ColorDepth.truecolor.palette == nil)
    #expect(ColorDepth.ansi16.palette?.entries.count == 16)
  }
}
