import CellGraphics
import Plotting

/// Pictures beside and above one another, in rows of equal pictures.
enum PictureGrid {
  /// Blank columns between pictures.
  private static let gap = 2

  /// The arrangement that leaves each picture largest, of the number of columns of pictures that a rectangle has room for;
  /// `nil` if it has room for none.
  static func rects(count: Int, in area: Rect) -> [Rect]? {
    if count == 0 { return [] }
    let arrangements = (1...count).map { rects(count: count, perRow: $0, in: area) }
    let possible = arrangements.filter { rects in
      rects.allSatisfy {
        $0.columns >= Figure.smallestSize.columns && $0.rows >= Figure.smallestSize.rows
      }
    }
    return possible.max { extent($0) < extent($1) }
  }

  /// Beside one another, each of them legible, in as many rows as it takes.
  ///
  /// - Parameter size: The columns of all pictures of a row and the rows of each.
  static func rects(count: Int, size: Size) -> [Rect] {
    let most = max(1, (size.columns + gap) / (legible + gap))
    let perRow = min(max(count, 1), most)
    let columns = (size.columns - (perRow - 1) * gap) / perRow
    return (0..<count).map { place in
      Rect(
        column: place % perRow * (columns + gap), row: place / perRow * (size.rows + 1), columns: columns,
        rows: size.rows)
    }
  }

  /// Columns from which on labels and legends are not cut.
  private static let legible = 49

  /// How large the smallest picture looks: a picture is well seen three times as many columns wide as it has rows.
  private static func extent(_ rects: [Rect]) -> Int { rects.map { min($0.columns, 3 * $0.rows) }.min() ?? 0 }

  private static func rects(count: Int, perRow: Int, in area: Rect) -> [Rect] {
    let rows = (count + perRow - 1) / perRow
    let (columns, height) = ((area.columns - (perRow - 1) * gap) / perRow, area.rows / rows)
    return (0..<count).map { place in
      Rect(
        column: area.column + place % perRow * (columns + gap), row: area.row + place / perRow * height,
        columns: columns,
        rows: height)
    }
  }
}
