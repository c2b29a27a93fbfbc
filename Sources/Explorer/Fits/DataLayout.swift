import CellGraphics

/// How the room of the picture is shared by the objective and the data.
struct DataLayout: Equatable {
  /// The cells inside the frame of the objective.
  let objective: Rect
  /// Those of the data; absent where there is no room for both.
  let data: Rect?

  /// Narrower pictures stand one below the other.
  private static let leastColumns = 20
  private static let leastRows = 4
  /// The frame between, and the labels of the second picture's axis.
  private static let gap = (columns: ScreenLayout.labelWidth + 2, rows: 3)

  /// - Parameter plot: The cells of the picture without data.
  init(sharing plot: Rect) {
    let columns = plot.columns - Self.gap.columns
    let rows = plot.rows - Self.gap.rows
    var (first, second) = (plot, plot)
    if columns / 2 >= Self.leastColumns {
      first.columns = columns / 2
      second.columns = columns - first.columns
      second.column = first.endColumn + Self.gap.columns
    } else if rows / 2 >= Self.leastRows {
      first.rows = rows / 2
      second.rows = rows - first.rows
      second.row = first.endRow + Self.gap.rows
    } else {
      (objective, data) = (plot, nil)
      return
    }
    (objective, data) = (first, second)
  }
}
