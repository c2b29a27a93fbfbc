import CellGraphics
import Formulas
import NumberText
import Plotting

/// The curve in which a vertical plane cuts a surface, with its tangent at a point.
struct SurfaceSlice {
  /// What the legend calls the slice.
  enum Name { case fixed(variable: String, value: Double, running: String, at: Double), along(Scene.Place) }

  private let place: Scene.Place
  private let direction: Scene.Place
  private let name: Name
  private let x: AxisRange
  private let y: AxisRange
  private let glyphs: GlyphSet

  private static let pieces = 160

  /// A cut parallel to one of the axes.
  init(
    _ slice: SurfaceView.Slice, through touch: Scene.Place, formula: Formula, x: AxisRange, y: AxisRange,
    glyphs: GlyphSet = .ascii
  ) {
    let names = formula.variables
    switch slice {
    case .x(let value):
      place = Scene.Place(x: value, y: touch.y)
      direction = Scene.Place(x: 0, y: 1)
      name = .fixed(variable: names[0], value: value, running: names[1], at: touch.y)
    case .y(let value):
      place = Scene.Place(x: touch.x, y: value)
      direction = Scene.Place(x: 1, y: 0)
      name = .fixed(variable: names[1], value: value, running: names[0], at: touch.x)
    }
    (self.x, self.y, self.glyphs) = (x, y, glyphs)
  }

  /// A cut along a direction that is not 0.
  init(along direction: Scene.Place, through place: Scene.Place, x: AxisRange, y: AxisRange, glyphs: GlyphSet) {
    (self.place, self.direction, self.x, self.y, self.glyphs) = (place, direction, x, y, glyphs)
    name = .along(direction)
  }

  /// From where to where the line through the point runs in the window, in lengths of the direction.
  private var reach: (from: Double, to: Double) {
    var (from, to) = (-Double.infinity, Double.infinity)
    for (range, start, step) in [(x, place.x, direction.x), (y, place.y, direction.y)] where step != 0 {
      let ends = [(range.lower - start) / step, (range.upper - start) / step]
      (from, to) = (max(from, min(ends[0], ends[1])), min(to, max(ends[0], ends[1])))
    }
    return (from, to)
  }

  /// The outline of the cutting plane, the curve in it, and its tangent, a quarter of the window long on either side.
  func curves(on field: some ScalarField, scale: ValueScale) -> [SpaceCurve] {
    let (from, to) = reach
    guard from < to, from.isFinite, to.isFinite else { return [] }
    let places = (0...Self.pieces).map { piece in
      place.offset(by: direction, times: from + (to - from) * Double(piece) / Double(Self.pieces))
    }
    let heights = field.valuesAndGradients(xs: places.map(\.x), ys: places.map(\.y)).values
    let points = zip(places, heights).map { (x: $0.x, y: $0.y, z: $1) }
    let half = 0.25 / max(direction.x.magnitude / x.span, direction.y.magnitude / y.span)
    let (value, slope) = tangent(on: field)
    let ends = [-half, half].map { step -> (x: Double, y: Double, z: Double) in
      let end = place.offset(by: direction, times: step)
      return (end.x, end.y, value + slope * step)
    }
    var outline: [SpaceCurve] = []
    if case .along = name, let first = points.first, let last = points.last {
      let (bottom, top) = (scale.range.lower, scale.range.upper)
      let corners = [(first, top), (first, bottom), (last, bottom), (last, top), (first, top)]
      outline = [
        SpaceCurve(points: corners.map { (x: $0.0.x, y: $0.0.y, z: $0.1) }, glyph: ".", ink: .frame)
      ]
    }
    return outline + [
      SpaceCurve(points: points, glyph: marks.slice, ink: .path),
      SpaceCurve(points: ends, glyph: marks.tangent, ink: .construction),
      SpaceCurve(points: [ends[0], ends[0]], glyph: marks.tangent, ink: .construction),
    ]
  }

  private var marks: (slice: Unicode.Scalar, tangent: Unicode.Scalar) {
    (Mark.slice.glyph(in: glyphs), Mark.tangent.glyph(in: glyphs))
  }

  /// The height at the point, and how it grows per length of the direction.
  private func tangent(on field: some ScalarField) -> (value: Double, slope: Double) {
    let (values, dx, dy) = field.valuesAndGradients(xs: [place.x], ys: [place.y])
    return (values[0], (direction.x == 0 ? 0 : dx[0] * direction.x) + (direction.y == 0 ? 0 : dy[0] * direction.y))
  }

  /// The tangent of a cut parallel to an axis as numbers; `nil` for other cuts.
  func report(on field: some ScalarField) -> MapReport.Slice? {
    guard case .fixed(let variable, _, _, _) = name else { return nil }
    let tangent = tangent(on: field)
    return MapReport.Slice(variable: variable, point: place, value: tangent.value, slope: tangent.slope)
  }

  func note(on field: some ScalarField) -> String {
    let slope = tangent(on: field).slope
    // Twice in seven bits, so that it is not read as a sign between two numbers.
    let line = glyphs == .ascii ? "==" : "\(marks.tangent)"
    switch name {
    case .fixed(let variable, let value, let running, let at):
      return
        "\(marks.slice) slice \(variable) = \(value.text(significant: 6)), \(line) slope \(slope.text(significant: 6)) "
        + "at \(running) = \(at.text(significant: 6))"
    case .along(let direction):
      let perUnit = direction.length == 1 ? "" : ", per unit length \((slope / direction.length).text(significant: 6))"
      return "\(marks.slice) slice along v \(direction.text); "
        + "\(line) slope D_v f = \(slope.text(significant: 6)) at \(Mark.touch.glyph(in: glyphs)) \(place.text)\(perUnit)"
    }
  }
}
