import CellGraphics

/// Boxes of text joined by arrows that run along rows and columns.
///
/// Places are cells of the plot area, counted from its top left corner.
package struct DiagramLayer: Layer {
  /// Lines of text, with a frame around them or without.
  package struct Box: Equatable, Sendable {
    /// Everything that belongs to the box, the frame included.
    package let rect: Rect
    /// Each line in pieces with inks of their own, one after another.
    package let lines: [[Piece]]
    package let hasFrame: Bool
    /// Blanks between the frame and the text.
    package let padding: Int

    package init(rect: Rect, lines: [[Piece]], hasFrame: Bool = true, padding: Int = 1) {
      (self.rect, self.lines, self.hasFrame, self.padding) = (rect, lines, hasFrame, padding)
    }
  }

  package struct Piece: Equatable, Sendable {
    package let text: String
    package let ink: Ink?

    package init(_ text: String, ink: Ink? = nil) { (self.text, self.ink) = (text, ink) }
  }

  /// A cell in which a line begins, turns or ends.
  package struct Corner: Hashable, Sendable {
    package let column: Int
    package let row: Int

    package init(_ column: Int, _ row: Int) { (self.column, self.row) = (column, row) }
  }

  /// Arrows with a common beginning, which branch on the way.
  package struct Link: Equatable, Sendable {
    /// Each path has its corners in order, every one in the row or the column of the one before.
    package let paths: [[Corner]]
    /// Which paths have a head in their last cell.
    package let heads: [Bool]

    package init(paths: [[Corner]], heads: [Bool]? = nil) {
      self.paths = paths
      self.heads = heads ?? paths.map { _ in true }
    }
  }

  private let boxes: [Box]
  private let links: [Link]
  package let legend: String?

  package init(boxes: [Box], links: [Link], legend: String? = nil) {
    (self.boxes, self.links, self.legend) = (boxes, links, legend)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    for link in links { drawLines(of: link, into: &buffer, area: area) }
    for box in boxes { draw(box, into: &buffer, area: area) }
    for link in links {
      for (path, hasHead) in zip(link.paths, link.heads) where hasHead { drawHead(of: path, into: &buffer, area: area) }
    }
  }

  private func draw(_ box: Box, into buffer: inout CellBuffer, area: PlotArea) {
    let glyphs = area.style.glyphs
    let rect = Rect(
      column: area.rect.column + box.rect.column, row: area.rect.row + box.rect.row, columns: box.rect.columns,
      rows: box.rect.rows)
    let inner = box.hasFrame ? rect.inset(columns: 1, rows: 1) : rect
    if box.hasFrame {
      for row in rect.row..<rect.endRow {
        for column in rect.column..<rect.endColumn { buffer.clear(column: column, row: row) }
      }
      buffer.drawFrame(around: inner, glyphs: glyphs, style: area.style.style(.frame))
    }
    for (row, line) in zip(inner.row..<max(inner.endRow, inner.row), box.lines) {
      var column = inner.column + (box.hasFrame ? box.padding : 0)
      for piece in line {
        let text = ASCIIText.truncate(glyphs.text(piece.text), to: max(inner.endColumn - column, 0))
        buffer.write(text, column: column, row: row, style: piece.ink.map(area.style.style) ?? .plain)
        column += text.unicodeScalars.count
      }
    }
  }

  /// The lines of a link, joined where they branch; where they cross those of another link they cover them, so that
  /// nothing looks joined that is not.
  private func drawLines(of link: Link, into buffer: inout CellBuffer, area: PlotArea) {
    var lines: [Corner: BoxLines] = [:]
    for path in link.paths {
      for (start, end) in zip(path, path.dropFirst()) {
        let step = (column: (end.column - start.column).signum(), row: (end.row - start.row).signum())
        var cell = start
        while cell != end {
          let next = Corner(cell.column + step.column, cell.row + step.row)
          lines[cell, default: BoxLines()].branch(step.column, step.row)
          lines[next, default: BoxLines()].branch(-step.column, -step.row)
          cell = next
        }
      }
    }
    for (cell, lines) in lines {
      guard cell.column >= 0, cell.column < area.rect.columns, cell.row >= 0, cell.row < area.rect.rows else {
        continue
      }
      buffer.draw(
        lines.glyph(in: area.style.glyphs), .vector, in: area.style, column: area.rect.column + cell.column,
        row: area.rect.row + cell.row)
    }
  }

  private func drawHead(of path: [Corner], into buffer: inout CellBuffer, area: PlotArea) {
    guard let end = path.last, let before = path.last(where: { $0 != end }),
      let direction = Octant(x: Double(end.column - before.column), y: Double(before.row - end.row)),
      end.column >= 0, end.column < area.rect.columns, end.row >= 0, end.row < area.rect.rows
    else { return }
    buffer.draw(
      ArrowShape.head(direction, in: area.style.glyphs), .vector, in: area.style,
      column: area.rect.column + end.column, row: area.rect.row + end.row)
  }
}

extension BoxLines {
  /// Adds a line from the centre towards a neighbouring cell.
  fileprivate mutating func branch(_ columns: Int, _ rows: Int) {
    if columns > 0 { right = .light }
    if columns < 0 { left = .light }
    if rows > 0 { down = .light }
    if rows < 0 { up = .light }
  }
}
