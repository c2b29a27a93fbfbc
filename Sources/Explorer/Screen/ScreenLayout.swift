import CellGraphics

/// Where everything of the screen stands, for any size from 40 × 12.
package struct ScreenLayout: Equatable, Sendable {
  package let size: Size
  /// The cells inside the frame of the picture.
  package let plot: Rect
  /// Those of the picture of data beside it.
  package let data: Rect?
  /// The panel with its frame: beside the picture, on a narrow screen below it, and absent on a small one, where a line
  /// tells the most important of it.
  package let panel: Rect?
  package let isPanelBelow: Bool

  package static let smallest = Size(columns: 40, rows: 12)

  /// Columns for the labels of the vertical axis.
  static let labelWidth = 6
  /// Below this many columns the panel stands below the picture.
  private static let leastColumnsBeside = 76
  /// Below this many rows there is no room for a panel below the picture.
  private static let leastRowsBelow = 20
  /// Rows of the picture above a panel, at least, inside the frame.
  private static let leastPlotRows = 6

  /// - Parameters:
  ///   - needsRoom: Whether the panel tells more than the point.
  ///   - hasData: Whether the picture of data needs some of the room.
  package init(size: Size, needsRoom: Bool, hasData: Bool = false) {
    self.size = size
    // Above the plot: title and frame; below: frame, labels, prompt, keys.
    let rows = max(size.rows - 6, 1)
    let left = Self.labelWidth + 1
    let isBeside = size.columns >= Self.leastColumnsBeside
    isPanelBelow = !isBeside && size.rows >= Self.leastRowsBelow
    let besideColumns = isBeside ? min(max(size.columns * 2 / 5, 36), 40) : 0
    let linesBelow = needsRoom ? min(max(rows - 2 - Self.leastPlotRows, 4), 13) : 4
    let rowsBelow = isPanelBelow ? linesBelow + 2 : 0
    let picture = Rect(
      column: left, row: 2, columns: max(size.columns - left - 1 - besideColumns, 1), rows: rows - rowsBelow)
    let shares = hasData ? DataLayout(sharing: picture) : nil
    plot = shares?.objective ?? picture
    data = shares?.data
    if isBeside {
      panel = Rect(column: size.columns - besideColumns + 1, row: 1, columns: besideColumns - 1, rows: rows + 2)
    } else {
      panel =
        isPanelBelow
        ? Rect(column: 0, row: picture.endRow + 2, columns: size.columns, rows: rowsBelow) : nil
    }
  }

  package var isLargeEnough: Bool { size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows }
  /// The cells of a surface, which brings its own axes and needs no frame.
  package var surface: Rect { Rect(column: 0, row: 1, columns: plot.endColumn + 1, rows: plot.rows + 3) }
  /// The row of what is typed, of messages, and of the probe on small screens.
  package var promptRow: Int { size.rows - 2 }
  package var keyRow: Int { size.rows - 1 }
}
