/// A marked point of the plane.
package struct PointMark: Equatable, Sendable {
  package let x: Double
  package let y: Double
  package let glyph: Unicode.Scalar
  /// Text beside the mark, left out where there is no room.
  package let label: String

  package init(x: Double, y: Double, glyph: Unicode.Scalar, label: String = "") {
    self.x = x
    self.y = y
    self.glyph = glyph
    self.label = label
  }
}
