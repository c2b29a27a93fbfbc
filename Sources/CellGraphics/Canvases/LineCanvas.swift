/// A canvas for lines and points that ends up as characters.
///
/// Places are in cells. What lies outside is cut off; lines and points without finite coordinates are left out. Where a
/// cell can show one colour only, it shows that of what was drawn last.
package protocol LineCanvas: Sendable {
  var size: Size { get }

  /// Draws straight lines through the points; without a colour, in that of the theme.
  mutating func stroke(_ points: [Point], color: Color?)

  /// Draws one point, visible wherever it is.
  mutating func dot(_ point: Point, color: Color?)

  /// Leaves a cell blank.
  mutating func erase(column: Int, row: Int)

  /// Tidies up lines that run along the boundary of two cells, where the canvas could show them twice.
  mutating func settleStraddlingStrokes()

  /// Draws the characters over a picture, the canvas' top left corner at a cell of it.
  func render(into buffer: inout CellBuffer, column: Int, row: Int)
}

extension LineCanvas {
  /// Nothing to do where lines end at the boundary of a cell.
  package mutating func settleStraddlingStrokes() {}
}
