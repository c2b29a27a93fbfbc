import CellGraphics
import Formulas
import NumberText
import Plotting

/// A picture of functions of one variable as asked for. A value that can be drawn at any time.
package struct CurveScene: Sendable {
  /// How values are placed along the two axes.
  package struct Scales: Equatable, Sendable {
    package var x: ValueScale.Kind
    package var y: ValueScale.Kind

    package init(x: ValueScale.Kind, y: ValueScale.Kind) {
      self.x = x
      self.y = y
    }

    package static let linear = Scales(x: .linear, y: .linear)
  }

  /// A tangent at a place, with the triangles of rise and run up to each of the `deltas` beside it.
  package struct Tangent: Equatable, Sendable {
    package var place: ConstantExpression
    package var deltas: [ConstantExpression]

    package init(place: ConstantExpression, deltas: [ConstantExpression] = []) {
      self.place = place
      self.deltas = deltas
    }
  }

  /// The line through the curve at a place and `delta` beside it.
  package struct Secant: Equatable, Sendable {
    package var place: ConstantExpression
    package var delta: ConstantExpression

    package init(place: ConstantExpression, delta: ConstantExpression) {
      self.place = place
      self.delta = delta
    }
  }

  package enum Aspect: String, CaseIterable, Sendable { case fill, equal }

  /// Functions of one variable, the same for all; constants are functions of any.
  package var formulas: [Formula]
  package var tangents: [Tangent] = []
  package var secants: [Secant] = []
  package var showsExtrema = false
  /// Texts at places of the plane, in values.
  package var notes: [Annotation] = []
  package var showsDerivative = false
  /// Whether every step of the only tangent gets a picture of its own.
  package var isZoomed = false
  /// The windows in values; ones that suit the functions where absent.
  package var x: AxisRange?
  package var y: AxisRange?
  package var scales = Scales.linear
  package var aspect = Aspect.fill
  package var title: String?
  package var size = Size(columns: 80, rows: 24)
  package var style = PictureStyle.plain

  package init(formulas: [Formula]) { self.formulas = formulas }

  /// Draws the scene.
  package func render() throws(CurveSceneError) -> CellBuffer { try figure().render() }

  /// `step 0.5: estimate 1, error 0.25`.
  private func zoomTitle(_ place: ConstantExpression, _ delta: ConstantExpression) -> String {
    guard let formula = formulas.first?.extended(toDimension: 1), !formula.isVector, formula.variables.count == 1,
      let triangle = TangentLine(formula, Tangent(place: place, deltas: [delta])).triangles.first
    else { return "" }
    let texts = [triangle.run, triangle.rise, triangle.error].map { $0.text(significant: 5) }
    return "step \(texts[0]): rise \(texts[1]), error \(texts[2])"
  }

  /// How far a window reaches beyond the point and the step from it, in steps.
  private static let zoomRoom = 0.6

  /// The scene, or one for each step, in windows that shrink with the steps.
  var zoomed: [CurveScene] {
    guard isZoomed, let tangent = tangents.first, tangents.count == 1, !tangent.deltas.isEmpty else { return [self] }
    return tangent.deltas.map { delta in
      var scene = self
      scene.isZoomed = false
      scene.title = zoomTitle(tangent.place, delta)
      scene.tangents = [Tangent(place: tangent.place, deltas: [delta])]
      let (start, end) = (tangent.place.value, tangent.place.value + delta.value)
      let room = Self.zoomRoom * delta.value.magnitude
      scene.x = AxisRange(lower: min(start, end) - room, upper: max(start, end) + room)
      return scene
    }
  }
}

/// Why a picture of curves cannot be drawn.
package enum CurveSceneError: Error, Equatable, Sendable {
  /// The functions have these variables, and a curve has one.
  case tooManyVariables([String])
  /// A curve shows one number at each place, and the formula is a vector of `count`.
  case vector(count: Int)
  /// None of the functions has a value anywhere in the window.
  case undefinedEverywhere(x: AxisRange)
  /// A value of the formulas takes so many operations that a picture of this many columns would take too long.
  case tooLarge(operations: Int, columns: Int)
  /// A logarithmic axis shows positive numbers only, and the window is not.
  case windowNotPositive(axis: String, AxisRange)
  /// A secant with a step of 0 has no direction.
  case secantWithoutStep
  /// A tangent or secant at a place that is no finite number.
  case placeNotFinite(String)
}
