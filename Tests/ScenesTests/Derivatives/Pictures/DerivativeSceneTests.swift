import CellGraphics
import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

@Suite struct DerivativeSceneTests {
  private static func scene(
    _ source: String, _ picture: DerivativeScene.Picture, at point: [Double], along direction: [Double]? = nil
  ) throws -> DerivativeScene {
    let names = point.count == 1 ? ["x"] : ["x", "y"]
    return DerivativeScene(
      try Formula(parsing: source, declaring: names), picture: picture, at: point, along: direction)
  }

  /// Every picture on record, read by a person before it was committed.
  static let pictures: [(name: String, scene: @Sendable () throws -> DerivativeScene)] = [
    ("approach-line", { try scene("abs x", .approach, at: [0]) }),
    ("approach-plane", { try scene("x y/(x^2 + y^2)", .approach, at: [0, 0]) }),
    ("remainder", { try scene("x^3 + x^2 y + y^2", .remainder, at: [1, 1]) }),
    ("dial", { try scene("x^3 y / 2", .dial, at: [1, 2], along: [1, 1]) }),
    ("graph", { try scene("(sin x + cos y)^2 + 2x y^3", .graph, at: [1, 2]) }),
    ("implications", { try scene("x^3 + x^2 y + y^2", .implications, at: [1, 2], along: [1, 1]) }),
  ]

  @Test(arguments: pictures.indices)
  func `the picture is the one on record`(index: Int) throws {
    let (name, make) = Self.pictures[index]
    let scene = try make()
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size)
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Derivatives", name: name)
  }

  @Test(arguments: pictures.indices, [GlyphSet.blocks, .braille])
  func `the picture is well formed in every style`(index: Int, glyphs: GlyphSet) throws {
    var scene = try Self.pictures[index].scene()
    scene.style = PictureStyle(glyphs: glyphs, depth: .truecolor)
    scene.size = Size(columns: 100, rows: 36)
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size, glyphs: glyphs)
    expectLegible(picture)
  }

  /// The order of the remainder: 2 in general, 3 where the second derivatives vanish along the direction.
  @Test(arguments: [("x^2 + y^2", [0.0, 0.0], "slope 1"), ("x^3 + y^3", [0, 0], "slope 2")])
  func `the slope of the remainder is one less than its order`(source: String, point: [Double], slope: String) throws {
    let legend = try Self.scene(source, .remainder, at: point).figure().legendSentences.joined(separator: " ")
    #expect(legend.contains("a along (1, 0): \(slope)"), "\(legend)")
  }

  @Test func `a direction without remainder is named`() throws {
    let legend = try Self.scene("x^2 + y", .remainder, at: [1, 1]).figure().legendSentences.joined(separator: " ")
    #expect(legend.contains("b along (0, 1): no remainder"), "\(legend)")
  }

  @Test func `a graph that has no room says how much it needs`() throws {
    var scene = try Self.scene("(sin x + cos y)^2 + 2x y^3", .graph, at: [1, 2])
    scene.size = Size(columns: 60, rows: 20)
    do {
      _ = try scene.figure()
      Issue.record("drawn")
    } catch {
      guard case .tooSmall(let columns, let rows) = error else { throw error }
      scene.size = Size(columns: columns, rows: rows)
      #expect(throws: Never.self) { try scene.figure() }
    }
  }

  @Test(arguments: [
    ("(x, y)", DerivativeScene.Picture.dial, [1.0, 1], nil, DerivativeSceneError.vector(.dial, count: 2)),
    ("(x, y)", .approach, [1, 1], nil, .vector(.approach, count: 2)),
    ("x", .dial, [1], nil, .variables(.dial, needed: "at least two", got: 1)),
    ("x^2 + y^2", .dial, [0, 0], nil, .zeroGradient), ("abs(x) + y", .dial, [0, 0], nil, .noGradient),
    ("x + y", .remainder, [1, 1], nil, .noRemainder), ("log(x) + y", .remainder, [-5, 1], nil, .noRemainder),
    ("x y", .remainder, [1, 1], [0, 0], .noDirection), ("sqrt x", .approach, [-5], nil, .undefinedEverywhere),
  ])
  func `what cannot be drawn is an error`(
    source: String, picture: DerivativeScene.Picture, point: [Double], direction: [Double]?, error: DerivativeSceneError
  ) throws {
    let scene = try Self.scene(source, picture, at: point, along: direction)
    #expect(throws: error) { try scene.figure() }
  }

  @Test(arguments: DerivativeScene.Picture.allCases)
  func `hostile functions and points end in a picture or an error`(picture: DerivativeScene.Picture) throws {
    for source in ["1/x + y", "exp(1000x) + y", "log(x)log(y)", "floor(x) y", "x + y", "0x + 0y", "1e300 x y"] {
      for point in [[0.0, 0], [1, 1], [-1, 1e300], [1e-300, 2]] {
        do {
          expectWellFormed(try Self.scene(source, picture, at: point).render(), size: Size(columns: 80, rows: 24))
        } catch is DerivativeSceneError {}
      }
    }
  }
}
