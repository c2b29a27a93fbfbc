import CellGraphics
import Plotting

/// Where things stand on a page: a heading, text and pictures, and a line at the bottom for who shows the page.
///
/// Text stands beside the pictures where the page is wide and above them where it is narrow.
package struct PageLayout: Equatable, Sendable {
  package let size: Size
  package let text: Rect
  /// The area of all pictures together; without rows where there is none.
  package let pictures: Rect
  package var heading: Rect { Rect(column: 1, row: 0, columns: max(0, size.columns - 2), rows: 1) }
  package var footer: Rect { Rect(column: 1, row: size.rows - 1, columns: max(0, size.columns - 2), rows: 1) }

  /// From so many columns on text stands beside pictures.
  private static let wide = 100
  /// Longer lines are hard to read.
  private static let longestLine = 76
  /// From so many rows on blank ones set off heading and bottom line.
  private static let tall = 30

  /// The columns of text, which do not depend on how much of it there is.
  static func textColumns(_ size: Size, hasPictures: Bool) -> Int {
    let room = max(1, size.columns - 4)
    return hasPictures && size.columns >= wide ? min(room * 2 / 5, 64) : min(room, longestLine)
  }

  /// The page of a size with so many rows of text.
  ///
  /// - Parameter pictureRows: The least rows that pictures need, `nil` without any.
  init(size: Size, textRows: Int, pictureRows: Int?) {
    self.size = size
    let margin = size.rows >= Self.tall ? 2 : 1
    let body = Rect(column: 2, row: margin, columns: size.columns - 4, rows: max(0, size.rows - 2 * margin))
    let columns = Self.textColumns(size, hasPictures: pictureRows != nil)
    guard let pictureRows else {
      text = Rect(column: max(2, (size.columns - columns) / 2), row: body.row, columns: columns, rows: body.rows)
      pictures = Rect(column: 2, row: body.endRow, columns: body.columns, rows: 0)
      return
    }
    if size.columns >= Self.wide {
      text = Rect(column: body.column, row: body.row, columns: columns, rows: body.rows)
      let left = text.endColumn + 3
      pictures = Rect(column: left, row: body.row, columns: size.columns - 1 - left, rows: body.rows)
    } else {
      let gap = textRows == 0 ? 0 : 1
      let rows = min(textRows, max(0, body.rows - gap - pictureRows))
      text = Rect(column: body.column, row: body.row, columns: columns, rows: rows)
      let top = body.row + rows + gap
      pictures = Rect(column: 0, row: top, columns: size.columns, rows: max(0, body.endRow - top))
    }
  }

  /// Rows up to which old text stays above pictures; where it stands beside them there is no such limit.
  static func usualTextRows(_ size: Size) -> Int { size.columns >= wide ? size.rows : (size.rows - 2) * 2 / 5 }

  /// Rows that pictures are given at least, where text stands above them.
  static func usualPictureRows(_ size: Size) -> Int { max(Figure.smallestSize.rows, (size.rows - 2) / 2 - 1) }
}
