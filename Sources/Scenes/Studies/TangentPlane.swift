import CellGraphics
import Formulas
import NumberText
import Plotting

/// The plane that touches a surface in a point.
struct TangentPlane {
  private let place: Scene.Place
  private let value: Double
  private let slope: (x: Double, y: Double)
  private let names: [String]
  private let glyphs: GlyphSet

  init(_ field: some ScalarField, at place: Scene.Place, formula: Formula, glyphs: GlyphSet) {
    let (values, dx, dy) = field.valuesAndGradients(xs: [place.x], ys: [place.y])
    self.place = place
    value = values[0]
    slope = (dx[0], dy[0])
    names = formula.variables
    self.glyphs = glyphs
  }

  /// The edge of a patch a fifth of the window to every side, and the point in which it touches.
  func curves(x: AxisRange, y: AxisRange) -> [SpaceCurve] {
    func point(_ across: Double, _ up: Double) -> (x: Double, y: Double, z: Double) {
      let (dx, dy) = (across * x.span / 5, up * y.span / 5)
      return (place.x + dx, place.y + dy, value + slope.x * dx + slope.y * dy)
    }
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { point($0.0, $0.1) }
    return [
      SpaceCurve(points: corners, glyph: Mark.plane.glyph(in: glyphs), ink: .series(3)),
      SpaceCurve(points: [point(0, 0), point(0, 0)], glyph: Mark.touch.glyph(in: glyphs), ink: .mark),
    ]
  }

  /// Its equation, as in `% plane z = 7x + 5y - 10`.
  var note: String {
    guard value.isFinite, slope.x.isFinite, slope.y.isFinite else { return "no tangent plane at \(place.text)" }
    let constant = value - slope.x * place.x - slope.y * place.y
    var text = ""
    for (factor, name) in [(slope.x, names[0]), (slope.y, names[1]), (constant, "")] {
      let shown = factor.magnitude.text(significant: 6)
      guard shown != "0" else { continue }
      let sign = factor < 0 ? "-" : "+"
      text += text.isEmpty ? (factor < 0 ? "-" : "") : " \(sign) "
      text += shown == "1" && !name.isEmpty ? name : shown + name
    }
    let (plane, touch) = (Mark.plane.glyph(in: glyphs), Mark.touch.glyph(in: glyphs))
    return "\(plane) plane z = \(text.isEmpty ? "0" : text), touching at \(touch) \(place.text)"
  }
}
