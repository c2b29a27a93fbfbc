import CellGraphics
import LinearAlgebra
import NumberText
import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The derivatives at a point as layers of a map: arrows, angles and the axes of curvature.
struct MapStudy {
  let study: PointStudy
  let model: LocalModel
  let x: AxisRange
  let y: AxisRange
  let glyphs: GlyphSet

  /// How far arrows reach, as a share of the smaller extent of the window.
  private static let reach = 0.42
  /// The gradient is drawn in its own length when that is between these shares.
  private static let readable = 0.15...0.45
  private static let arcPieces = 24

  private var extent: Double { min(x.span, y.span) }
  private var place: Scene.Place { study.place }
  private var gradient: Scene.Place { Scene.Place(x: model.gradient.x, y: model.gradient.y) }
  private var hasGradient: Bool { model.isSmooth && gradient.unit != nil }

  /// The contour line that passes through the point.
  var level: Double? { model.isSmooth && study.hasAngles && study.showsGradient ? model.value : nil }

  /// From back to front.
  var layers: [any Layer] {
    let arrows = gradientArrows + directionArrows
    var layers: [any Layer] = []
    if study.showsEigenvectors && model.isSmooth { layers += curvatureLayers }
    layers += [SegmentLayer(rightAngle), SegmentLayer(arc, ink: .vector), VectorLayer(arrows)]
    layers.append(
      MarkerLayer(
        [.init(x: place.x, y: place.y, glyph: Mark.closed.glyph(in: glyphs), label: arrows.isEmpty ? place.text : "")]
          + arcName, legend: remarks.joined(separator: "; ")))
    return layers
  }

  // MARK: Arrows

  /// By what the gradient is multiplied to be drawn.
  private var gradientFactor: Double {
    let share = model.norm / extent
    let ideal = Self.reach / share
    guard !Self.readable.contains(share), ideal > 0, ideal.isFinite else { return 1 }
    var power = 1.0
    while power > ideal { power /= 10 }
    while power * 10 <= ideal { power *= 10 }
    return [5, 4, 3, 2.5, 2, 1.5, 1].map { $0 * power }.first { $0 <= ideal } ?? power
  }

  /// The length of the arrows of directions: that of the gradient, so that they are radii of one circle.
  private var radius: Double {
    study.showsGradient && hasGradient ? model.norm * gradientFactor : Self.reach * extent
  }

  private var gradientArrows: [PlaneVector] {
    guard study.showsGradient, hasGradient else { return [] }
    let head = place.offset(by: gradient, times: gradientFactor)
    let label = "∇f \(gradient.text)"
    return [PlaneVector(from: place.point, to: head.point, label: label, ink: .path)]
  }

  private var directionArrows: [PlaneVector] {
    study.directions.enumerated().compactMap { index, direction in
      guard let unit = direction.unit else { return nil }
      return PlaneVector(
        from: place.point, to: place.offset(by: unit, times: radius).point, label: name(index), ink: .series(index + 2))
    }
  }

  private func name(_ index: Int) -> String { study.directions.count == 1 ? "v" : "v\(index + 1)" }

  // MARK: Angles

  /// Between the gradient and the contour line.
  private var rightAngle: [SegmentLayer.Segment] {
    guard study.showsGradient, hasGradient else { return [] }
    return RightAngle(
      vertex: place.point, legs: (gradient.point, Point(x: -gradient.y, y: gradient.x))
    ).segments(x: x, y: y, share: 0.16 * radius / extent)
  }

  /// The headings of the gradient and of the only direction, counterclockwise from the horizontal axis; the second one
  /// within half a turn of the first.
  private var headings: (gradient: Double, direction: Double)? {
    guard study.showsGradient, hasGradient, study.directions.count == 1, study.directions[0].unit != nil else {
      return nil
    }
    let from = atan2(gradient.y, gradient.x)
    var to = atan2(study.directions[0].y, study.directions[0].x)
    if to - from > .pi { to -= 2 * .pi }
    if from - to > .pi { to += 2 * .pi }
    return (from, to)
  }

  private func arcPoint(_ share: Double, radius: Double) -> Point? {
    guard let headings else { return nil }
    let angle = headings.gradient + (headings.direction - headings.gradient) * share
    return Point(x: place.x + radius * cos(angle), y: place.y + radius * sin(angle))
  }

  private var arc: [SegmentLayer.Segment] {
    let points = (0...Self.arcPieces).compactMap {
      arcPoint(Double($0) / Double(Self.arcPieces), radius: 0.55 * radius)
    }
    return zip(points, points.dropFirst()).map { .init(from: $0, to: $1) }
  }

  private var arcName: [MarkerLayer.Marker] {
    guard let headings, (headings.gradient - headings.direction).magnitude > 0.15,
      let point = arcPoint(0.5, radius: 0.55 * radius)
    else { return [] }
    return [.init(x: point.x, y: point.y, glyph: glyphs == .ascii ? "." : "·", label: "θ")]
  }

  // MARK: Curvature

  /// The eigenvectors as a cross, the longer the flatter, and the ellipse that they are the axes of.
  private var curvatureLayers: [any Layer] {
    let values = HessianText(eigenvalues: model.hessian.values).shown
    let least = values.map(\.magnitude).filter { $0 > 0 }.min() ?? 0
    let lengths = values.map { value in
      Self.reach * extent * (value == 0 ? 1.2 : max((least / value.magnitude).squareRoot(), 0.3))
    }
    let axes = model.hessian.vectors.map { Scene.Place(x: $0[0], y: $0[1]) }
    let cross = zip(zip(axes, lengths), values).map { axis, value in
      var vector = PlaneVector(
        from: place.offset(by: axis.0, times: -axis.1).point, to: place.offset(by: axis.0, times: axis.1).point,
        label: "λ \(value.text(significant: 4))", ink: .path)
      vector.isTwoHeaded = true
      return vector
    }
    let isEllipse = values.allSatisfy { $0 * values[0] > 0 }
    let points =
      !isEllipse
      ? []
      : (0...3 * Self.arcPieces).map { piece -> Point in
        let angle = 2 * Double.pi * Double(piece) / Double(3 * Self.arcPieces)
        return place.offset(by: axes[0], times: lengths[0] * cos(angle))
          .offset(by: axes[1], times: lengths[1] * sin(angle)).point
      }
    let ellipse = zip(points, points.dropFirst()).map { SegmentLayer.Segment(from: $0, to: $1) }
    return [SegmentLayer(ellipse), VectorLayer(cross)]
  }

  // MARK: Remarks

  private var remarks: [String] {
    guard model.isSmooth else { return ["f has no gradient at \(place.text)"] }
    var remarks: [String] = []
    if study.showsGradient {
      let scale = gradientFactor == 1 ? "" : ", drawn times \(gradientFactor.text(significant: 2))"
      remarks.append(
        hasGradient
          ? "∇f \(gradient.text) at \(place.text), ‖∇f‖ = \(model.norm.text(significant: 5))\(scale)"
          : "∇f = (0, 0) at \(place.text)")
    }
    for (index, direction) in study.directions.enumerated() {
      remarks.append(DirectionText(direction, name: name(index), model: model).text)
    }
    if study.showsEigenvectors { remarks.append(HessianText(eigenvalues: model.hessian.values).text) }
    return remarks.isEmpty ? ["f\(place.text) = \(model.value.text(significant: 6))"] : remarks
  }
}

/// A directional derivative in words: as given and per unit of length, with the angle to the gradient.
struct DirectionText {
  private let direction: Scene.Place
  private let name: String
  private let model: LocalModel

  init(_ direction: Scene.Place, name: String, model: LocalModel) {
    (self.direction, self.name, self.model) = (direction, name, model)
  }

  /// `v (1, 1): theta 14.04 degrees, D_v f = 8, per unit length 5.65685`.
  var text: String {
    let slope = model.slope(along: direction)
    guard direction.length > 0 else { return "\(name) = (0, 0) has no direction" }
    let rate = slope / direction.length
    var text = "\(name) \(direction.text): "
    if model.norm > 0 {
      let angle = acos(min(max(rate / model.norm, -1), 1)) * 180 / .pi
      text += "θ \(angle.text(significant: 4)) degrees, "
    }
    let rounded = slope.magnitude < 1e-12 * model.norm * direction.length ? 0 : slope
    text += "D_v f = \(rounded.text(significant: 6))"
    let perUnit = rounded == 0 ? 0 : rate
    return direction.length == 1 ? text : text + ", per unit length \(perUnit.text(significant: 6))"
  }
}
