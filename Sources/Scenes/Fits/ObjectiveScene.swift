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
  /// Where the parabola gets a tangent.
  package var place: ConstantExpression?
  /// How the bowl is looked at; contours if absent.
  package var surface: SurfaceView?
  /// Descents, which may be on an objective of any number of coefficients.
  package var lanes: [DescentScene.Lane] = []

  private let fit: LeastSquaresFit
  private let window: ObjectiveWindow
  private let hessian: SymmetricEigensystem

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

  private var dimension: Int { fit.coefficients.count }

  package func render() throws(FitSceneError) -> CellBuffer {
    if lanes.isEmpty { return try figure().render() }
    do { return try descent.render() } catch { throw .overflow }
  }

  /// The picture with the descents, which can be drawn step by step.
  package var descent: DescentScene {
    var scene = DescentScene(map: map, lanes: lanes)
    scene.landmarks = landmarks
    guard (1...2).contains(dimension) else { return scene }
    // The path decides, but the minimum has to be seen.
    let path = DescentWindow(lanes.map(\.trajectory))
    let ranges = fit.coefficients.indices.map { path.range(of: $0).including(fit.coefficients[$0]) }
    scene.map.x = ranges[0]
    scene.map.y = dimension == 2 ? ranges[1] : nil
    return scene
  }

  private func figure() throws(FitSceneError) -> Figure {
    if place != nil && dimension != 1 { throw .tangentOfSeveral(dimension) }
    if surface != nil && dimension != 2 { throw .surfaceOf(dimension) }
    do {
      switch dimension {
      case 1: return try parabola()
      case 2:
        var figure = try map.figure()
        if surface == nil { landmarks.add(to: &figure) } else { figure.notes += landmarks.notes }
        return figure
      default: throw FitSceneError.tooManyCoefficients(dimension)
      }
    } catch let error as FitSceneError {
      throw error
    } catch {
      throw .overflow
    }
  }

  /// `f(w) = ||Xw - y||^2 = 2(w - 3)^2`, or without the formula where that is too long.
  private var title: String {
    let name = "f(\(formula.variables.joined(separator: ", "))) = ||Xw - y||^2"
    let full = "\(name) = \(formula.source)"
    return formula.source.isEmpty || full.count > size.columns ? name : full
  }

  // MARK: One coefficient

  private func parabola() throws -> Figure {
    var scene = CurveScene(formulas: [formula])
    scene.x = window.range(of: 0, including: place?.value)
    scene.tangents = place.map { [CurveScene.Tangent(place: $0)] } ?? []
    scene.size = size
    scene.title = title
    var figure = try scene.figure()
    landmarks.add(to: &figure)
    return figure
  }

  // MARK: Two coefficients

  private var map: Scene {
    var scene = Scene(formula: formula)
    if dimension == 2 {
      (scene.x, scene.y) = (window.range(of: 0), window.range(of: 1))
      scene.hasEqualAspect = window.isEven && surface == nil
    }
    scene.size = size
    scene.title = title
    if let surface, lanes.isEmpty {
      scene.base = .surface
      scene.surface = surface
      scene.surface.tracks = tracks
    }
    return scene
  }

  /// The minimum and the line of minimisers, laid on the surface.
  private var tracks: [SurfaceView.Track] {
    let minimum = Scene.Place(x: fit.coefficients[0], y: fit.coefficients[1])
    var tracks: [SurfaceView.Track] = []
    if let line = minimiserLine {
      let places = (0...Self.pieces).map { piece -> Scene.Place in
        let share = Double(piece) / Double(Self.pieces)
        return Scene.Place(
          x: line.start.x + (line.end.x - line.start.x) * share, y: line.start.y + (line.end.y - line.start.y) * share)
      }
      tracks.append(.init(places: places, glyph: Self.lineGlyph))
    }
    return tracks + [.init(places: [minimum, minimum], glyph: Self.minimumGlyph, note: landmarks.legend)]
  }

  private static let pieces = 160

  /// How many windows a line goes on beyond the picture.
  private static let beyond = 10.0

  // MARK: What a reader looks for

  private static let minimumGlyph: Unicode.Scalar = "m"
  private static let lineGlyph: Unicode.Scalar = "#"

  private var landmarks: Landmarks {
    var landmarks = Landmarks()
    let minimum = fit.summary.residualSumOfSquares
    let place = fit.coefficients.map { $0.text(significant: 5) }.joined(separator: ", ")
    let value = minimum.text(significant: 5)
    if dimension <= 2 {
      let height = dimension == 1 ? minimum : fit.coefficients[1]
      landmarks.marks = [PointMark(x: fit.coefficients[0], y: height, glyph: Self.minimumGlyph)]
    }
    landmarks.segments = minimiserLine.map { [$0] } ?? []
    if fit.isFullRank {
      landmarks.legend = "\(Self.minimumGlyph) minimum f(\(place)) = \(value)"
    } else {
      let line = minimiserLine == nil ? "" : "\(Self.lineGlyph) "
      landmarks.legend =
        "\(line)minimisers \(fit.minimisersText), f = \(value); \(Self.minimumGlyph) the one of least norm (\(place))"
    }
    landmarks.notes = [spectrum]
    return landmarks
  }

  /// `Hessian eigenvalues 2, 0: positive semidefinite, a trough`.
  private var spectrum: String {
    // What the rank says is 0 is 0, whatever rounding left of it.
    let zeros = dimension - fit.rank
    let values = hessian.values.enumerated().reversed().map { $0 < zeros ? "0" : $1.text(significant: 5) }
    if dimension == 1 { return fit.rank == 1 ? "f'' = \(values[0]) > 0" : "f'' = 0" }
    let shape = fit.isFullRank ? "positive definite, a bowl" : "positive semidefinite, a trough"
    return "Hessian eigenvalues \(values.joined(separator: ", ")): \(shape)"
  }

  /// All minimisers of a trough over two coefficients, from one end of the window to the other.
  private var minimiserLine: SegmentLayer.Segment? {
    guard dimension == 2, fit.nullSpace.count == 1 else { return nil }
    let (direction, centre) = (fit.nullSpace[0], fit.coefficients)
    let (x, y) = (window.range(of: 0), window.range(of: 1))
    if surface == nil {
      // Far beyond the window, which may yet be widened; drawing clips it.
      let reach = Self.beyond * (x.span + y.span + lanes.reduce(0) { max($0, $1.extent) })
      return .init(
        from: Point(x: centre[0] - reach * direction[0], y: centre[1] - reach * direction[1]),
        to: Point(x: centre[0] + reach * direction[0], y: centre[1] + reach * direction[1]), glyph: Self.lineGlyph)
    }
    // On a surface nothing may stick out of the box.
    let reaches = [x, y].enumerated().map { direction[$0] == 0 ? .infinity : $1.span / 2 / direction[$0].magnitude }
    let reach = reaches.min() ?? 0
    return .init(
      from: Point(x: centre[0] - reach * direction[0], y: centre[1] - reach * direction[1]),
      to: Point(x: centre[0] + reach * direction[0], y: centre[1] + reach * direction[1]))
  }
}

extension DescentScene.Lane {
  /// How far the start is from 0, which says how large the window of a path may be.
  fileprivate var extent: Double { euclideanNorm(trajectory.start.point) }
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
