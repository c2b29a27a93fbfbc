import CellGraphics

/// Short texts beside marks: to the right, else to the left, above or below, or at a corner.
enum CellLabel {
  /// What a text may not cover.
  enum Sparing {
    /// Other texts and marks; lines are broken for it.
    case text
    /// Lines too.
    case lines
  }

  /// The first free place for a text beside a cell; `nil` where there is no room.
  ///
  /// - Parameter slides: Whether a text above or below may be moved to stay inside.
  static func place(
    _ text: String, beside cell: (column: Int, row: Int), size: Size, occupied: OccupiedCells,
    sparing: Sparing = .text, slides: Bool = false
  ) -> (column: Int, row: Int)? {
    let width = text.unicodeScalars.count
    var places = [(cell.column + 2, cell.row), (cell.column - 1 - width, cell.row)]
    let corners = [cell.row - 1, cell.row + 1].map { row in [(cell.column + 1, row), (cell.column - width, row)] }
    for (place, row) in [cell.row - 1, cell.row + 1].enumerated() {
      places.append((cell.column - width / 2, row))
      if sparing == .lines { places += corners[place] }
    }
    if sparing == .text { places += corners.joined() }
    if slides {
      // A long text is not centred on its mark, but it is still next to it.
      let column = min(max(cell.column - width / 2, 0), max(size.columns - width, 0))
      places += [(column, cell.row - 1), (column, cell.row + 1)]
    }
    return places.first { column, row in
      guard row >= 0, row < size.rows, column >= 0, column + width <= size.columns else { return false }
      let box = Rect(column: column, row: row, columns: width, rows: 1)
      return sparing == .lines ? occupied.isFree(box) : occupied.isFreeOfText(box)
    }
  }

  /// Writes a text and takes its cells.
  ///
  /// - Parameter isSetApart: Whether a blank on either side keeps lines and shades from touching the text.
  static func write(
    _ text: String, at place: (column: Int, row: Int), into buffer: inout CellBuffer, area: PlotArea,
    occupied: inout OccupiedCells, isSetApart: Bool = true
  ) {
    let width = text.unicodeScalars.count
    for column in [place.column - 1, place.column + width] where isSetApart && !occupied[column, place.row].isFixed {
      buffer.clear(column: area.rect.column + column, row: area.rect.row + place.row)
    }
    for column in place.column..<place.column + width {
      buffer.clear(column: area.rect.column + column, row: area.rect.row + place.row)
    }
    buffer.write(text, column: area.rect.column + place.column, row: area.rect.row + place.row)
    occupied.take(Rect(column: place.column, row: place.row, columns: width, rows: 1), for: .text)
  }
}
