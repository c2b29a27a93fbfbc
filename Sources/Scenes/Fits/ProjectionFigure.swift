import CellGraphics
import LeastSquares
import LinearAlgebra
import NumberText
import Plotting

/// y, its projection ŷ onto the column space CS(X), and the residual at a right angle to it.
///
/// Two observations are drawn in their own plane; more of them in the plane through 0, ŷ and y, which cuts CS(X) in the
/// line through ŷ.
struct ProjectionFigure {
  private let fit: LeastSquaresFit
  private let size: Size
  private let style: PictureStyle
  private let response: Point
  private let projection: Point
  /// The direction of CS(X) in the picture; `nil` where that is the whole plane or nothing but 0.
  private let direction: Point?
  private let lengths: (response: Double, projection: Double, residual: Double)
  /// Another vector of CS(X), if there is one to compare with.
  private let other: OtherPrediction?

  /// Xw for coefficients that need not be the best.
  private struct OtherPrediction {
    let point: Point
    /// Squares of the distances to y and to ŷ.
    let squares: (response: Double, projection: Double)
  }

  private var isPlane: Bool { fit.design.rows == 2 }

  init(_ fit: LeastSquaresFit, candidate: [Double]? = nil, size: Size, style: PictureStyle = .plain) {
    (self.fit, self.size, self.style) = (fit, size, style)
    let (observed, predicted) = (fit.design.response.map(\.high), fit.predictions)
    lengths = (euclideanNorm(observed), euclideanNorm(predicted), euclideanNorm(fit.residuals))
    if observed.count == 2 {
      response = Point(x: observed[0], y: observed[1])
      projection = Point(x: predicted[0], y: predicted[1])
      let columns = fit.design.columns.map { $0.map(\.high) }
      let longest = columns.max { euclideanNorm($0) < euclideanNorm($1) }
      direction = fit.rank == 1 ? longest.map { Point(x: $0[0], y: $0[1]) } : nil
    } else {
      response = Point(x: lengths.projection, y: lengths.residual)
      projection = Point(x: lengths.projection, y: 0)
      direction = fit.rank == 0 ? nil : Point(x: 1, y: 0)
    }
    let length = lengths.projection
    other = candidate.map { coefficients in
      let columns = fit.design.columns.map { $0.map(\.high) }
      let vector = observed.indices.map { row in
        zip(columns, coefficients).reduce(0) { $0 + $1.0[row] * $1.1 }
      }
      let (toResponse, toProjection) = (zip(vector, observed).map(-), zip(vector, predicted).map(-))
      let squares = [toResponse, toProjection].map { $0.reduce(0) { $0 + $1 * $1 } }
      // Beyond R² only distances can be true: on the side of ŷ on which the vector lies.
      let side = zip(toProjection, predicted).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? -1.0 : 1
      let point =
        observed.count == 2
        ? Point(x: vector[0], y: vector[1]) : Point(x: length + side * squares[1].squareRoot(), y: 0)
      return OtherPrediction(point: point, squares: (squares[0], squares[1]))
    }
  }

  /// Room around the triangle, as a share of its larger extent.
  private static let margin = 0.2
  /// A triangle flatter than this is stretched to be seen, if its legs lie along the axes.
  private static let flattest = 0.1

  func figure() -> Figure {
    let extents = (x: extent(\.x), y: extent(\.y))
    let larger = max(extents.x.span, extents.y.span)
    let isTriangle = lengths.residual > 0 && lengths.projection > 0
    let isStretched = !isPlane && isTriangle && min(extents.x.span, extents.y.span) < Self.flattest * larger
    func range(_ extent: AxisRange) -> AxisRange {
      let room = Self.margin * (isStretched ? extent.span : larger)
      return AxisRange(lower: extent.lower - room, upper: extent.upper + room) ?? extent
    }
    let names = isPlane ? ["\(fit.model.response)1", "\(fit.model.response)2"] : ["along yhat", "across"]
    var figure = Figure(
      title: isPlane
        ? "the projection of y onto CS(X) in R^2" : "the plane through 0, yhat and y in R^\(fit.design.rows)",
      size: size, x: Axis(name: names[0], range: range(extents.x)), y: Axis(name: names[1], range: range(extents.y)),
      layers: [], notes: notes(isStretched: isStretched), details: details)
    figure.style = style
    if !isStretched {
      let equal = figure.equalisedWindow
      figure.x = Axis(name: names[0], range: equal.x)
      figure.y = Axis(name: names[1], range: equal.y)
    }
    figure.layers = layers(x: figure.x.range, y: figure.y.range)
    return figure
  }

  private func extent(_ coordinate: KeyPath<Point, Double>) -> AxisRange {
    var values = [0, response[keyPath: coordinate], projection[keyPath: coordinate]]
    if let other { values.append(other.point[keyPath: coordinate]) }
    let (lower, upper) = (values.min() ?? 0, values.max() ?? 0)
    let least = max(lengths.response, lengths.projection) * 1e-3
    return AxisRange(lower: lower, upper: upper)
      ?? AxisRange(lower: lower - max(least, 1e-290), upper: upper + max(least, 1e-290)) ?? .unit
  }

  // MARK: Layers

  private func glyph(_ mark: Mark) -> Unicode.Scalar { mark.glyph(in: style.glyphs) }

  private func layers(x: AxisRange, y: AxisRange) -> [any Layer] {
    let zero = Point(x: 0, y: 0)
    var layers: [any Layer] = []
    if let columnSpace = columnSpace(x: x, y: y) {
      layers.append(SegmentLayer([columnSpace], legend: "\(glyph(.dot)) CS(X)"))
    }
    var sides = [SegmentLayer.Segment(from: zero, to: response)]
    if lengths.residual > 0 {
      sides.append(.init(from: zero, to: projection, glyph: glyph(.prediction)))
      sides.append(.init(from: projection, to: response, glyph: glyph(.residual)))
    }
    if let other {
      sides.append(.init(from: other.point, to: response))
      sides.append(.init(from: other.point, to: projection, glyph: glyph(.candidate)))
    }
    var names: [String] = []
    if lengths.residual > 0 { names = ["\(glyph(.prediction)) yhat", "\(glyph(.residual)) the residual y - yhat"] }
    if other != nil { names.append("\(glyph(.candidate)) from ytilde to yhat") }
    layers.append(SegmentLayer(sides, legend: names.isEmpty ? nil : names.joined(separator: "; ")))
    layers.append(SegmentLayer(rightAngle(x: x, y: y)))
    var marks = [MarkerLayer.Marker(x: 0, y: 0, glyph: glyph(.start), label: "0")]
    if lengths.residual > 0 {
      marks.append(.init(x: projection.x, y: projection.y, glyph: glyph(.closed), label: "yhat"))
      marks.append(.init(x: response.x, y: response.y, glyph: glyph(.closed), label: "y"))
    } else {
      marks.append(.init(x: response.x, y: response.y, glyph: glyph(.closed), label: "y = yhat"))
    }
    if let other { marks.append(.init(x: other.point.x, y: other.point.y, glyph: glyph(.closed), label: "ytilde")) }
    return layers + [MarkerLayer(marks, legend: nil)]
  }

  /// CS(X) where it is a line, from one end of the window to the other.
  private func columnSpace(x: AxisRange, y: AxisRange) -> SegmentLayer.Segment? {
    guard let direction else { return nil }
    let length = euclideanNorm([direction.x, direction.y])
    let reach = 2 * (x.span + y.span)
    let step = Point(x: direction.x / length * reach, y: direction.y / length * reach)
    return .init(from: Point(x: -step.x, y: -step.y), to: step, glyph: glyph(.dot))
  }

  /// The corner of a small square at ŷ, seen square in the plot whatever the scales of its axes.
  private func rightAngle(x: AxisRange, y: AxisRange) -> [SegmentLayer.Segment] {
    guard lengths.residual > 0, lengths.projection > 0 else { return [] }
    func leg(to end: Point) -> Point { Point(x: end.x - projection.x, y: end.y - projection.y) }
    return RightAngle(vertex: projection, legs: (leg(to: Point(x: 0, y: 0)), leg(to: response)))
      .segments(x: x, y: y, share: 0.09)
  }

  // MARK: Remarks

  private func number(_ value: Double) -> String { value.text(significant: 6) }

  /// The lengths, whose squares are told anyway.
  private var details: [String] {
    [
      "||y|| = \(number(lengths.response))", "||yhat|| = \(number(lengths.projection))",
      "||y - yhat|| = \(number(lengths.residual))",
    ]
  }

  private func notes(isStretched: Bool) -> [String] {
    var notes: [String] = []
    let squares = [lengths.projection, lengths.residual, lengths.response].map { $0 * $0 }
    if squares.allSatisfy(\.isFinite) {
      let (sum, square) = (number(squares[0] + squares[1]), number(squares[2]))
      let terms = "\(number(squares[0])) + \(number(squares[1]))"
      notes.append("Pythagoras: \(terms) = \(sum)\(sum == square ? "" : ", ||y||^2 = \(square)")")
    }
    if let other {
      let parts = [other.squares.projection, squares[1]].map(number)
      notes.append(
        "||ytilde - y||^2 = \(number(other.squares.response)) = ||ytilde - yhat||^2 + ||yhat - y||^2 "
          + "= \(parts[0]) + \(parts[1])")
    }
    switch fit.rank {
    case 0: notes.append("CS(X) is the point 0")
    case 2... where isPlane: notes.append("CS(X) is the whole plane")
    case 2...: notes.append("CS(X), of \(fit.rank) dimensions, seen from its side")
    default: break
    }
    if lengths.residual == 0 { notes.append("y lies in CS(X): no residual") }
    if isStretched { notes.append("the axes have different scales") }
    return notes
  }
}
