import Formulas
import NumberText
import Plotting

// The graph of a function in space.

extension Scene {
  /// A figure without a frame, in which the surface brings its own axes.
  func surfaceFigure(
    _ formula: Formula, field: FormulaField, x: AxisRange, y: AxisRange, values: ValueRange
  ) -> Figure {
    let scale = valueScale(values)
    let axes = (x: Axis(name: formula.variables[0], range: x), y: Axis(name: formula.variables[1], range: y))
    var options = SurfaceLayer<FormulaField>.Options()
    (options.azimuth, options.elevation) = (surface.azimuth, surface.elevation)
    (options.isShaded, options.isTrue) = (surface.isShaded, hasEqualAspect)
    (options.isCoarse, options.hasMesh) = (surface.isCoarse, surface.hasMesh)
    if surface.showsLevels { options.levels = chosenLevels(values, field: field, x: x, y: y).values }
    if surface.showsFloor { options.floorLevels = floorLevels(values, field: field, x: x, y: y) }
    if surface.isPainted { options.colors = ValueColors(scale: scale, style: style) }
    let touch = touchPoint(x: x, y: y)
    for slice in surface.slices {
      let cut = SurfaceSlice(slice, through: touch, formula: formula, x: x, y: y)
      options.curves += cut.curves(on: field)
      options.notes.append(cut.note(on: field))
    }
    if let place = surface.plane {
      let plane = TangentPlane(field, at: place, formula: formula)
      options.curves += plane.curves(x: x, y: y)
      options.notes.append(plane.note)
    }
    for track in surface.tracks {
      let (xs, ys) = (track.places.map(\.x), track.places.map(\.y))
      let heights = field.valuesAndGradients(xs: xs, ys: ys).values
      options.curves.append(SpaceCurve(points: xs.indices.map { (xs[$0], ys[$0], heights[$0]) }, glyph: track.glyph))
      if let note = track.note { options.notes.append(note) }
    }
    let layer = SurfaceLayer(field, x: axes.x, y: axes.y, scale: scale, options: options)
    var notes = values.remarks
    if values.lower > values.minimum || values.upper < values.maximum {
      let ends = [scale.range.lower, scale.range.upper].map { $0.text(significant: 3) }
      notes.append("cut off at \(ends[0]) and \(ends[1])")
    }
    if scale.kind == .logarithmic { notes.append("f on a logarithmic axis") }
    var figure = Figure(
      title: title ?? heading(formula), size: size, x: axes.x, y: axes.y, layers: [layer], notes: notes)
    figure.hasFrame = false
    figure.style = style
    return figure
  }

  /// Few levels unless others are asked for, because the floor is seen at a low angle.
  private func floorLevels(_ values: ValueRange, field: FormulaField, x: AxisRange, y: AxisRange) -> [Double] {
    if case .automatic = levels { return Levels.nice(in: values, count: 6).values }
    return chosenLevels(values, field: field, x: x, y: y).values
  }

  /// The point in which slices meet: given by two of them, by the plane, or the middle of the window.
  private func touchPoint(x: AxisRange, y: AxisRange) -> Place {
    var place = surface.plane ?? Place(x: x.middle, y: y.middle)
    for slice in surface.slices {
      switch slice {
      case .x(let value): place.x = value
      case .y(let value): place.y = value
      }
    }
    return place
  }
}

/// The curve in which a vertical plane cuts a surface, with its tangent at a point.
struct SurfaceSlice {
  private let slice: SurfaceView.Slice
  private let touch: Scene.Place
  private let names: [String]
  private let x: AxisRange
  private let y: AxisRange

  private static let pieces = 160

  init(_ slice: SurfaceView.Slice, through touch: Scene.Place, formula: Formula, x: AxisRange, y: AxisRange) {
    self.slice = slice
    self.touch = touch
    self.names = formula.variables
    self.x = x
    self.y = y
  }

  /// The point on the slice nearest to the touching point.
  private var place: (x: Double, y: Double) {
    switch slice {
    case .x(let value): (value, touch.y)
    case .y(let value): (touch.x, value)
    }
  }

  private var runsAlongX: Bool { if case .y = slice { true } else { false } }

  func curves(on field: some ScalarField) -> [SpaceCurve] {
    let along = (runsAlongX ? x : y).values(count: Self.pieces + 1)
    let fixed = along.map { _ in runsAlongX ? place.y : place.x }
    let (xs, ys) = runsAlongX ? (along, fixed) : (fixed, along)
    let (values, slopes) = (field.valuesAndGradients(xs: xs, ys: ys).values, tangent(on: field))
    let curve = SpaceCurve(points: along.indices.map { (xs[$0], ys[$0], values[$0]) }, glyph: "#")
    // A quarter of the window on either side.
    let reach = (runsAlongX ? x : y).span / 4
    let ends = [-reach, reach].map { step in
      (
        x: place.x + (runsAlongX ? step : 0), y: place.y + (runsAlongX ? 0 : step),
        z: slopes.value + slopes.slope * step
      )
    }
    return [curve, SpaceCurve(points: ends, glyph: "="), SpaceCurve(points: [ends[0], ends[0]], glyph: "=")]
  }

  private func tangent(on field: some ScalarField) -> (value: Double, slope: Double) {
    let (values, dx, dy) = field.valuesAndGradients(xs: [place.x], ys: [place.y])
    return (values[0], runsAlongX ? dx[0] : dy[0])
  }

  func note(on field: some ScalarField) -> String {
    let (cut, running) = runsAlongX ? (names[1], names[0]) : (names[0], names[1])
    let (fixed, at) = runsAlongX ? (place.y, place.x) : (place.x, place.y)
    let slope = tangent(on: field).slope.text(significant: 6)
    return
      "# slice \(cut) = \(fixed.text(significant: 6)), == slope \(slope) at \(running) = \(at.text(significant: 6))"
  }
}

/// The plane that touches a surface in a point.
struct TangentPlane {
  private let place: Scene.Place
  private let value: Double
  private let slope: (x: Double, y: Double)
  private let names: [String]

  init(_ field: some ScalarField, at place: Scene.Place, formula: Formula) {
    let (values, dx, dy) = field.valuesAndGradients(xs: [place.x], ys: [place.y])
    self.place = place
    value = values[0]
    slope = (dx[0], dy[0])
    names = formula.variables
  }

  /// The edge of a patch a fifth of the window to every side, and its two middle lines.
  func curves(x: AxisRange, y: AxisRange) -> [SpaceCurve] {
    func point(_ across: Double, _ up: Double) -> (x: Double, y: Double, z: Double) {
      let (dx, dy) = (across * x.span / 5, up * y.span / 5)
      return (place.x + dx, place.y + dy, value + slope.x * dx + slope.y * dy)
    }
    let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { point($0.0, $0.1) }
    return [
      SpaceCurve(points: corners, glyph: "%"), SpaceCurve(points: [point(0, 0), point(0, 0)], glyph: "O"),
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
    return "% plane z = \(text.isEmpty ? "0" : text), touching at O \(place.text)"
  }
}
