import Testing

@testable import CellGraphics

@Suite struct DotMatrixTests {
  /// The column and row of each of the dots that a braille name lists.
  private static let brailleDots: [Character: (column: Int, row: Int)] = [
    "1": (0, 0), "2": (0, 1), "3": (0, 2), "4": (1, 0), "5": (1, 1), "6": (1, 2), "7": (0, 3), "8": (1, 3),
  ]

  @Test func everyBraillePatternHasTheDotsThatItsNameLists() throws {
    for code in UInt32(0x2800)...0x28FF {
      let glyph = try #require(Unicode.Scalar(code))
      let digits = try #require(glyph.properties.name).filter(\.isNumber)
      let mask = digits.compactMap { Self.brailleDots[$0] }.reduce(0) { $0 | 1 << ($1.row * 2 + $1.column) }
      #expect(DotMatrix.braille.mask(of: glyph) == mask)
      #expect(DotMatrix.braille.glyph(mask) == glyph)
    }
  }

  /// The quarters that the Unicode name of a block spells out: upper left, upper right, lower left, lower right.
  private static func quarters(_ name: String) -> Int? {
    switch name {
    case "UPPER HALF BLOCK": return 0b0011
    case "LOWER HALF BLOCK": return 0b1100
    case "LEFT HALF BLOCK": return 0b0101
    case "RIGHT HALF BLOCK": return 0b1010
    case "FULL BLOCK": return 0b1111
    default:
      guard name.hasPrefix("QUADRANT ") else { return nil }
      let places = ["UPPER LEFT", "UPPER RIGHT", "LOWER LEFT", "LOWER RIGHT"]
      return places.indices.reduce(0) { $0 | (name.contains(places[$1]) ? 1 << $1 : 0) }
    }
  }

  @Test func everyBlockHasTheQuartersThatItsNameSays() throws {
    var count = 0
    for code in UInt32(0x2580)...0x259F {
      let glyph = try #require(Unicode.Scalar(code))
      let mask = Self.quarters(try #require(glyph.properties.name))
      #expect(DotMatrix.quadrants.mask(of: glyph) == mask, "\(glyph)")
      if let mask { #expect(DotMatrix.quadrants.glyph(mask) == glyph) }
      count += mask == nil ? 0 : 1
    }
    #expect(count == 15)
    #expect(DotMatrix.quadrants.glyph(0) == " ")
  }

  @Test func theShareOfACharacterCountsItsParts() {
    #expect(DotMatrix.quadrants.share(of: "▛") == 0.75)
    #expect(DotMatrix.braille.share(of: "⣿") == 1)
    #expect(DotMatrix.braille.share(of: "⠁") == 0.125)
    #expect(DotMatrix.quadrants.share(of: "x") == 0 && DotMatrix.braille.share(of: "▀") == 0)
  }
}
