import CellGraphics
import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

@Suite struct MapStudyTests {
  private static func scene(_ source: String, at x: Double, _ y: Double, _ change: (inout PointStudy) -> Void) throws
    -> Scene
  {
    var scene = Scene(formula: try Formula(parsing: source, declaring: ["x", "y"]))
    scene.x = AxisRange(lower: -0.5, upper: 2.5)
    scene.y = AxisRange(lower: -0.5, upper: 2.5)
    scene.hasEqualAspect = true
    var study = PointStudy(at: Scene.Place(x: x, y: y))
    change(&study)
    scene.study = study
    return scene
  }

  private static let course = "x^3 + x^2 y + y^2"

  /// Every picture on record, read by a person before it was committed.
  static let pictures: [(name: String, scene: @Sendable () throws -> Scene)] = [
    ("gradient-arrow", { try scene(course, at: 1, 1) { $0.showsGradient = true } }),
    (
      "gradient-and-direction",
      {
        try scene(course, at: 1, 1) { study in
          study.showsGradient = true
          study.directions = [Scene.Place(x: 1, y: -1)]
        }
      }
    ),
    ("eigenvectors", { try scene(course, at: 1, 1) { $0.showsEigenvectors = true } }),
    (
      "surface-cut",
      {
        var scene = try Self.scene(course, at: 1, 2) { $0.directions = [Scene.Place(x: 1, y: 1)] }
        (scene.base, scene.hasEqualAspect) = (.surface, false)
        (scene.x, scene.y) = (AxisRange(lower: 0, upper: 2), AxisRange(lower: 0, upper: 3))
        return scene
      }
    ),
  ]

  @Test(arguments: pictures.indices)
  func `the picture is the one on record`(index: Int) throws {
    let (name, make) = Self.pictures[index]
    let scene = try make()
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size)
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Scenes", name: name)
  }

  @Test(arguments: pictures.indices)
  func `the picture is well formed and legible in colour`(index: Int) throws {
    var scene = try Self.pictures[index].scene()
    scene.style = PictureStyle(glyphs: .braille, depth: .truecolor)
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size, glyphs: .braille)
    expectLegible(picture)
  }

  /// The arrow is drawn along (5, 3) in cells that are twice as high as wide, so it crosses the contour at a right angle.
  @Test func `the gradient's head lies along the gradient`() throws {
    let scene = try Self.scene(Self.course, at: 1, 1) { $0.showsGradient = true }
    let lines = try scene.render().lines
    func cell(of glyph: Character) throws -> (column: Int, row: Int) {
      let row = try #require(lines.dropFirst().firstIndex { $0.contains(glyph) })
      return (try #require(Array(lines[row]).firstIndex(of: glyph)), row)
    }
    let (tail, head) = (try cell(of: "*"), try cell(of: "^"))
    let (across, up) = (Double(head.column - tail.column), 2 * Double(tail.row - head.row))
    // Within a cell, which is what a picture of characters can tell.
    #expect((across * 3 - up * 5).magnitude <= 5 + 3 * 2)
    #expect(lines.joined().contains("grad f (5, 3)"))
  }

  @Test func `the contour through the point is drawn and labelled`() throws {
    let figure = try Self.scene(Self.course, at: 1, 1) { $0.showsGradient = true }.figure()
    #expect(figure.legendSentences.contains { $0.hasSuffix("and 3.") })
  }

  @Test(arguments: [("abs(x) + y", 0.0), ("1/x + y", 0), ("log(x) + y", -1), ("sqrt(x) + y", 0)])
  func `where there is no gradient there is no arrow, and the legend says so`(source: String, x: Double) throws {
    let figure = try Self.scene(source, at: x, 1) { study in
      (study.showsGradient, study.showsEigenvectors) = (true, true)
      study.directions = [Scene.Place(x: 1, y: 0)]
    }.figure()
    #expect(figure.legendSentences.contains("f has no gradient at (\(x == 0 ? "0" : "-1"), 1)."))
  }

  @Test func `a gradient of 0 has no arrow`() throws {
    let figure = try Self.scene("x^2 + y^2", at: 0, 0) { $0.showsGradient = true }.figure()
    #expect(figure.legendSentences.contains("∇f = (0, 0) at (0, 0)."))
  }

  @Test(arguments: [1e-200, 1e-5, 0.1, 1, 7, 1e6, 1e200])
  func `a gradient of any length fits into the picture`(length: Double) throws {
    let scene = try Self.scene("\(length) x + 0y", at: 1, 1) { $0.showsGradient = true }
    let lines = try scene.render().lines
    #expect(lines.contains { $0.contains(">") })
  }

  @Test(arguments: [
    ([2.0, 2], "Hessian eigenvalues 2, 2; positive definite, a bowl"),
    ([0, 2], "Hessian eigenvalues 0, 2; positive semidefinite, a trough"),
    ([-1e-17, 2], "Hessian eigenvalues 0, 2; positive semidefinite, a trough"),
    ([-1, 1], "Hessian eigenvalues -1, 1; indefinite, a saddle"),
    ([-2, -1], "Hessian eigenvalues -2, -1; negative definite, a dome"),
    ([-2, 0], "Hessian eigenvalues -2, 0; negative semidefinite, a ridge"),
    ([0, 0], "Hessian eigenvalues 0, 0; positive semidefinite, flat"), ([.nan, .nan], "no Hessian"),
  ])
  func `eigenvalues are told with the shape that they mean`(values: [Double], text: String) {
    #expect(HessianText(eigenvalues: values).text == text)
  }

  @Test(arguments: [
    (Scene.Place(x: 1, y: 0), "v (1, 0): θ 30.96 degrees, D_v f = 5"),
    (Scene.Place(x: 1, y: 1), "v (1, 1): θ 14.04 degrees, D_v f = 8, per unit length 5.65685"),
    (Scene.Place(x: 1, y: -1), "v (1, -1): θ 75.96 degrees, D_v f = 2, per unit length 1.41421"),
    (Scene.Place(x: -1, y: -1), "v (-1, -1): θ 166 degrees, D_v f = -8, per unit length -5.65685"),
    (Scene.Place(x: 3, y: -5), "v (3, -5): θ 90 degrees, D_v f = 0, per unit length 0"),
  ])
  func `a direction is told as given and per unit of length`(direction: Scene.Place, text: String) throws {
    let model = LocalModel(try Formula(parsing: Self.course), at: Scene.Place(x: 1, y: 1))
    #expect(DirectionText(direction, name: "v", model: model).text == text)
  }
}
