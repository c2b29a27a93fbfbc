import Formulas
import Plotting
import Scenes

/// What a picture of a curve shows besides its function: other curves, lines, extrema and notes.
///
/// They belong to places of the axis: they stay there when the window moves.
package struct CurveMarks: Equatable, Sendable {
  /// The functions beside the first, of the same variable.
  private(set) var others: [Formula] = []
  private var tangents: [CurveScene.Tangent] = []
  private var secants: [CurveScene.Secant] = []
  private var showsDerivative = false
  private var notes: [Annotation] = []

  package init() {}

  /// The marks of a scene.
  package init(_ scene: CurveScene) {
    others = Array(scene.formulas.dropFirst())
    (tangents, secants, notes) = (scene.tangents, scene.secants, scene.notes)
    showsDerivative = scene.showsDerivative
  }

  /// Whether lines touch or cross the curve, so that one more would be in the way.
  var hasLines: Bool { !tangents.isEmpty || !secants.isEmpty }

  /// Whether there is anything that a legend explains.
  var needsLegend: Bool { hasLines || !others.isEmpty || showsDerivative || !notes.isEmpty }

  /// Adds the marks to the curve of a function.
  func mark(_ scene: inout CurveScene) {
    scene.formulas += others
    (scene.tangents, scene.secants, scene.notes) = (tangents, secants, notes)
    scene.showsDerivative = showsDerivative
  }

  /// The other functions with values of their parameters; one that has become unreadable stays as it is.
  mutating func set(_ parameters: [String: ConstantExpression]) {
    others = others.map { (try? Formula(parsing: $0.source, parameters: parameters)) ?? $0 }
  }

  package static func == (left: CurveMarks, right: CurveMarks) -> Bool {
    left.others.map(\.source) == right.others.map(\.source) && left.tangents == right.tangents
      && left.secants == right.secants && left.showsDerivative == right.showsDerivative && left.notes == right.notes
  }
}
