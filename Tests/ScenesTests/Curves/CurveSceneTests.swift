import CellGraphics
import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

@Suite struct CurveSceneTests {
  private static func scene(_ sources: [String], _ change: (inout CurveScene) throws -> Void = { _ in }) throws
    -> CurveScene
  {
    var scene = CurveScene(formulas: try sources.map { try Formula(parsing: $0) })
    try change(&scene)
    return scene
  }

  private static func number(_ text: String) throws -> ConstantExpression { try ConstantExpression(parsing: text) }

  /// Every picture on record, read by a person before it was committed.
  static let pictures: [(name: String, scene: @Sendable () throws -> CurveScene)] = [
    (
      "parabola-and-line",
      { try scene(["x^2 - 2x + 1", "2x"]) { $0.x = AxisRange(lower: -1, upper: 3) } }
    ),
    (
      "secants",
      {
        try scene(["x^2 - 2x + 1"]) { scene in
          scene.x = AxisRange(lower: -1, upper: 4)
          scene.size = Size(columns: 100, rows: 30)
          scene.secants = try ["2", "1", "0.5"].map { .init(place: try number("1"), delta: try number($0)) }
          scene.tangents = [.init(place: try number("1"))]
        }
      }
    ),
    (
      "tangent-triangle",
      {
        try scene(["x^2"]) { scene in
          scene.x = AxisRange(lower: -1, upper: 3)
          scene.tangents = [.init(place: try number("1"), deltas: [try number("1")])]
        }
      }
    ),
    ("extrema", { try scene(["x^4 - 4x^2 + x"]) { $0.showsExtrema = true } }),
    ("derivative", { try scene(["sin x"]) { $0.showsDerivative = true } }),
    ("tan", { try scene(["tan x"]) }),
    ("reciprocal", { try scene(["1/x"]) }),
    ("floor", { try scene(["floor x"]) }),
    ("sqrt", { try scene(["sqrt x"]) }),
    ("log", { try scene(["log x"]) }),
    ("kink", { try scene(["abs(x)"]) { $0.tangents = [.init(place: try number("0"))] } }),
    ("narrow-pole", { try scene(["x(x-3)/(x-3.001)"]) { $0.x = AxisRange(lower: -1, upper: 5) } }),
    ("oscillation", { try scene(["sin(40/x)"]) }),
    ("hole", { try scene(["sin x / x"]) }),
    ("sign", { try scene(["sign(x)"]) }),
    (
      "remainder",
      {
        try scene(["((1+d)^3+(1+d)^2+1-3-5d)/d"]) { scene in
          scene.x = AxisRange(lower: 0.001, upper: 1)
          scene.scales = .init(x: .logarithmic, y: .logarithmic)
        }
      }
    ),
    (
      "inverse-functions",
      {
        try scene(["log x", "exp x", "x"]) { scene in
          scene.x = AxisRange(lower: -4, upper: 4)
          scene.aspect = .equal
        }
      }
    ),
  ]

  @Test(arguments: pictures.indices)
  func `pictures are as they were when they were last looked at`(index: Int) throws {
    let (name, scene) = Self.pictures[index]
    let picture = try scene().render()
    #expect(try scene().render() == picture, "the same picture every time")
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Curves", name: name)
  }

  @Test(arguments: [
    "tan x", "1/x", "floor x", "sqrt x", "log x", "abs(x)", "x(x-3)/(x-3.001)", "sin(40/x)", "x^x", "0", "3", "1e300 x",
    "1e-300 x", "sign(x)", "exp(exp(x))", "1/(x^2+1e-12)", "log(log(x))", "10^15 + x", "mod(x, 1)", "acos(x)",
    "sin(1e5 x)", "x^1000", "1/floor(x)", "t^2", "atan2(x, -1)",
  ])
  func `every picture is as wide and as high as asked, in printable ASCII`(source: String) throws {
    for size in [Size(columns: 24, rows: 9), Size(columns: 80, rows: 24), Size(columns: 101, rows: 37)] {
      let scene = try Self.scene([source]) { scene in
        scene.size = size
        (scene.showsExtrema, scene.showsDerivative) = (true, true)
        scene.tangents = [.init(place: try Self.number("1"), deltas: [try Self.number("1/2")])]
        scene.secants = [.init(place: try Self.number("0"), delta: try Self.number("1"))]
      }
      expectWellFormed(try scene.render(), size: size)
    }
  }

  @Test func `what cannot be drawn is said`() throws {
    #expect(throws: CurveSceneError.tooManyVariables(["x", "y"])) { try Self.scene(["x y"]).render() }
    #expect(throws: CurveSceneError.tooManyVariables(["x", "t"])) { try Self.scene(["x", "t"]).render() }
    #expect(throws: CurveSceneError.vector(count: 2)) { try Self.scene(["(x, x^2)"]).render() }
    let window = try #require(AxisRange(lower: -1, upper: 1))
    #expect(throws: CurveSceneError.undefinedEverywhere(x: window)) {
      try Self.scene(["sqrt(-1 - x^2)"]) { $0.x = window }.render()
    }
    #expect(throws: CurveSceneError.windowNotPositive(axis: "x", window)) {
      try Self.scene(["x"]) { scene in
        scene.x = window
        scene.scales.x = .logarithmic
      }.render()
    }
    #expect(throws: CurveSceneError.secantWithoutStep) {
      try Self.scene(["x"]) { $0.secants = [.init(place: try Self.number("1"), delta: try Self.number("1-1"))] }
        .render()
    }
    #expect(throws: CurveSceneError.placeNotFinite("1/0")) {
      try Self.scene(["x"]) { $0.tangents = [.init(place: try Self.number("1/0"))] }.render()
    }
  }

  @Test func `the legend names every symbol`() throws {
    func legend(_ source: String, _ change: (inout CurveScene) -> Void = { _ in }) throws -> String {
      try Self.scene([source], change).render().lines.suffix(4).joined(separator: " ")
    }
    #expect(try legend("tan x").contains(": poles at x = -3pi/2, -pi/2, pi/2, 3pi/2"))
    #expect(try legend("log x").contains("/ undefined for x <= 0"))
    #expect(try legend("sqrt x").contains("/ undefined for x < 0"))
    #expect(try legend("sqrt(1 - x^2)").contains("/ undefined for x < -1 or x > 1"))
    #expect(try legend("sign(x)").contains("jump at x = 0 (* included, o not)"))
    #expect(try legend("sin(x)/x").contains("hole o at x = 0"))
    #expect(try legend("x^2 - 2x + 1") { $0.showsExtrema = true }.contains("V minimum (1, 0)"))
    #expect(try legend("x^2 + 10") { $0.y = AxisRange(lower: 0, upper: 1) }.contains("f lies above the window"))
  }
}
