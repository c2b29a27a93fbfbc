import CellGraphics
import Formulas
import LeastSquares
import Plotting

/// The pictures of a least-squares fit as asked for. A value that can be drawn at any time.
package struct FitScene: Sendable {
  /// What a picture of a fit shows.
  package enum Picture: String, CaseIterable, Sendable {
    /// The observations, what the model predicts, and the residuals between them.
    case data
    /// ‖Xw − y‖² over the coefficients.
    case objective
    /// y, its projection ŷ onto the column space of X, and the right angle between that and the residual.
    case projection
    /// Residuals against predictions.
    case residuals
  }

  package let fit: LeastSquaresFit
  package var pictures: [Picture]
  /// The columns of all pictures beside one another, and the rows of each.
  package var size = Size(columns: 80, rows: 24)
  package var style = PictureStyle.plain
  /// Where the objective of one coefficient gets a tangent.
  package var place: ConstantExpression?
  /// Other coefficients, whose predictions are compared with the projection.
  package var candidate: [Double]?
  /// How the objective of two coefficients is looked at as a surface; contours if absent.
  package var surface: SurfaceView?
  /// Descents on the objective.
  package var lanes: [DescentScene.Lane] = []

  package init(_ fit: LeastSquaresFit, pictures: [Picture]) {
    self.fit = fit
    self.pictures = pictures
  }

  /// Draws the pictures side by side where the width allows, else one under another.
  package func render() throws(FitSceneError) -> CellBuffer {
    let layout = Mosaic(count: pictures.count, size: size)
    var parts: [CellBuffer] = []
    for (place, picture) in pictures.enumerated() { parts.append(try render(picture, size: layout.size(at: place))) }
    return layout.assemble(parts)
  }

  /// The objective as it is drawn, in the size of all pictures.
  package func objective() throws(FitSceneError) -> ObjectiveScene {
    var scene = try ObjectiveScene(fit)
    (scene.size, scene.place, scene.surface, scene.lanes) = (size, place, surface, lanes)
    scene.style = style
    return scene
  }

  private func render(_ picture: Picture, size: Size) throws(FitSceneError) -> CellBuffer {
    try figure(of: picture, size: size).render()
  }

  /// One of the pictures before it is drawn.
  func figure(of picture: Picture, size: Size) throws(FitSceneError) -> Figure {
    switch picture {
    case .data: return DataFigure(fit, size: size, style: style).figure()
    case .projection: return ProjectionFigure(fit, candidate: candidate, size: size, style: style).figure()
    case .residuals: return ResidualFigure(fit, size: size, style: style).figure()
    case .objective:
      var scene = try objective()
      scene.size = size
      return try scene.figure()
    }
  }
}

/// Why a picture of a fit cannot be drawn.
package enum FitSceneError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The objective has this many coefficients, and a picture shows two at most.
  case tooManyCoefficients(Int)
  /// A tangent needs an objective of one coefficient, and this one has another number of them.
  case tangentOfSeveral(Int)
  /// A surface needs an objective of two coefficients.
  case surfaceOf(Int)
  /// Sums of squares are beyond the range of `Double`.
  case overflow

  package var description: String {
    switch self {
    case .tooManyCoefficients(let count):
      "a picture of the objective shows one or two coefficients, and this model has \(count)\n"
        + "  draw --picture data,projection,residuals, or fit fewer with --x and --no-intercept"
    case .tangentOfSeveral(let count):
      "--at draws the tangent of an objective of one coefficient, and this model has \(count)\n"
        + "  leave it out, or fit one feature with --no-intercept"
    case .surfaceOf(let count):
      "--surface draws an objective of two coefficients, and this model has \(count)\n  leave it out"
    case .overflow:
      "the squares of these numbers are too large or too small for a picture of the objective\n"
        + "  choose another unit for y or for the features"
    }
  }
}
