import CellGraphics

/// What a picture shows besides text, as paths of SVG, one for every colour: backgrounds, blocks, box lines and braille.
///
/// Geometry joins without gaps whatever font the text is set in.
struct CellGeometry {
  static let cellWidth = 8
  static let cellHeight = 16

  private let theme: Theme
  private var areas = ColoredPaths()
  private var lightLines = ColoredPaths()
  private var heavyLines = ColoredPaths()
  private var dots = ColoredPaths()

  init(_ buffer: CellBuffer, theme: Theme) {
    self.theme = theme
    for row in 0..<buffer.size.rows { add(buffer.cells(inRow: row), row: row) }
  }

  /// Whether a character is drawn as geometry and not as text.
  static func draws(_ glyph: Unicode.Scalar) -> Bool {
    switch glyph.value {
    case 0x2500...0x257F: BoxLines(glyph: glyph) != nil
    case 0x2580...0x259F: DotMatrix.quadrants.mask(of: glyph) != nil || CellEdge(glyph: glyph) != nil
    case 0x2800...0x28FF: true
    default: false
    }
  }

  private mutating func add(_ cells: ArraySlice<Cell>, row: Int) {
    var upper = [Color?](repeating: nil, count: 2 * cells.count)
    var lower = upper
    for (column, cell) in cells.enumerated() {
      if cell == .blank { continue }
      let (ink, paper) = theme.resolve(cell.visibleStyle)
      let mask = DotMatrix.quadrants.mask(of: cell.glyph) ?? 0
      for side in 0..<2 {
        upper[2 * column + side] = mask >> side & 1 == 1 ? ink : paper
        lower[2 * column + side] = mask >> (side + 2) & 1 == 1 ? ink : paper
      }
      if (0x2500...0x257F).contains(cell.glyph.value), let lines = BoxLines(glyph: cell.glyph) {
        add(lines, ink: ink, column: column, row: row)
      } else if let edge = CellEdge(glyph: cell.glyph) {
        add(edge, ink: ink, column: column, row: row)
      } else if let mask = DotMatrix.braille.mask(of: cell.glyph) {
        addDots(mask, ink: ink, column: column, row: row)
      }
    }
    addAreas(upper, lower, row: row)
  }

  /// Rectangles for runs of equal colour: of the height of the row where both halves agree, otherwise of a half.
  private mutating func addAreas(_ upper: [Color?], _ lower: [Color?], row: Int) {
    let top = row * Self.cellHeight
    let half = Self.cellHeight / 2
    var start = 0
    while start < upper.count {
      let isWhole = upper[start] == lower[start]
      var end = start + 1
      while end < upper.count, (upper[end] == lower[end]) == isWhole, !isWhole || upper[end] == upper[start] {
        end += 1
      }
      if isWhole {
        addArea(upper[start], from: start, to: end, top: top, height: Self.cellHeight)
      } else {
        addRuns(of: upper, from: start, to: end, top: top)
        addRuns(of: lower, from: start, to: end, top: top + half)
      }
      start = end
    }
  }

  private mutating func addRuns(of colors: [Color?], from start: Int, to end: Int, top: Int) {
    var first = start
    while first < end {
      var last = first + 1
      while last < end, colors[last] == colors[first] { last += 1 }
      addArea(colors[first], from: first, to: last, top: top, height: Self.cellHeight / 2)
      first = last
    }
  }

  private mutating func addArea(_ color: Color?, from start: Int, to end: Int, top: Int, height: Int) {
    guard let color else { return }
    let left = start * Self.cellWidth / 2
    areas.append("M\(left) \(top)h\(end * Self.cellWidth / 2 - left)v\(height)H\(left)z", color)
  }

  private mutating func add(_ lines: BoxLines, ink: Color, column: Int, row: Int) {
    let (left, top) = (column * Self.cellWidth, row * Self.cellHeight)
    let (x, y) = (left + Self.cellWidth / 2, top + Self.cellHeight / 2)
    for weight in [BoxLines.Weight.light, .heavy] {
      var path: PathData = ""
      switch (lines.left == weight, lines.right == weight) {
      case (true, true): path += "M\(left) \(y)h\(Self.cellWidth)"
      case (true, false): path += "M\(left) \(y)H\(x)"
      case (false, true): path += "M\(x) \(y)H\(left + Self.cellWidth)"
      case (false, false): break
      }
      switch (lines.up == weight, lines.down == weight) {
      case (true, true): path += "M\(x) \(top)v\(Self.cellHeight)"
      case (true, false): path += "M\(x) \(top)V\(y)"
      case (false, true): path += "M\(x) \(y)V\(top + Self.cellHeight)"
      case (false, false): break
      }
      if path.isEmpty { continue }
      if weight == .light { lightLines.append(path, ink) } else { heavyLines.append(path, ink) }
    }
  }

  /// A line on the boundary to the next cell, so that those of a frame meet at its corners.
  private mutating func add(_ edge: CellEdge, ink: Color, column: Int, row: Int) {
    let (left, top) = (column * Self.cellWidth, row * Self.cellHeight)
    switch edge {
    case .upper: lightLines.append("M\(left) \(top)h\(Self.cellWidth)", ink)
    case .lower: lightLines.append("M\(left) \(top + Self.cellHeight)h\(Self.cellWidth)", ink)
    case .left: lightLines.append("M\(left) \(top)v\(Self.cellHeight)", ink)
    case .right: lightLines.append("M\(left + Self.cellWidth) \(top)v\(Self.cellHeight)", ink)
    }
  }

  /// Lines of no length, which round ends make discs.
  private mutating func addDots(_ mask: Int, ink: Color, column: Int, row: Int) {
    for place in 0..<8 where mask >> place & 1 == 1 {
      let x = column * Self.cellWidth + place % 2 * 4 + 2
      let y = row * Self.cellHeight + place / 2 * 4 + 2
      dots.append("M\(x) \(y)h0", ink)
    }
  }

  /// The paths of everything added, areas below lines and dots.
  var elements: String {
    areas.group(attributes: "shape-rendering=\"crispEdges\"", paint: "fill")
      + lightLines.group(attributes: "fill=\"none\" stroke-width=\"1.2\"", paint: "stroke")
      + heavyLines.group(attributes: "fill=\"none\" stroke-width=\"2.4\"", paint: "stroke")
      + dots.group(attributes: "fill=\"none\" stroke-width=\"3.2\" stroke-linecap=\"round\"", paint: "stroke")
  }
}
