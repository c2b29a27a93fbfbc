import CellGraphics
import Formulas
import LeastSquares
import Optimization
import Plotting
import Testing

@testable import Scenes

/// A small picture of one kind, for what holds for all of them.
struct PictureSample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The picture before it is drawn, in a style and a size.
  let figure: @Sendable (PictureStyle, Size) throws -> Figure
  /// The size of the picture on record.
  let size: Size

  static let size = Size(columns: 50, rows: 18)

  init(
    _ name: String, size: Size = size, _ figure: @escaping @Sendable (PictureStyle, Size) throws -> Figure
  ) {
    (testDescription, self.size, self.figure) = (name, size, figure)
  }

  /// Smaller, where the kind of picture does not need its size, for what is drawn in many styles.
  var leastSize: Size { size == Self.size ? Size(columns: 36, rows: 12) : size }

  func render(_ style: PictureStyle) throws -> CellBuffer { try figure(style, size).render() }

  /// A map or a surface over a square window.
  static func map(
    _ name: String, _ source: String, reach: Double, _ change: @escaping @Sendable (inout Scene) -> Void
  ) -> PictureSample {
    PictureSample(name) { style, size in
      var scene = Scene(formula: try Formula(parsing: source, declaring: ["x", "y"]))
      scene.x = AxisRange(lower: -reach, upper: reach)
      (scene.y, scene.size, scene.style) = (scene.x, size, style)
      change(&scene)
      return try scene.figure()
    }
  }

  static func curve(
    _ name: String, _ sources: [String], _ change: @escaping @Sendable (inout CurveScene) throws -> Void
  ) -> PictureSample {
    PictureSample(name) { style, size in
      var scene = CurveScene(formulas: try sources.map { try Formula(parsing: $0) })
      (scene.size, scene.style) = (size, style)
      try change(&scene)
      return try scene.figure()
    }
  }

  static func derivative(
    _ name: String, _ source: String, _ picture: DerivativeScene.Picture, at point: [Double],
    along direction: [Double]? = nil, size: Size = size
  ) -> PictureSample {
    PictureSample(name, size: size) { style, size in
      let names = point.count == 1 ? ["x"] : ["x", "y"]
      var scene = DerivativeScene(
        try Formula(parsing: source, declaring: names), picture: picture, at: point, along: direction)
      (scene.size, scene.style) = (size, style)
      return try scene.figure()
    }
  }

  static func fit(
    _ name: String, _ points: String, _ picture: FitScene.Picture, hasIntercept: Bool = false,
    candidate: [Double]? = nil, surface: SurfaceView? = nil
  ) -> PictureSample {
    PictureSample(name) { style, size in
      var scene = FitScene(try CourseData.fit(points, hasIntercept: hasIntercept), pictures: [picture])
      (scene.style, scene.candidate, scene.surface) = (style, candidate, surface)
      return try scene.figure(of: picture, size: size)
    }
  }

  /// Gradient descent drawn on the curve, the map or the surface of its function, or as the fall of f.
  static func descent(
    _ name: String, _ source: String, from start: [Double], rate: Double,
    _ change: @escaping @Sendable (inout DescentScene) -> Void = { _ in }
  ) -> PictureSample {
    PictureSample(name) { style, size in
      let formula = try Formula(parsing: source, declaring: start.count == 1 ? ["x"] : ["x", "y"])
      let trajectory = Trajectory(
        Objective(formula.graph, output: formula.components[0]),
        by: GradientDescent(.fixed(.constant(rate))), from: start, rules: StoppingRules(mostSteps: 12))
      var map = Scene(formula: formula)
      (map.size, map.style) = (size, style)
      var scene = DescentScene(map: map, lanes: [.init(name: "gradient descent, rate \(rate)", trajectory: trajectory)])
      change(&scene)
      return try scene.figure(upTo: nil)
    }
  }
}
