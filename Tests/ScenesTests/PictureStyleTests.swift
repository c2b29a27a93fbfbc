import CellGraphics
import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

/// Every kind of layer in every glyph set and depth of colour.
@Suite struct PictureStyleTests {
  /// A glyph set with a depth, as a reference picture is drawn in.
  struct Look: Sendable, CustomTestStringConvertible {
    let style: PictureStyle
    let testDescription: String

    static let all = [
      Look(style: PictureStyle(glyphs: .blocks, depth: .truecolor), testDescription: "blocks-true"),
      Look(style: PictureStyle(glyphs: .braille, depth: .none), testDescription: "braille-none"),
      Look(style: PictureStyle(glyphs: .ascii, depth: .indexed256), testDescription: "ascii-256"),
      Look(style: PictureStyle(glyphs: .braille, depth: .ansi16, theme: .light), testDescription: "braille-16-light"),
    ]
  }

  /// A small picture of one kind.
  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let render: @Sendable (PictureStyle) throws -> CellBuffer

    static let size = Size(columns: 50, rows: 18)

    private init(map name: String, _ source: String, reach: Double, _ change: @escaping @Sendable (inout Scene) -> Void)
    {
      testDescription = name
      render = { style in
        var scene = Scene(formula: try Formula(parsing: source, declaring: ["x", "y"]))
        scene.x = AxisRange(lower: -reach, upper: reach)
        (scene.y, scene.size, scene.style) = (scene.x, Self.size, style)
        change(&scene)
        return try scene.render()
      }
    }

    private init(curve name: String, _ sources: [String], _ change: @escaping @Sendable (inout CurveScene) -> Void) {
      testDescription = name
      render = { style in
        var scene = CurveScene(formulas: try sources.map { try Formula(parsing: $0) })
        (scene.size, scene.style) = (Self.size, style)
        change(&scene)
        return try scene.render()
      }
    }

    static let all = [
      Sample(map: "contours-arrows", "x^3 + x^2 y + y^2", reach: 2) { $0.overlays = [.arrows, .criticalPoints] },
      Sample(map: "heat-contours", "(x^2+y-11)^2 + (x+y^2-7)^2", reach: 5) {
        ($0.showsHeat, $0.overlays, $0.levels) = (true, [.criticalPoints], .logarithmic(count: 6))
      },
      Sample(map: "signed-heat", "sin x cos y", reach: 4) { $0.base = .heat },
      Sample(map: "filled", "x y", reach: 2) { $0.overlays = [.filled, .grid] },
      Sample(map: "undefined-streamlines", "sqrt(x y)", reach: 3) { $0.overlays = [.streamlines] },
      Sample(map: "path", "x^2 + 4y^2", reach: 2) {
        $0.path = [(-1.5, 1.2), (-0.9, -0.6), (-0.5, 0.3), (-0.2, -0.1), (0, 0)].map(Scene.Place.init)
        $0.points = [Scene.Place(x: 1, y: 1)]
      },
      Sample(map: "surface", "x^2 - y^2", reach: 2) { ($0.base, $0.surface.showsFloor) = (.surface, true) },
      Sample(map: "shaded", "sin x cos y", reach: 4) { ($0.base, $0.surface.isShaded) = (.surface, true) },
      Sample(curve: "curves", ["x^4 - 4x^2 + x", "1/x"]) {
        ($0.x, $0.showsExtrema) = (AxisRange(lower: -3, upper: 3), true)
      },
    ]
  }

  @Test(arguments: Sample.all, Look.all)
  func `pictures have the glyphs and colours that they had when they were last looked at`(
    sample: Sample, look: Look
  ) throws {
    let picture = try sample.render(look.style)
    let name = "\(sample.testDescription)-\(look.testDescription)"
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Styles", name: name)
    try expectReference(ColorPlane.text(of: picture), suite: "Styles", name: name + "-colours")
  }

  @Test(arguments: Sample.all, GlyphSet.allCases)
  func `every picture keeps to its size, its glyphs and its colours, and can be read`(
    sample: Sample, glyphs: GlyphSet
  ) throws {
    for depth in ColorDepth.allCases {
      for theme in Theme.allCases {
        let picture = try sample.render(PictureStyle(glyphs: glyphs, depth: depth, theme: theme))
        expectWellFormed(picture, size: Sample.size, glyphs: glyphs)
        expectLegible(picture)
        if depth == .none { #expect(styles(of: picture) == [.plain]) }
      }
    }
  }

  /// Contours and curves do not need colours to be told apart, so the glyphs stay the same with them.
  @Test(arguments: Sample.all.filter { ["contours-arrows", "path", "curves"].contains($0.testDescription) })
  func `colours add to lines and replace nothing`(sample: Sample) throws {
    for glyphs in GlyphSet.allCases {
      let plain = try sample.render(PictureStyle(glyphs: glyphs, depth: .none))
      #expect(try sample.render(PictureStyle(glyphs: glyphs, depth: .truecolor)).lines == plain.lines)
    }
  }

  @Test(arguments: [(ColorDepth.indexed256, Palette.indexed256), (.ansi16, .ansi16)])
  func `the paint of a map is in the colours of the palette`(depth: ColorDepth, palette: Palette) throws {
    let heat = try #require(Sample.all.first { $0.testDescription == "signed-heat" })
    for glyphs in GlyphSet.allCases {
      let picture = try heat.render(PictureStyle(glyphs: glyphs, depth: depth))
      let papers = Set(styles(of: picture).compactMap(\.background))
      #expect(papers.count >= 3 && papers.isSubset(of: palette.entries.map(\.color)))
    }
  }

  @Test func `the colour bar has the colours of the map`() throws {
    let heat = try #require(Sample.all.first { $0.testDescription == "signed-heat" })
    let picture = try heat.render(PictureStyle(glyphs: .ascii, depth: .indexed256))
    let rows = (2..<Sample.size.rows - 2).map { Array(picture.cells(inRow: $0)) }
    let bar = try #require(rows[0].lastIndex { $0.style.background != nil })
    let shades = Set(rows.compactMap { $0[bar].style.background })
    let map = Set(rows.flatMap { $0[..<(bar - 3)] }.compactMap(\.style.background))
    #expect(shades.count >= 5 && shades.isSubset(of: map))
  }

  private func styles(of picture: CellBuffer) -> Set<Style> {
    Set((0..<picture.size.rows).flatMap { picture.cells(inRow: $0).map(\.style) })
  }
}
