import CellGraphics
import NumberText

/// Writes one annotation beside its cell.
struct AnnotationWriter {
  private let annotation: Annotation
  private let area: PlotArea
  private let text: String

  /// The fewest characters of a text that say anything.
  private static let fewest = 6

  init(_ annotation: Annotation, area: PlotArea) {
    self.annotation = annotation
    self.area = area
    text = area.style.glyphs.text(annotation.text)
  }

  /// - Parameter cell: That of the place, claimed as an anchor; `nil` outside the window.
  func write(
    beside cell: (column: Int, row: Int)?, into buffer: inout CellBuffer, occupied: inout OccupiedCells
  ) {
    guard let cell else { return occupied.remark("note outside the window at \(words)") }
    if occupied[cell.column, cell.row] == .anchor {
      buffer.draw(
        area.glyph(.note), .mark, in: area.style, column: area.rect.column + cell.column,
        row: area.rect.row + cell.row)
      occupied.take(column: cell.column, row: cell.row, for: .text)
    }
    let size = area.rect.size
    let place =
      CellLabel.place(text, beside: cell, size: size, occupied: occupied, sparing: .lines, slides: true)
      ?? CellLabel.place(text, beside: cell, size: size, occupied: occupied, slides: true)
    if let place { return CellLabel.write(text, at: place, into: &buffer, area: area, occupied: &occupied) }
    occupied.remark("note at \(words)")
    if let (column, width) = widestRoom(beside: cell, occupied) {
      let start = column > cell.column ? column : column - width
      CellLabel.write(
        ASCIIText.truncate(text, to: width), at: (start, cell.row), into: &buffer, area: area, occupied: &occupied)
    }
  }

  private var words: String {
    "(\(annotation.x.text(significant: 4)), \(annotation.y.text(significant: 4))): \(annotation.text)"
  }

  /// The longer of the two runs of cells beside a cell that a part of the text may cover: the column that it starts at to
  /// the right of the cell, or ends before to the left of it.
  private func widestRoom(beside cell: (column: Int, row: Int), _ occupied: OccupiedCells) -> (column: Int, width: Int)?
  {
    func run(_ columns: some Sequence<Int>) -> Int {
      columns.prefix { !occupied[$0, cell.row].isFixed }.reduce(0) { count, _ in count + 1 }
    }
    let right = (column: cell.column + 2, width: run(cell.column + 2..<max(area.rect.columns, cell.column + 2)))
    let left = (column: cell.column - 1, width: run((0..<max(cell.column - 1, 0)).reversed()))
    let widest = right.width >= left.width ? right : left
    return widest.width >= Self.fewest ? widest : nil
  }
}
