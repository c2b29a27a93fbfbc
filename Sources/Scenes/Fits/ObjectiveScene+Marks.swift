import CellGraphics
import LeastSquares
import LinearAlgebra
import NumberText
import Plotting

// What a reader looks for in the picture of an objective: the minimum, all minimisers, the eigenvalues, the paths.

extension ObjectiveScene {
  // MARK: On the surface

  /// The minimum, the line of minimisers and the paths, laid on the surface.
  var tracks: [SurfaceView.Track] {
    let minimum = Scene.Place(x: fit.coefficients[0], y: fit.coefficients[1])
    var tracks: [SurfaceView.Track] = []
    if let line = minimiserLine {
      let places = (0...Self.pieces).map { piece -> Scene.Place in
        let share = Double(piece) / Double(Self.pieces)
        return Scene.Place(
          x: line.start.x + (line.end.x - line.start.x) * share, y: line.start.y + (line.end.y - line.start.y) * share)
      }
      tracks.append(.init(places: places, glyph: lineGlyph))
    }
    for (index, lane) in lanes.enumerated() {
      let letter = lanes.count > 1 ? LaneLetter.glyph(index) : nil
      tracks += lane.tracks(x: range(of: 0), y: range(of: 1), letter: letter, glyphs: style.glyphs)
    }
    return tracks + [.init(places: [minimum, minimum], glyph: minimumGlyph, note: landmarks.legend)]
  }

  private static let pieces = 160

  /// How many windows a line goes on beyond the picture.
  private static let beyond = 10.0

  // MARK: What a reader looks for

  private var minimumGlyph: Unicode.Scalar { Mark.minimum.glyph(in: style.glyphs) }
  private var lineGlyph: Unicode.Scalar { Mark.minimisers.glyph(in: style.glyphs) }

  /// The minimum, the minimisers and the eigenvalues of the Hessian.
  package var landmarks: Landmarks {
    var landmarks = Landmarks()
    let minimum = fit.summary.residualSumOfSquares
    let place = fit.coefficients.map { $0.text(significant: 5) }.joined(separator: ", ")
    let value = minimum.text(significant: 5)
    if dimension <= 2 {
      let height = dimension == 1 ? minimum : fit.coefficients[1]
      landmarks.marks = [PointMark(x: fit.coefficients[0], y: height, glyph: minimumGlyph)]
    }
    landmarks.segments = minimiserLine.map { [$0] } ?? []
    if fit.isFullRank {
      landmarks.legend = "\(minimumGlyph) minimum f(\(place)) = \(value)"
    } else {
      let line = minimiserLine == nil ? "" : "\(lineGlyph) "
      landmarks.legend =
        "\(line)minimisers \(fit.minimisersText); \(minimumGlyph) the one of least norm, f(\(place)) = \(value)"
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
    let shape =
      fit.isFullRank
      ? "positive definite, a bowl" : "positive semidefinite, \(fit.rank == 0 ? "flat" : "a trough")"
    return "Hessian eigenvalues \(values.joined(separator: ", ")): \(shape)"
  }

  /// All minimisers of a trough over two coefficients, from one end of the window to the other.
  private var minimiserLine: SegmentLayer.Segment? {
    guard dimension == 2, fit.nullSpace.count == 1 else { return nil }
    let (direction, centre) = (fit.nullSpace[0], fit.coefficients)
    let (x, y) = (range(of: 0), range(of: 1))
    if surface == nil {
      // Far beyond the window, which may yet be widened; drawing clips it.
      let reach = Self.beyond * (x.span + y.span + (lanes.map(\.extent).max() ?? 0))
      return .init(
        from: Point(x: centre[0] - reach * direction[0], y: centre[1] - reach * direction[1]),
        to: Point(x: centre[0] + reach * direction[0], y: centre[1] + reach * direction[1]), glyph: lineGlyph)
    }
    // Nothing sticks out of the box of a surface: the ends are where the line meets the walls.
    var (backward, forward) = (-Double.infinity, Double.infinity)
    for (range, (start, step)) in zip([x, y], zip(centre, direction)) where step != 0 {
      let ends = [(range.lower - start) / step, (range.upper - start) / step]
      (backward, forward) = (max(backward, min(ends[0], ends[1])), min(forward, max(ends[0], ends[1])))
    }
    guard backward < forward else { return nil }
    return .init(
      from: Point(x: centre[0] + backward * direction[0], y: centre[1] + backward * direction[1]),
      to: Point(x: centre[0] + forward * direction[0], y: centre[1] + forward * direction[1]))
  }
}

extension DescentScene.Lane {
  /// How far the start is from 0, which says how large the window of a path may be.
  fileprivate var extent: Double { euclideanNorm(trajectory.start.point) }
}
