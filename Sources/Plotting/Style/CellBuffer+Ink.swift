import CellGraphics

extension CellBuffer {
  /// Draws a glyph in an ink; over a painted cell it is black or white, and the paint stays.
  mutating func draw(_ glyph: Unicode.Scalar, _ ink: Ink, in style: PictureStyle, column: Int, row: Int) {
    var style = style.style(ink)
    if self[column, row].tone != nil { style.foreground = nil }
    draw(glyph, style: style, column: column, row: row)
  }

  /// Takes away a glyph; the paint of the cell stays.
  mutating func clear(column: Int, row: Int) {
    let cell = self[column, row]
    // Blocks on bare paper are a line.
    self[column, row] = Cell(" ", style: Style(background: cell.style.background == nil ? nil : cell.tone))
  }

  /// Draws lines in an ink with the canvas of the picture's glyph set.
  ///
  /// - Parameters:
  ///   - lines: Points in cells of the area.
  ///   - boxes: Cells of the area that stay free.
  ///   - occupied: Those of others, whose texts and marks stay too.
  mutating func stroke(
    _ lines: [[Point]], _ ink: Ink, in area: PlotArea, sparing boxes: [Rect] = [], _ occupied: OccupiedCells? = nil
  ) {
    var canvas = area.style.glyphs.lineCanvas(size: area.rect.size)
    let color = area.style.style(ink).foreground
    for line in lines { canvas.stroke(line, color: color) }
    for box in boxes {
      for column in box.column..<box.endColumn { canvas.erase(column: column, row: box.row) }
    }
    if let occupied {
      for row in 0..<area.rect.rows {
        for column in 0..<area.rect.columns where occupied[column, row].isFixed {
          canvas.erase(column: column, row: row)
        }
      }
    }
    canvas.settleStraddlingStrokes()
    render(canvas, in: area)
  }

  /// Draws the characters of a canvas over an area; over painted cells they are black or white.
  mutating func render(_ canvas: any LineCanvas, in area: PlotArea) {
    let before = self
    let rect = area.rect
    canvas.render(into: &self, column: rect.column, row: rect.row)
    guard area.style.hasColor else { return }
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        // A line over another one keeps its colour.
        guard before[column, row].style.background != nil, let paint = before[column, row].tone,
          self[column, row] != before[column, row]
        else { continue }
        self[column, row].style.foreground = paint.legibleInk
      }
    }
  }

  /// Shades the cells of an area by a field's values at their centres, where it has one.
  ///
  /// - Parameter density: The darkness of a value, from 0 to 1.
  mutating func shade(
    _ area: PlotArea, with ramp: DensityRamp, of field: some ScalarField, density: (_ value: Double) -> Double
  ) {
    let size = area.rect.size
    let values = field.values(xs: area.columnCentres, ys: area.rowCentres)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let value = values[row * size.columns + column]
        guard !value.isNaN else { continue }
        self[area.rect.column + column, area.rect.row + row] = Cell(
          ramp.glyph(density: density(value), column: column, row: row))
      }
    }
  }

  /// Paints an area in the colours of a field's values.
  mutating func paint(_ area: PlotArea, with colors: ValueColors, of field: some ScalarField) {
    let isAffordable = WorkMeter(field).affords(values: 4 * area.rect.columns * area.rect.rows)
    paint(area, divides: isAffordable) { parts in
      field.values(xs: area.xs(columns: parts.columns), ys: area.ys(rows: parts.rows)).map(colors.color)
    }
  }

  /// Paints the parts of an area's cells in colours, divided as finely as the glyph set allows.
  ///
  /// - Parameters:
  ///   - divides: `false` for whole cells only.
  ///   - colors: The colours of all parts, row by row, when the area has this many columns and rows of them; `nil`
  ///     leaves a part as it is.
  mutating func paint(_ area: PlotArea, divides: Bool = true, _ colors: (_ parts: Size) -> [Color?]) {
    let size = area.rect.size
    guard area.style.paintsBlocks, divides else {
      for (place, color) in colors(size).enumerated() {
        guard let color else { continue }
        self[area.rect.column + place % size.columns, area.rect.row + place / size.columns] =
          Cell(" ", style: Style(background: color))
      }
      return
    }
    BlockCanvas(size: size, resolution: .quadrants, colors: colors).render(
      into: &self, column: area.rect.column, row: area.rect.row)
  }
}
