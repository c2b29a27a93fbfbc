/// Characters that divide a cell into equal parts, each of them inked or not: braille patterns and quadrant blocks.
///
/// A set of parts is a mask: bit `row · columns + column` stands for the part in that row and column.
package struct DotMatrix: Sendable {
  package let columns: Int
  package let rows: Int
  /// The character of every mask.
  private let glyphs: [Unicode.Scalar]
  /// The characters of all masks, in the order of their bits.
  package var characters: [Unicode.Scalar] { glyphs }
  private let codes: ClosedRange<UInt32>
  /// The mask of every code, where it belongs to the matrix.
  private let masks: [Int?]

  private init(columns: Int, rows: Int, codes: ClosedRange<UInt32>, glyphs: [Unicode.Scalar]) {
    self.columns = columns
    self.rows = rows
    self.codes = codes
    self.glyphs = glyphs
    var masks = [Int?](repeating: nil, count: codes.count)
    for (mask, glyph) in glyphs.enumerated() where codes.contains(glyph.value) {
      masks[Int(glyph.value - codes.lowerBound)] = mask
    }
    self.masks = masks
  }

  /// 2 × 2 blocks that fill their quarter of the cell.
  package static let quadrants = DotMatrix(
    columns: 2, rows: 2, codes: 0x2580...0x259F, glyphs: Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars))

  /// 2 × 4 dots: the patterns count from U+2800 in binary, a bit for each dot from 1 to 8.
  package static let braille = DotMatrix(
    columns: 2, rows: 4, codes: 0x2800...0x28FF,
    glyphs: (0..<256).map { mask in
      // Dots 1, 2, 3 and 7 are on the left, 4, 5, 6 and 8 on the right.
      let dots = [1, 4, 2, 5, 3, 6, 7, 8]
      let pattern = dots.enumerated().reduce(0) { $0 | (mask >> $1.offset & 1) << ($1.element - 1) }
      return Unicode.Scalar(0x2800 + UInt32(pattern)) ?? " "
    })

  /// The character of a mask.
  package func glyph(_ mask: Int) -> Unicode.Scalar { glyphs[mask & (glyphs.count - 1)] }

  /// The parts that a character inks; `nil` if it is none of the matrix, among them the space.
  package func mask(of glyph: Unicode.Scalar) -> Int? {
    codes.contains(glyph.value) ? masks[Int(glyph.value - codes.lowerBound)] : nil
  }

  /// The share of the cell that a character inks; 0 if it is none of the matrix.
  package func share(of glyph: Unicode.Scalar) -> Double {
    Double((mask(of: glyph) ?? 0).nonzeroBitCount) / Double(columns * rows)
  }
}
