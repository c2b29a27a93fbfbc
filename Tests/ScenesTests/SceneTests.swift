import CellGraphics
import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

@Suite struct SceneTests {
  private func scene(_ source: String) throws -> Scene {
    Scene(formula: try Formula(parsing: source, declaring: ["x", "y"]))
  }

  private func square(_ reach: Double) -> AxisRange? { AxisRange(lower: -reach, upper: reach) }

  /// Every picture on record, read by a person before it was committed.
  @Test(arguments: Layered.all)
  func `layers stand together as they did when they were last looked at`(layered: Layered) throws {
    var scene = try self.scene(layered.source)
    if let reach = layered.reach { (scene.x, scene.y) = (square(reach), square(reach)) }
    scene.size = layered.size
    layered.change(&scene)
    let picture = try scene.render()
    expectWellFormed(picture, size: layered.size)
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Scenes", name: layered.name)
  }

  /// A picture of several layers.
  struct Layered: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    var reach: Double?
    var size = Size(columns: 80, rows: 24)
    let change: @Sendable (inout Scene) -> Void
    var testDescription: String { name }

    static let peaks = "3(1-x)^2 exp(-x^2-(y+1)^2) - 10(x/5-x^3-y^5) exp(-x^2-y^2) - exp(-(x+1)^2-y^2)/3"
    static let himmelblau = "(x^2+y-11)^2 + (x+y^2-7)^2"
    static let course = "x^3 + x^2 y + y^2"
    static let large = Size(columns: 100, rows: 36)

    static let all: [Layered] = [
      Layered(name: "arrows-bowl", source: "x^2 + y^2") { $0.base = .arrows },
      Layered(name: "arrows-contours", source: course, reach: 2) { $0.overlays = [.arrows, .criticalPoints] },
      Layered(name: "arrows-rotation", source: "(-y, x)") {
        ($0.base, $0.hasEqualAspect, $0.arrowScale) = (.arrows, true, .logarithmic)
      },
      Layered(name: "critical-points", source: himmelblau, reach: 5, size: large) {
        ($0.overlays, $0.levels) = ([.criticalPointTable], .logarithmic(count: 10))
      },
      Layered(name: "trough", source: "(x + 1)^2 + 1", reach: 3) { $0.overlays = [.criticalPoints] },
      Layered(name: "path", source: course, reach: 2) {
        $0.path = [(1, 1), (0.5, 0.7), (0.355, 0.535), (0.279208, 0.415397), (0.232624, 0.324522)].map(Scene.Place.init)
      },
      Layered(name: "path-leaving", source: "x^2 - y^2", reach: 2) {
        $0.path = (0..<8).map { Scene.Place(x: 1.8 * pow(0.8, $0), y: 0.1 * pow(1.8, $0)) }
      },
      Layered(name: "streamlines", source: "x^2 - y^2", reach: 2) { $0.overlays = [.streamlines, .criticalPoints] },
      Layered(name: "filled", source: "sin x cos y", reach: 4) { $0.overlays = [.filled] },
      Layered(name: "undefined", source: "sqrt(x y)", reach: 3) { $0.overlays = [.grid] },
      Layered(name: "surface-bowl", source: "x^2 + y^2", reach: 2) { $0.base = .surface },
      Layered(name: "surface-saddle", source: "x^2 - y^2", reach: 2, size: large) {
        $0.base = .surface
        $0.surface.showsFloor = true
      },
      Layered(name: "surface-slices", source: course, size: large) {
        ($0.base, $0.x, $0.y) = (.surface, AxisRange(lower: 0, upper: 2), AxisRange(lower: 0, upper: 3))
        $0.surface.slices = [.x(1), .y(2)]
      },
      Layered(name: "surface-plane", source: course, size: large) {
        ($0.base, $0.x, $0.y) = (.surface, AxisRange(lower: 0, upper: 2), AxisRange(lower: 0, upper: 3))
        $0.surface.plane = Scene.Place(x: 1, y: 2)
      },
      Layered(name: "surface-peaks", source: peaks, reach: 3, size: large) { $0.base = .surface },
      Layered(name: "surface-waves", source: "sin x cos y", reach: 4, size: large) {
        $0.base = .surface
        $0.surface.isShaded = true
      },
      Layered(name: "surface-pole", source: "1/x", reach: 3) { $0.base = .surface },
    ]

    private static func pow(_ base: Double, _ exponent: Int) -> Double {
      (0..<exponent).reduce(1) { power, _ in power * base }
    }
  }

  @Test(arguments: [
    "x^3 + x^2 y + y^2", "1/(x y)", "tan(x) + y", "log(x) + y", "floor(x) + y", "3", "1e300 x", "1e-300 y",
    "x/(x^2 + y^2)",
    "exp(exp(x))", "sqrt(1 - x^2 - y^2)", "atan2(y, x)", "abs(x) + abs(y)", "x/y", "1/x", "(x y, y^2)", "(1/x, log(y))",
  ])
  func `all layers together are as wide and as high as asked, in printable ASCII`(source: String) throws {
    for size in [Size(columns: 24, rows: 9), Size(columns: 80, rows: 24), Size(columns: 31, rows: 50)] {
      for base in [Scene.Base.contour, .heat, .arrows, .surface] {
        var scene = try self.scene(source)
        if scene.formula.isVector && base == .surface { continue }
        (scene.size, scene.base, scene.overlays) = (size, base, Set(Scene.Overlay.allCases))
        (scene.hasEqualAspect, scene.arrowScale) = (true, .logarithmic)
        scene.points = [Scene.Place(x: 1, y: 1), Scene.Place(x: 1e9, y: .nan)]
        scene.path = [Scene.Place(x: 0, y: 0), Scene.Place(x: -1, y: 2), Scene.Place(x: .infinity, y: 0)]
        scene.surface.slices = [.x(0), .y(1), .x(99)]
        scene.surface.plane = Scene.Place(x: 0, y: 0)
        (scene.surface.showsFloor, scene.surface.isShaded) = (true, size.rows == 24)
        expectWellFormed(try scene.render(), size: size)
      }
    }
  }

  @Test func `slices and the tangent plane tell the numbers of the course`() throws {
    var scene = try self.scene("x^3 + x^2 y + y^2")
    (scene.base, scene.x, scene.y) = (.surface, AxisRange(lower: 0, upper: 2), AxisRange(lower: 0, upper: 3))
    scene.size = Size(columns: 140, rows: 40)
    scene.surface.slices = [.x(1), .y(2)]
    scene.surface.plane = Scene.Place(x: 1, y: 2)
    let text = try scene.render().lines.joined(separator: "\n")
    #expect(text.contains("slice x = 1, == slope 5 at y = 2"))
    #expect(text.contains("slice y = 2, == slope 7 at x = 1"))
    #expect(text.contains("plane z = 7x + 5y - 10, touching at O (1, 2)"))
  }

  @Test func `with equal aspect a circle is round`() throws {
    var scene = try self.scene("x^2 + y^2")
    (scene.x, scene.y) = (square(2), square(2))
    scene.hasEqualAspect = true
    let figure = try scene.figure()
    #expect(figure.y.range == square(2))
    // 75 columns stand for as much as 19 rows of double height, plus or minus the rounding of labels.
    #expect((figure.x.range.span / figure.y.range.span / (75.0 / 38) - 1).magnitude < 0.05)
  }

  @Test(arguments: ["polynomial", "himmelblau", "rosenbrock", "heat", "natural", "wave", "hole"])
  func `pictures are as they were when they were last looked at`(name: String) throws {
    var scene: Scene
    switch name {
    case "polynomial":
      scene = try self.scene("x^3 + x^2 y + y^2")
      (scene.x, scene.y) = (square(2), square(2))
      scene.size = Size(columns: 100, rows: 36)
    case "himmelblau":
      scene = try self.scene("(x^2+y-11)^2 + (x+y^2-7)^2")
      (scene.x, scene.y) = (square(5), square(5))
      scene.levels = .logarithmic(count: 10)
    case "rosenbrock":
      scene = try self.scene("100(y - x^2)^2 + (1 - x)^2")
      (scene.x, scene.y) = (square(2), AxisRange(lower: -1, upper: 3))
      scene.levels = .logarithmic(count: 10)
    case "heat":
      scene = try self.scene("exp(-(x^2 + y^2)) sin(3x) cos(3y)")
      (scene.x, scene.y) = (square(2), square(2))
      scene.base = .heat
    case "natural":
      scene = try self.scene("x^3 + x^2 y + y^2")
      scene.showsHeat = true
    case "wave":
      scene = try self.scene("sin x cos y")
      (scene.x, scene.y) = (square(2 * .pi), square(.pi))
      scene.levels = .explicit([-0.5, 0, 0.5])
    default:
      scene = try self.scene("sqrt(x^2 + y^2 - 1)")
      (scene.x, scene.y) = (square(2), square(2))
    }
    let picture = try scene.render()
    #expect(try scene.render() == picture, "the same picture every time")
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Scenes", name: name)
  }

  @Test(arguments: [
    "x^3 + x^2 y + y^2", "sin x cos y", "1/(x y)", "tan(x)", "log(x) + y", "floor(x) + floor(y)", "3", "x",
    "1e300 x", "1e-300 y", "x/(x^2 + y^2)", "0*x + log(y)", "exp(exp(x))", "sqrt(1 - x^2 - y^2)", "atan2(y, x)",
    "if(x > y, 1, 0)", "10^15 + x", "abs(x) + abs(y)",
  ])
  func `every picture is exactly as wide and as high as asked, in printable ASCII`(source: String) throws {
    for size in [Size(columns: 24, rows: 9), Size(columns: 80, rows: 24), Size(columns: 101, rows: 37)] {
      for (base, showsHeat) in [(Scene.Base.contour, false), (.contour, true), (.heat, false)] {
        for levels in [Scene.LevelChoice.automatic, .logarithmic(count: 10), .explicit([-1, 0, 1])] {
          var scene = try self.scene(source)
          (scene.size, scene.base, scene.showsHeat, scene.levels) = (size, base, showsHeat, levels)
          let lines = try scene.render().lines
          #expect(lines.count == size.rows)
          #expect(lines.allSatisfy { $0.utf8.count == size.columns }, "\(source) \(size)")
          #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }, "\(source) \(size)")
        }
      }
    }
  }

  @Test func `what cannot be drawn is said`() throws {
    let space = Scene(formula: try Formula(parsing: "x + y + z"))
    #expect(throws: SceneError.tooManyVariables(["x", "y", "z"])) { try space.render() }
    let vector = Scene(formula: try Formula(parsing: "(x, y)"))
    #expect(throws: SceneError.vector(count: 2)) { try vector.render() }
    var scene = try self.scene("sqrt(-1 - x^2 - y^2)")
    let x = try #require(square(3))
    (scene.x, scene.y) = (x, x)
    #expect(throws: SceneError.undefinedEverywhere(x: x, y: x)) { try scene.render() }
  }

  @Test func `the title is the function unless there is another`() throws {
    var scene = try self.scene("x y")
    #expect(try scene.render().lines[0].contains("f(x, y) = x y"))
    scene.title = "a\u{1B}[31m saddle"
    #expect(try scene.render().lines[0].contains("a?[31m saddle"))
  }
}
