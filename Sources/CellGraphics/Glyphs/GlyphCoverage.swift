import Assets

/// How much ink a glyph leaves in each sub-cell, measured over common monospaced fonts.
package struct GlyphCoverage: Sendable {
  /// Sub-cells across and down a cell; sub-cells are square because a cell is twice as high as wide.
  package static let columns = 8
  package static let rows = 16
  /// Sub-cells in a cell.
  package static let count = columns * rows

  package let glyph: Unicode.Scalar
  /// Ink from 0 to 1, row by row from the top left.
  package let ink: [Float]

  /// The share of the cell that is inked.
  package var mean: Float { ink.reduce(0, +) / Float(Self.count) }

  /// The coverage of some printable ASCII glyphs, in the order asked for.
  package static func measured(_ glyphs: some Sequence<Unicode.Scalar>) -> [GlyphCoverage] {
    let wanted = Array(glyphs)
    var found: [Unicode.Scalar: GlyphCoverage] = [:]
    var rest = EmbeddedAssets.glyphCoverage[...]
    while found.count < wanted.count, !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest[line.endIndex...].dropFirst()
      guard let code = leadingNumber(line), let glyph = Unicode.Scalar(code), wanted.contains(glyph) else { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
      let ink = fields[2].split(separator: UInt8(ascii: " ")).map { Float(leadingNumber($0) ?? 0) / 100 }
      found[glyph] = GlyphCoverage(glyph: glyph, ink: ink)
    }
    return wanted.compactMap { found[$0] }
  }

  private static func leadingNumber(_ text: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32?
    for byte in text {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
      value = (value ?? 0) * 10 + UInt32(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
