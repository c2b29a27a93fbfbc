import CellGraphics

/// Where everything of the screen stands, for any size from 40 × 12.
package struct ScreenLayout: Equatable, Sendable {
  package let size: Size
  /// The cells inside the frame of the picture.
  package let plot: Rect
  /// The column of the side panel's frame; absent on a narrow screen, where a line tells the most important of it.
  package let panel: Rect?
  /// The strip of the loss in the side panel, while there is a descent.
  package let lossStrip: Rect?

  package static let smallest = Size(columns: 40, rows: 12)

  /// Columns for the labels of the vertical axis.
  static let labelWidth = 6
  /// Below this many columns the picture needs all of them.
  private static let leastColumnsForPanel = 76
  /// Rows of the panel from its top to the loss strip.
  private static let rowsAboveStrip = 13

  /// - Parameter hasRun: Whether a descent is shown.
  package init(size: Size, hasRun: Bool) {
    self.size = size
    let panelColumns = size.columns >= Self.leastColumnsForPanel ? min(max(size.columns / 3, 30), 38) : 0
    // Above the plot: title and frame; below: frame, labels, prompt, keys.
    let rows = max(size.rows - 6, 1)
    let left = Self.labelWidth + 1
    plot = Rect(column: left, row: 2, columns: max(size.columns - left - 1 - panelColumns, 1), rows: rows)
    guard panelColumns > 0 else {
      (panel, lossStrip) = (nil, nil)
      return
    }
    let panel = Rect(column: size.columns - panelColumns + 1, row: 1, columns: panelColumns - 1, rows: rows + 2)
    self.panel = panel
    let stripRow = panel.row + Self.rowsAboveStrip
    lossStrip =
      hasRun && stripRow < panel.endRow - 1
      ? Rect(column: panel.column + 7, row: stripRow, columns: panel.columns - 9, rows: 1) : nil
  }

  package var isLargeEnough: Bool { size.columns >= Self.smallest.columns && size.rows >= Self.smallest.rows }
  /// The row of what is typed, of messages, and of the probe on narrow screens.
  package var promptRow: Int { size.rows - 2 }
  package var keyRow: Int { size.rows - 1 }
}
