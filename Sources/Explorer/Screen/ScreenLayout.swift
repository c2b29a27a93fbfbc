import CellGraphics

/// Where everything of the screen stands, for any size from 40 × 12.
package struct ScreenLayout: Equatable, Sendable {
  package let size: Size
  /// The cells inside the frame of the picture.
  package let plot: Rect
  /// Those of the picture of data beside it.
  package let data: Rect?
  /// The column of the side panel's frame; absent on a narrow screen, where a line tells the most important of it.
  package let panel: Rect?

  package static let smallest = Size(columns: 40, rows: 12)

  /// Columns for the labels of the vertical axis.
  static let labelWidth = 6
  /// Below this many columns the picture needs all of them.
  private static let leastColumnsForPanel = 76

  /// - Parameter hasData: Whether the picture of data needs some of the room.
  package init(size: Size, hasData: Bool) {
    self.size = size
    let panelColumns = size.columns >= Self.leastColumnsForPanel ? min(max(size.columns / 3, 30), 38) : 0
    // Above the plot: title and frame; below: frame, labels, prompt, keys.
    let rows = max(size.rows - 6, 1)
    let left = Self.labelWidth + 1
    let picture = Rect(column: left, row: 2, columns: max(size.columns - left - 1 - panelColumns, 1), rows: rows)
    let shares = hasData ? DataLayout(sharing: picture) : nil
    plot = shares?.objective ?? picture
    data = shares?.data
    guard panelColumns > 0 else {
      panel = nil
      return
    }
    panel = Rect(column: size.columns - panelColumns + 1, row: 1, columns: panelColumns - 1, rows: rows + 2)
  }

  package var isLargeEnough: Bool { size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows }
  /// The row of what is typed, of messages, and of the probe on narrow screens.
  package var promptRow: Int { size.rows - 2 }
  package var keyRow: Int { size.rows - 1 }
}
