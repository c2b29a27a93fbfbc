extension CellBuffer {
  /// Draws box lines into a cell, joined with those already there: a tick on a frame becomes a branch of it.
  package mutating func draw(
    _ lines: BoxLines, glyphs: GlyphSet, style: Style = .plain, column: Int, row: Int
  ) {
    let present = BoxLines(glyph: self[column, row].glyph, in: glyphs) ?? BoxLines()
    draw(present.joined(with: lines).glyph(in: glyphs), style: style, column: column, row: row)
  }

  /// Draws a frame in the cells just outside a rectangle, along the edges that these share with it.
  package mutating func drawEdges(around rect: Rect, style: Style = .plain) {
    for column in rect.column..<max(rect.column, rect.endColumn) {
      draw(CellEdge.lower.glyph, style: style, column: column, row: rect.row - 1)
      draw(CellEdge.upper.glyph, style: style, column: column, row: rect.endRow)
    }
    for row in rect.row..<max(rect.row, rect.endRow) {
      draw(CellEdge.right.glyph, style: style, column: rect.column - 1, row: row)
      draw(CellEdge.left.glyph, style: style, column: rect.endColumn, row: row)
    }
  }

  /// Draws a frame in the cells just outside a rectangle.
  package mutating func drawFrame(
    around rect: Rect, weight: BoxLines.Weight = .light, glyphs: GlyphSet, style: Style = .plain
  ) {
    let (left, right, top, bottom) = (rect.column - 1, rect.endColumn, rect.row - 1, rect.endRow)
    for column in rect.column..<max(rect.column, rect.endColumn) {
      for row in [top, bottom] { draw(.horizontal(weight), glyphs: glyphs, style: style, column: column, row: row) }
    }
    for row in rect.row..<max(rect.row, rect.endRow) {
      for column in [left, right] { draw(.vertical(weight), glyphs: glyphs, style: style, column: column, row: row) }
    }
    for (column, row) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
      let corner = BoxLines(
        up: row == bottom ? weight : .none, right: column == left ? weight : .none,
        down: row == top ? weight : .none, left: column == right ? weight : .none)
      draw(corner, glyphs: glyphs, style: style, column: column, row: row)
    }
  }
}
