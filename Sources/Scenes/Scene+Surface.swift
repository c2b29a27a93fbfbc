import CellGraphics
import Formulas
import NumberText
import Plotting

// The graph of a function in space.

extension Scene {
  /// A figure without a frame, in which the surface brings its own axes.
  func surfaceFigure(
    _ formula: Formula, field: FormulaField, x: AxisRange, y: AxisRange, values: ValueRange, missing: UndefinedPlaces?
  ) -> Figure {
    let scale = valueScale(values)
    let axes = (x: Axis(name: formula.variables[0], range: x), y: Axis(name: formula.variables[1], range: y))
    var options = SurfaceLayer<FormulaField>.Options()
    (options.azimuth, options.elevation) = (surface.azimuth, surface.elevation)
    (options.isShaded, options.isTrue) = (surface.isShaded, hasEqualAspect)
    (options.isCoarse, options.hasMesh) = (surface.isCoarse, surface.hasMesh)
    if surface.showsLevels {
      let levels = chosenLevels(values, field: field, x: x, y: y)
      options.levels = levels.values
      if !levels.values.isEmpty { options.notes.append("contours \(levels.summary)") }
    }
    if surface.showsFloor { options.floorLevels = floorLevels(values, field: field, x: x, y: y) }
    if surface.isPainted { options.colors = ValueColors(scale: scale, style: style) }
    let touch = touchPoint(x: x, y: y)
    for slice in surface.slices {
      let cut = SurfaceSlice(slice, through: touch, formula: formula, x: x, y: y, glyphs: style.glyphs)
      options.curves += cut.curves(on: field, scale: scale)
      options.notes.append(cut.note(on: field))
    }
    if let place = surface.plane {
      let plane = TangentPlane(field, at: place, formula: formula, glyphs: style.glyphs)
      options.curves += plane.curves(x: x, y: y)
      options.notes.append(plane.note)
    }
    if let study {
      let view = SurfaceStudy(
        study: study, model: LocalModel(formula, at: study.place), x: x, y: y, glyphs: style.glyphs)
      options.curves += view.curves(on: field, scale: scale)
      options.notes += view.notes(on: field)
    }
    let step = Mark.step.glyph(in: style.glyphs)
    let walked = path.isEmpty ? [] : [SurfaceView.Track(places: path, glyph: step, note: "\(step) path")]
    for track in surface.tracks + walked {
      let (xs, ys) = (track.places.map(\.x), track.places.map(\.y))
      let heights = field.valuesAndGradients(xs: xs, ys: ys).values
      options.curves.append(SpaceCurve(points: xs.indices.map { (xs[$0], ys[$0], heights[$0]) }, glyph: track.glyph))
      if let note = track.note { options.notes.append(note) }
    }
    options.annotations = notes
    let layer = SurfaceLayer(field, x: axes.x, y: axes.y, scale: scale, options: options)
    var remarks = values.warnings
    if let missing { remarks.append("undefined" + (missing.reason.map { " " + $0 } ?? " at holes")) }
    if !values.hasPole, values.lower > values.minimum || values.upper < values.maximum {
      let ends = [scale.range.lower, scale.range.upper].map { $0.text(significant: 3) }
      remarks.append("cut off at \(ends[0]) and \(ends[1])")
    }
    if scale.kind == .logarithmic { remarks.append("f on a logarithmic axis") }
    var figure = Figure(
      title: title ?? heading(formula), size: size, x: axes.x, y: axes.y, layers: [layer], notes: remarks,
      details: [values.summary])
    figure.hasFrame = false
    figure.style = style
    return figure
  }

  /// The scene without companions, and one like it for each of them.
  package var withoutCompanions: [Scene] {
    let formulas = [formula] + surface.companions.map(\.formula)
    // One window for all, so that the surfaces can be compared: the smallest of those that suit each alone.
    let windows = formulas.filter { !$0.isVector && $0.variables.count <= 2 }.map {
      self.window(of: $0.extended(toDimension: 2))
    }
    let window = windows.min { $0.x.span * $0.y.span < $1.x.span * $1.y.span }
    return formulas.map { formula in
      var scene = self
      scene.surface.companions = []
      (scene.x, scene.y) = (window?.x ?? x, window?.y ?? y)
      (scene.formula, scene.title) = (formula, nil)
      return scene
    }
  }

  /// The surfaces of several functions side by side.
  func companionFigure() throws(SceneError) -> Figure {
    let scenes = withoutCompanions
    return try Figure.panels(
      title: title ?? "", count: scenes.count, size: size, style: style
    ) { (place, size) throws(SceneError) -> Figure in
      var scene = scenes[place]
      scene.size = size
      return try scene.figure()
    }
  }

  /// Few levels unless others are asked for, because the floor is seen at a low angle.
  private func floorLevels(_ values: ValueRange, field: FormulaField, x: AxisRange, y: AxisRange) -> [Double] {
    if case .automatic = levels { return Levels.nice(in: values, count: 6).values }
    return chosenLevels(values, field: field, x: x, y: y).values
  }

  /// The point in which slices meet: given by two of them, by the plane, or the middle of the window.
  func touchPoint(x: AxisRange, y: AxisRange) -> Place {
    var place = surface.plane ?? study?.place ?? Place(x: x.middle, y: y.middle)
    for slice in surface.slices {
      switch slice {
      case .x(let value): place.x = value
      case .y(let value): place.y = value
      }
    }
    return place
  }
}
