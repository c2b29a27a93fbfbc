import Autodiff
import CellGraphics
import Formulas
import LeastSquares
import LinearAlgebra
import NumberText
import Plotting

/// The picture of f(w) = ‖Xw − y‖² over the coefficients: a parabola over one, a bowl or a trough over two.
package struct ObjectiveScene: Sendable {
  /// f as a formula of the coefficients, square completed where the numbers are short.
  package let formula: Formula
  package var size = Size(columns: 80, rows: 24)
  package var style = PictureStyle.plain
  /// Where the parabola gets a tangent.
  package var place: ConstantExpression?
  /// How the bowl is looked at; contours if absent.
  package var surface: SurfaceView?
  /// Descents, which may be on an objective of any number of coefficients.
  package var lanes: [DescentScene.Lane] = []

  let fit: LeastSquaresFit
  private let window: ObjectiveWindow
  let hessian: SymmetricEigensystem

  /// - Throws: Sums of squares beyond the range of `Double`.
  /// - Complexity: O(n d² + d³).
  package init(_ fit: LeastSquaresFit) throws(FitSceneError) {
    let objective = LeastSquaresObjective(fit.design)
    let equations = objective.equations
    let numbers = [equations.squares] + equations.moments + equations.gram.joined()
    guard numbers.allSatisfy({ $0.high.magnitude < 1e250 }) else { throw .overflow }
    formula = Formula(objective.graph, of: objective.completedSquares ?? objective.expanded)
    hessian = SymmetricEigensystem(equations.hessian.nested)
    window = ObjectiveWindow(fit, equations)
    self.fit = fit
  }

  var dimension: Int { fit.coefficients.count }

  /// The ranges of the coefficients that are shown.
  package var ranges: [AxisRange] { (0..<dimension).map(range) }

  package func render() throws(FitSceneError) -> CellBuffer { try figure().render() }

  /// The picture with the descents, which can be drawn step by step.
  package var descent: DescentScene {
    var scene = DescentScene(map: map, lanes: lanes)
    scene.landmarks = landmarks
    return scene
  }

  func figure() throws(FitSceneError) -> Figure {
    if lanes.isEmpty || surface != nil { return try objectiveFigure() }
    do { return try descent.figure(upTo: nil) } catch { throw .overflow }
  }

  private func objectiveFigure() throws(FitSceneError) -> Figure {
    if place != nil && dimension != 1 { throw .tangentOfSeveral(dimension) }
    if surface != nil && dimension != 2 { throw .surfaceOf(dimension) }
    if dimension > 2 { throw .tooManyCoefficients(dimension) }
    do {
      var figure = try dimension == 1 ? parabola.figure() : map.figure()
      // A surface brings its marks itself.
      if surface == nil { landmarks.add(to: &figure) } else { figure.notes += landmarks.notes }
      return figure
    } catch {
      throw .overflow
    }
  }

  /// The range of one coefficient: of the descents if there are any, and the minimum is always in it.
  func range(of coefficient: Int) -> AxisRange {
    if lanes.isEmpty { return window.range(of: coefficient, including: place?.value) }
    if lanes.contains(where: { $0.trajectory.verdict.divergence != nil }) {
      return window.range(of: coefficient, escapedFrom: lanes.map { $0.trajectory.start.point[coefficient] })
    }
    return DescentWindow(lanes.map(\.trajectory)).range(of: coefficient).including(fit.coefficients[coefficient])
  }

  /// `f(w) = ||Xw - y||^2 = 2(w - 3)^2`, or without the formula where that is too long.
  private var title: String {
    let name = "f(\(formula.variables.joined(separator: ", "))) = ||Xw - y||^2"
    let full = "\(name) = \(formula.source)"
    return formula.source.isEmpty || full.count > size.columns ? name : full
  }

  /// The picture of one coefficient.
  package var parabola: CurveScene {
    var scene = CurveScene(formulas: [formula])
    scene.x = range(of: 0)
    scene.tangents = place.map { [CurveScene.Tangent(place: $0)] } ?? []
    scene.size = size
    scene.style = style
    scene.title = title
    return scene
  }

  /// Axes that differ by more than this factor get scales of their own; others share one, so that circles are round.
  private static let unevenness = 4.0

  /// The picture of two coefficients, and what a descent on others is drawn in.
  package var map: Scene {
    var scene = Scene(formula: formula)
    if dimension <= 2 { scene.x = range(of: 0) }
    if dimension == 2 {
      let (x, y) = (range(of: 0), range(of: 1))
      scene.y = y
      scene.hasEqualAspect = surface == nil && max(x.span, y.span) <= Self.unevenness * min(x.span, y.span)
    }
    scene.size = size
    scene.style = style
    scene.title = title
    if let surface {
      scene.base = .surface
      scene.surface = surface
      scene.surface.tracks = tracks
    }
    return scene
  }
}

extension AxisRange {
  /// The range, or one with a margin that holds a value outside it.
  fileprivate func including(_ value: Double) -> AxisRange {
    if contains(value) { return self }
    let (lower, upper) = (min(lower, value), max(upper, value))
    let room = 0.1 * (upper - lower)
    return AxisRange(
      lower: value < self.lower ? lower - room : lower, upper: value > self.upper ? upper + room : upper) ?? self
  }
}
