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

    /// Whether glyphs beyond ASCII and colours show.
    var isTelling: Bool { style.glyphs != .ascii && style.hasColor }

    static let all = [
      Look(style: PictureStyle(glyphs: .blocks, depth: .truecolor), testDescription: "blocks-true"),
      Look(style: PictureStyle(glyphs: .braille, depth: .none), testDescription: "braille-none"),
      Look(style: PictureStyle(glyphs: .ascii, depth: .indexed256), testDescription: "ascii-256"),
      Look(style: PictureStyle(glyphs: .braille, depth: .ansi16, theme: .light), testDescription: "braille-16-light"),
    ]
  }

  /// Kinds on record in every look; of the others there are pictures in ASCII in other suites.
  private static let broad = [
    "contours-arrows", "heat-contours", "signed-heat", "filled", "undefined-streamlines", "path", "surface", "shaded",
    "curves",
  ]

  private static let cases = PictureSample.all.flatMap { sample in
    Look.all.filter { $0.isTelling || broad.contains(sample.testDescription) }.map { (sample, $0) }
  }

  @Test(arguments: cases)
  func `pictures have the glyphs and colours that they had when they were last looked at`(
    sample: PictureSample, look: Look
  ) throws {
    let picture = try sample.render(look.style)
    let name = "\(sample.testDescription)-\(look.testDescription)"
    try expectReference(picture.lines.map { $0 + "\n" }.joined(), suite: "Styles", name: name)
    try expectReference(ColorPlane.text(of: picture), suite: "Styles", name: name + "-colours")
  }

  /// Contours and curves do not need colours to be told apart, so the glyphs stay the same with them.
  @Test(arguments: PictureSample.all.filter { ["contours-arrows", "path", "curves"].contains($0.testDescription) })
  func `colours add to lines and replace nothing`(sample: PictureSample) throws {
    for glyphs in GlyphSet.allCases {
      let plain = try sample.render(PictureStyle(glyphs: glyphs, depth: .none))
      #expect(try sample.render(PictureStyle(glyphs: glyphs, depth: .truecolor)).lines == plain.lines)
    }
  }

  @Test(arguments: [(ColorDepth.indexed256, Palette.indexed256), (.ansi16, .ansi16)])
  func `the paint of a map is in the colours of the palette`(depth: ColorDepth, palette: Palette) throws {
    let heat = try #require(PictureSample.all.first { $0.testDescription == "signed-heat" })
    for glyphs in GlyphSet.allCases {
      let picture = try heat.render(PictureStyle(glyphs: glyphs, depth: depth))
      let papers = Set(styles(of: picture).compactMap(\.background))
      #expect(papers.count >= 3 && papers.isSubset(of: palette.entries.map(\.color)))
    }
  }

  @Test func `the colour bar has the colours of the map`() throws {
    let heat = try #require(PictureSample.all.first { $0.testDescription == "signed-heat" })
    let picture = try heat.render(PictureStyle(glyphs: .ascii, depth: .indexed256))
    let rows = (2..<PictureSample.size.rows - 2).map { Array(picture.cells(inRow: $0)) }
    let bar = try #require(rows[0].lastIndex { $0.style.background != nil })
    let shades = Set(rows.compactMap { $0[bar].style.background })
    let map = Set(rows.flatMap { $0[..<(bar - 3)] }.compactMap(\.style.background))
    #expect(shades.count >= 5 && shades.isSubset(of: map))
  }

  private func styles(of picture: CellBuffer) -> Set<Style> {
    Set((0..<picture.size.rows).flatMap { picture.cells(inRow: $0).map(\.style) })
  }
}
