import CellGraphics
import Formulas
import NumberText
import Plotting

/// A picture of the derivatives of a formula at a point as asked for. A value that can be drawn at any time.
package struct DerivativeScene: Sendable {
  package enum Picture: String, CaseIterable, Sendable {
    /// The ways to the point, from two sides on a line and from all around in the plane, with the limit along each.
    case approach
    /// The relative remainder of the linear approximation over the length of the step, on logarithmic axes.
    case remainder
    /// ‖∇f‖ cos θ: the directional derivative over the angle to the gradient.
    case dial
    /// The computation graph: values forward, adjoints backward.
    case graph
    /// What follows from what: from continuous partial derivatives to every directional derivative.
    case implications
  }

  package var formula: Formula
  package var picture: Picture
  /// d coordinates.
  package var point: [Double]
  /// d components, or `nil` for the directions that a picture chooses itself.
  package var direction: [Double]?
  package var title: String?
  package var size = Size(columns: 80, rows: 24)
  package var style = PictureStyle.plain

  package init(_ formula: Formula, picture: Picture, at point: [Double], along direction: [Double]? = nil) {
    (self.formula, self.picture, self.point, self.direction) = (formula, picture, point, direction)
  }

  /// Draws the scene.
  package func render() throws(DerivativeSceneError) -> CellBuffer { try figure().render() }

  package func figure() throws(DerivativeSceneError) -> Figure {
    if let direction, !direction.contains(where: { $0 != 0 }) { throw .noDirection }
    if picture == .approach || picture == .dial, formula.isVector {
      throw .vector(picture, count: formula.components.count)
    }
    var figure =
      switch picture {
      case .approach: try approachFigure()
      case .remainder: try RemainderFigure(self).figure()
      case .dial: try DialFigure(self).figure()
      case .graph: try ComputationGraphFigure(self).figure()
      case .implications: ImplicationFigure(self).figure()
      }
    if let title { figure.title = title }
    figure.style = style
    return figure
  }

  private func approachFigure() throws(DerivativeSceneError) -> Figure {
    switch point.count {
    case 1: try LineApproachFigure(self).figure()
    case 2: PlaneApproachFigure(self).figure()
    default: throw .variables(picture, needed: "one or two", got: point.count)
    }
  }
}

/// Why a picture of derivatives cannot be drawn.
package enum DerivativeSceneError: Error, Equatable, Sendable {
  /// The picture is of a number, and the formula is a vector of `count`.
  case vector(DerivativeScene.Picture, count: Int)
  case variables(DerivativeScene.Picture, needed: String, got: Int)
  /// The direction is 0.
  case noDirection
  /// There is no gradient at the point.
  case noGradient
  /// The gradient is 0, which has no direction.
  case zeroGradient
  /// The linear approximation is exact, or there is no number to compare it with.
  case noRemainder
  /// The boxes need so many cells.
  case tooSmall(columns: Int, rows: Int)
  /// The formula has this many operations, more than a picture can show.
  case tooManyNodes(Int, most: Int)
  /// There is no curve to approach the point on.
  case undefinedEverywhere
}

extension [Double] {
  /// `(1, 2)`, or `1` for a single number, to a number of digits.
  func vectorText(significant digits: Int) -> String {
    let texts = map { $0.text(significant: digits) }
    return texts.count == 1 ? texts[0] : "(\(texts.joined(separator: ", ")))"
  }
}
