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
