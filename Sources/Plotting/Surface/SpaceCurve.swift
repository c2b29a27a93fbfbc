/// A curve in space drawn over a surface, such as a slice, a tangent or the edge of a plane.
package struct SpaceCurve: Sendable {
  /// Corners of the curve in units of the axes; a piece with a corner that is not finite is left out.
  package let points: [(x: Double, y: Double, z: Double)]
  /// What the visible part is made of, beyond ASCII its ends; hidden parts are dotted.
  package let glyph: Unicode.Scalar
  /// What it is drawn for.
  package let ink: Ink

  package init(points: [(x: Double, y: Double, z: Double)], glyph: Unicode.Scalar, ink: Ink = .path) {
    self.points = points
    self.glyph = glyph
    self.ink = ink
  }
}
