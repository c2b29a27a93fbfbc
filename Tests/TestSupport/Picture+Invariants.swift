import CellGraphics
import Testing

/// Expects what holds for every picture: the size asked for, rows of equal width and only glyphs of its set.
package func expectWellFormed(
  _ buffer: CellBuffer, size: Size, glyphs: GlyphSet = .ascii, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(buffer.size == size, sourceLocation: sourceLocation)
  let lines = buffer.lines
  #expect(lines.count == size.rows, sourceLocation: sourceLocation)
  for (row, line) in lines.enumerated() {
    #expect(line.unicodeScalars.count == size.columns, "width of row \(row)", sourceLocation: sourceLocation)
    let foreign = line.unicodeScalars.filter { !glyphs.allows($0) }
    #expect(foreign.isEmpty, "not in the set \(glyphs) in row \(row): \(foreign)", sourceLocation: sourceLocation)
  }
}

/// Expects that every glyph can be told from the paint behind it, and that no cell has colours without need.
package func expectLegible(_ buffer: CellBuffer, sourceLocation: SourceLocation = #_sourceLocation) {
  for row in 0..<buffer.size.rows {
    for (column, cell) in buffer.cells(inRow: row).enumerated() {
      guard let paper = cell.style.background, cell.glyph != " ", DotMatrix.quadrants.mask(of: cell.glyph) == nil
      else { continue }
      let ink = cell.style.foreground.map { OKLab($0).lightness } ?? -1
      let contrast = (ink - OKLab(paper).lightness).magnitude
      #expect(contrast > 0.15, "'\(cell.glyph)' at (\(column), \(row))", sourceLocation: sourceLocation)
    }
  }
}

extension GlyphSet {
  /// Whether a scalar may stand in a picture of the set.
  fileprivate func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .ascii: (0x20...0x7E).contains(scalar.value)
    case .blocks: CellText.visible(scalar) == scalar && !(0x2800...0x28FF).contains(scalar.value)
    case .braille: CellText.visible(scalar) == scalar
    }
  }
}
