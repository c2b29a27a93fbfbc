import CellGraphics
import LinearAlgebra
import NumberText
import Plotting

/// The derivatives at a point as curves on a surface: cuts along directions, the way up, the axes of curvature.
struct SurfaceStudy {
  let study: PointStudy
  let model: LocalModel
  let x: AxisRange
  let y: AxisRange
  let glyphs: GlyphSet

  private static let pieces = 80
  /// How far the curves reach to either side, in windows.
  private static let reach = 0.25

  private var slices: [SurfaceSlice] {
    study.directions.filter { $0.unit != nil }.map {
      SurfaceSlice(along: $0, through: study.place, x: x, y: y, glyphs: glyphs)
    }
  }

  func curves(on field: some ScalarField, scale: ValueScale) -> [SpaceCurve] {
    var curves = slices.flatMap { $0.curves(on: field, scale: scale) }
    guard model.isSmooth else { return curves }
    if study.showsEigenvectors {
      for (index, vector) in model.hessian.vectors.enumerated() {
        let axis = Scene.Place(x: vector[0], y: vector[1])
        let half = Self.reach / max(axis.x.magnitude / x.span, axis.y.magnitude / y.span)
        let places = (-Self.pieces...Self.pieces).map {
          study.place.offset(by: axis, times: half * Double($0) / Double(Self.pieces))
        }
        let heights = field.valuesAndGradients(xs: places.map(\.x), ys: places.map(\.y)).values
        curves.append(
          SpaceCurve(
            points: zip(places, heights).map { ($0.x, $0.y, $1) }, glyph: Self.marks[index % 2], ink: .series(index + 2)
          ))
      }
    }
    if study.showsGradient, let unit = Scene.Place(x: model.gradient.x, y: model.gradient.y).unit {
      let length = Self.reach / max(unit.x.magnitude / x.span, unit.y.magnitude / y.span)
      let head = study.place.offset(by: unit, times: length)
      curves.append(
        SpaceCurve(
          points: [
            (study.place.x, study.place.y, model.value), (head.x, head.y, model.value + model.norm * length),
          ], glyph: ascent, ink: .vector))
    }
    let touch = (x: study.place.x, y: study.place.y, z: model.value)
    return curves + [SpaceCurve(points: [touch, touch], glyph: Mark.touch.glyph(in: glyphs), ink: .mark)]
  }

  private static let marks: [Unicode.Scalar] = ["1", "2"]
  private var ascent: Unicode.Scalar { Mark.upward.glyph(in: glyphs) }

  func notes(on field: some ScalarField) -> [String] {
    guard model.isSmooth else { return ["f has no gradient at \(study.place.text)"] }
    var notes = slices.map { $0.note(on: field) }
    if study.showsGradient {
      notes.append(
        model.norm == 0
          ? "∇f = (0, 0) at \(Mark.touch.glyph(in: glyphs)) \(study.place.text)"
          : "\(ascent) along ∇f \(Scene.Place(x: model.gradient.x, y: model.gradient.y).text), "
            + "the steepest slope \(model.norm.text(significant: 6))")
    }
    if study.showsEigenvectors {
      notes.append(HessianText(eigenvalues: model.hessian.values).text(marks: Self.marks))
    }
    return notes
  }
}
