import InputEvents

/// What a user can do in the explorer.
package enum Action: Equatable, Sendable {
  // The view.
  case moveCrossHair(Key.Direction)
  case pan(Key.Direction)
  case zoomIn, zoomOut, resetView
  case toggle(MapView.Layer)
  case nextColormap
  case toggleLogarithm
  case toggleSurface
  /// Turns the surface.
  case turn(Key.Direction)
  case nextGlyphs
  case showPanel(MapView.PanelPage)
  /// Turns the direction of the derivative panel by steps, counterclockwise if positive.
  case turnDirection(by: Int)
  /// Scrolls the panel or the help by lines, downwards if positive.
  case scroll(by: Int)
  case undo, redo
  // The mouse, in cells of the screen.
  case press(column: Int, row: Int)
  case drag(column: Int, row: Int)
  case release
  case zoomAt(column: Int, row: Int, isIn: Bool)
  // Descents.
  case descend
  case nextMethod
  case addRival, removeRival
  case changeRate(by: Int)
  case changeMomentum(by: Int)
  case playOrPause
  case step(by: Int)
  case showStart, showEnd
  /// Puts the coefficients of a fit where the objective is least.
  case showSolution
  // Other modes.
  case editFormula, editParameters, askFileName, toggleRecording, showHelp
  case edit(TextEdit)
  /// Inserts a text as a whole; on the map it becomes the formula.
  case paste(String)
  case selectParameter(by: Int)
  case changeParameter(by: Int)
  case typeValue(Unicode.Scalar)
  case confirm, back
  // The program.
  case resize(columns: Int, rows: Int)
  /// A frame of the animation is over.
  case tick
  case redraw
  case quit

  package enum TextEdit: Equatable, Sendable {
    case insert(Unicode.Scalar)
    case insertText(String)
    case eraseBefore, eraseAfter, eraseAllBefore
    case moveCaret(by: Int)
    case moveToStart, moveToEnd
    case older, newer
  }
}
