import CellGraphics
import Formulas
import Plotting

@testable import Scenes

extension PictureSample {
  /// Every kind of layer and of picture.
  static let all = curves + maps + surfaces + studies + derivatives + fits + descents

  private static let origin = Scene.Place(x: 0, y: 0)

  static let curves: [PictureSample] = [
    .curve("curves", ["x^4 - 4x^2 + x", "1/x"]) {
      ($0.x, $0.showsExtrema) = (AxisRange(lower: -3, upper: 3), true)
    },
    .curve("extrema", ["x^4 - 4x^2 + x"]) {
      ($0.x, $0.showsExtrema, $0.showsDerivative) = (AxisRange(lower: -2.3, upper: 2.2), true, true)
    },
    .curve("tangent", ["x^2"]) {
      $0.x = AxisRange(lower: -1, upper: 3)
      $0.tangents = [.init(place: try ConstantExpression(parsing: "1"), deltas: [try ConstantExpression(parsing: "1")])]
    },
    .curve("secants", ["x^2 - 2x + 1"]) {
      $0.x = AxisRange(lower: -1, upper: 4)
      $0.secants = try ["2", "1", "0.5"].map {
        .init(place: try ConstantExpression(parsing: "1"), delta: try ConstantExpression(parsing: $0))
      }
    },
    .curve("noted-curve", ["sin(x)/x", "floor(x/2)"]) {
      $0.x = AxisRange(lower: -7, upper: 7)
      $0.notes = [
        Annotation(x: 0, y: 1, text: "a hole"), Annotation(x: -5, y: 2, text: "above"),
        Annotation(x: 99, y: 0, text: "far away"),
      ]
    },
  ]

  static let maps: [PictureSample] = [
    .map("contours-arrows", "x^3 + x^2 y + y^2", reach: 2) { $0.overlays = [.arrows, .criticalPoints] },
    .map("heat-contours", "(x^2+y-11)^2 + (x+y^2-7)^2", reach: 5) {
      ($0.showsHeat, $0.overlays, $0.levels) = (true, [.criticalPoints], .logarithmic(count: 6))
    },
    .map("signed-heat", "sin x cos y", reach: 4) { $0.base = .heat },
    .map("filled", "x y", reach: 2) { $0.overlays = [.filled, .grid] },
    .map("undefined-streamlines", "sqrt(x y)", reach: 3) { $0.overlays = [.streamlines] },
    .map("path", "x^2 + 4y^2", reach: 2) {
      $0.path = [(-1.5, 1.2), (-0.9, -0.6), (-0.5, 0.3), (-0.2, -0.1), (0, 0)].map(Scene.Place.init)
      $0.points = [Scene.Place(x: 1, y: 1)]
    },
    .map("implicit", "x^2 + y^2 - x y - 2", reach: 2.5) { $0.levels = .explicit([0]) },
    .map("vector-field", "(-y, x - y/4)", reach: 2) { $0.overlays = [.arrows, .streamlines] },
    .map("notes", "x^2 - y^2", reach: 2) {
      $0.overlays = [.criticalPoints]
      $0.notes = [
        Annotation(x: 0, y: 0, text: "the saddle"), Annotation(x: 1.5, y: 1, text: "up <here>"),
        Annotation(x: 9, y: 9, text: "far"),
      ]
    },
    .map("leaving-path", "x^2 - y^2", reach: 2) {
      $0.path = [(1, 0.1), (0.8, 0.3), (0.6, 0.9), (0.5, 1.7), (0.4, 3)].map(Scene.Place.init)
    },
  ]

  static let surfaces: [PictureSample] = [
    .map("surface", "x^2 - y^2", reach: 2) { ($0.base, $0.surface.showsFloor) = (.surface, true) },
    .map("shaded", "sin x cos y", reach: 4) { ($0.base, $0.surface.isShaded) = (.surface, true) },
    .map("slices", "x^3 + x^2 y + y^2", reach: 2) { ($0.base, $0.surface.slices) = (.surface, [.x(1), .y(1)]) },
    .map("tangent-plane", "x + y/2 - x^2/4", reach: 2) {
      ($0.base, $0.surface.plane) = (.surface, Scene.Place(x: 1, y: 0))
    },
    .map("surface-study", "x^2 + x y + y^2", reach: 2) {
      $0.base = .surface
      var study = PointStudy(at: origin)
      (study.showsEigenvectors, study.directions) = (true, [Scene.Place(x: 1, y: 2)])
      $0.study = study
    },
    .map("surface-path", "x^2 + 2y^2", reach: 2) {
      $0.base = .surface
      $0.path = [(-1.5, 1.2), (-0.9, -0.6), (-0.2, -0.1)].map(Scene.Place.init)
    },
  ]

  static let studies: [PictureSample] = [
    .map("gradient-study", "x^3 + x^2 y + y^2", reach: 2) {
      var study = PointStudy(at: Scene.Place(x: 1, y: 1))
      (study.showsGradient, study.directions) = (true, [Scene.Place(x: -1, y: 1)])
      ($0.study, $0.levels) = (study, .explicit([0.5, 1.5, 3.5, 6.5]))
    },
    .map("eigenvectors", "x^2 + x y + y^2", reach: 2) {
      var study = PointStudy(at: origin)
      study.showsEigenvectors = true
      $0.study = study
    },
  ]

  static let derivatives: [PictureSample] = [
    .derivative("approach-line", "abs x", .approach, at: [0]),
    .derivative("approach-plane", "x y/(x^2 + y^2)", .approach, at: [0, 0]),
    .derivative("remainder", "x^3 + x^2 y + y^2", .remainder, at: [1, 1]),
    .derivative("dial", "x^3 y / 2", .dial, at: [1, 2], along: [1, 1], size: Size(columns: 72, rows: 20)),
    .derivative("graph", "x y + sin x", .graph, at: [1, 2], size: Size(columns: 72, rows: 24)),
    .derivative("implications", "x^3 + x^2 y + y^2", .implications, at: [1, 2], size: Size(columns: 72, rows: 24)),
  ]

  static let fits: [PictureSample] = [
    .fit("fit-data", "1,2 2,5 3,2.5 4,6.5 5,4.5", .data, hasIntercept: true),
    .fit("fit-objective", "1,3 -1,-3", .objective),
    .fit("fit-trough", "1,0,-1 0,0,1", .objective),
    .fit("fit-trough-surface", "1,0,-1 0,0,1", .objective, surface: SurfaceView()),
    .fit("fit-projection", "2,1 1,2", .projection, candidate: [1.5]),
    .fit("fit-residuals", "1,2 2,2.9 3,4.2 4,4.8 5,6.3", .residuals, hasIntercept: true),
  ]

  static let descents: [PictureSample] = [
    .descent("descent-curve", "x^2 - 2x + 1", from: [-1], rate: 0.2),
    .descent("descent-map", "x^2 + 4y^2", from: [-1.5, 1.2], rate: 0.1),
    .descent("descent-surface", "x^2 + 2y^2", from: [-1.5, 1.2], rate: 0.1) { $0.surface = SurfaceView() },
    .descent("descent-loss", "x^2 + 4y^2", from: [-1.5, 1.2], rate: 0.1) { $0.view = .loss },
  ]
}
